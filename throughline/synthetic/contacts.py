"""Builders of what comes to the front door: a contact, whose children are settled as far as they are people; a check; a
decision. Through the front door's own actions, as its people."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from throughline.access.models import Account, Shift
from throughline.access.principal import as_keeper
from throughline.config.clock import now
from throughline.record.front_door import checking, deciding, receiving, settling
from throughline.record.front_door.models import Contact, ContactCheck
from throughline.record.people.models import Person
from throughline.synthetic.telling import PURPOSE, writing

Named = Person | str


def on_shift(
    holder: Account, *, desk: str = "front-door", by: Account | None = None, starts: datetime | None = None,
    hours: int = 9,
) -> Shift:  # fmt: skip
    """A published turn at a desk, from an hour ago unless a test says when."""
    begins = starts or now() - timedelta(hours=1)
    with as_keeper(PURPOSE):
        return Shift.objects.create(
            holder=holder, desk=desk, starts_at=begins, ends_at=begins + timedelta(hours=hours),
            published_at=begins - timedelta(days=1), published_by=by,
        )  # fmt: skip


def a_contact(
    headline: str, *, by: Account, children: Sequence[Named], words: str = "", sort: str = "harm",
    agency: str = "school", how: str = "phone", received: datetime | None = None,
    each: Mapping[Named, Mapping[str, object]] | None = None, adults: Sequence[tuple[str, str]] = (),
    told: datetime | None = None, **said: str,
) -> Contact:  # fmt: skip
    """A child given as a person is settled: the contact stands on the record and the desk reads it. A name stays a row.
    `said` are the other words of the contact: act_now, where_now, with_whom, until_when, threshold_theirs, from_name…"""
    came = receiving.Told(
        received_at=received or told or now(), how=how, sort=sort, agency=agency, headline=headline,
        words=words or headline, **said,
    )  # fmt: skip
    rows = [_row(child, came.received_at.date(), (each or {}).get(child, {})) for child in children]
    known = [receiving.Adult(name=name, role=role) for name, role in adults]
    with writing(by=by, told=told):
        contact = receiving.receive(key=uuid4(), told=came, children=rows, adults=known)
    people = {n: child for n, child in enumerate(children) if isinstance(child, Person)}
    if people:
        with writing(by=by, told=told):
            keys = dict(contact.children.values_list("position", "pk"))
            settling.settle(contact=contact, people={keys[n]: child.pk for n, child in people.items()})
    return again(contact)


def _row(child: Named, on: date, said: Mapping[str, object]) -> receiving.Child:
    if isinstance(child, str):
        return replace(receiving.Child(name=child), **said)
    known = {"age": _age(child, on), "born": child.born}
    return replace(receiving.Child(name=str(child)), **known | dict(said))


def _age(child: Person, on: date) -> str:
    """As people say it: a baby's in months."""
    years = child.age(on)
    if years is None:
        return ""
    months = (on.year - child.born.year) * 12 + on.month - child.born.month - (on.day < child.born.day)
    return str(years) if years else f"{months} months" if months != 1 else "1 month"


def a_check(
    contact: Contact, agency: str, *, by: Account, agreed_by: str = "", agreed_how: str = "", agreed_on: date | None = None,
    ground: str = "", why: str = "", decided_by: Account | None = None, whom: str = "", said: str = "",
    grades: Mapping[str, int] | None = None, told: datetime | None = None,
) -> ContactCheck:  # fmt: skip
    """`said` and `grades`, by the child's name as it was said, where it was answered."""
    with writing(by=by, told=told):
        asked = checking.ask(
            contact=Contact.objects.get(pk=contact.pk), agency=agency, whom=whom, agreed_by=agreed_by, agreed_how=agreed_how,
            agreed_on=agreed_on, ground=ground, why=why, decided_by=decided_by,
        )  # fmt: skip
        if said:
            keys = dict(contact.children.values_list("name", "pk"))
            checking.answer(
                asked=asked, said=said, grades={keys[name]: grade for name, grade in (grades or {}).items()}
            )
        return asked


def a_front_door_decision(
    contact: Contact, *, by: Account, each: Mapping[str, tuple[str, str]], decided_by: Account | None = None,
    ours: str = "", differs: str = "", rejected: str = "", told: datetime | None = None,
) -> Contact:  # fmt: skip
    """`each` says, by the child's name as it was said, the decision and the reason."""
    with writing(by=by, told=told):
        keys = dict(contact.children.values_list("name", "pk"))
        said = {
            keys[name]: deciding.Decided(decision=decision, reason=reason, rejected=rejected)
            for name, (decision, reason) in each.items()
        }
        deciding.decide(
            contact=Contact.objects.get(pk=contact.pk),
            decided_by=decided_by or by,
            each=said,
            ours=ours,
            differs=differs,
        )
    return again(contact)


def again(contact: Contact) -> Contact:
    with as_keeper(PURPOSE):
        return Contact.objects.get(pk=contact.pk)
