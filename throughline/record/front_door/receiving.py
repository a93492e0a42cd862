"""A contact comes in, from anybody and by any way: kept as it was said, and placed on the board."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.record.front_door.desk import check, step
from throughline.record.front_door.matching import alike
from throughline.record.front_door.models import (
    Contact,
    ContactAdult,
    ContactChild,
    ContactChildSaid,
    ContactSaid,
    ContactStep,
)
from throughline.record.front_door.problems import IN_FUTURE, NO_CHILD
from throughline.record.front_door.rules import decide_by


@dataclass(frozen=True, kw_only=True, slots=True)
class Child:
    """One child as they were named."""

    name: str
    age: str = ""
    born: date | None = None
    number: str = ""
    seen: str = "not known"
    seen_by: str = ""
    where: str = ""
    words: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Adult:
    name: str
    role: str = ""
    where: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What came in, whole: the line on the board and what was said."""

    received_at: datetime
    how: str
    sort: str
    agency: str
    headline: str
    words: str
    from_name: str = ""
    from_role: str = ""
    from_service: str = ""
    answer_to: str = ""
    knows: str = ""
    address: str = ""
    threshold_theirs: str = ""
    act_now: str = ""
    where_now: str = ""
    with_whom: str = ""
    until_when: str = ""


LINE = (
    "received_at",
    "how",
    "sort",
    "agency",
    "threshold_theirs",
    "act_now",
    "where_now",
    "with_whom",
    "until_when",
)
SAID = ("headline", "words", "from_name", "from_role", "from_service", "answer_to", "knows", "address")


def receive(*, key: UUID, told: Told, children: Sequence[Child], adults: Sequence[Adult] = ()) -> Contact:
    """By somebody at the front door. The same form pressed twice is one contact."""
    who = check()
    with atomic():
        made = Contact.objects.filter(key=key).first()
        return made or put(key=key, told=told, children=children, adults=adults, by=who.id)


def put(
    *, key: UUID, told: Told, children: Sequence[Child], adults: Sequence[Adult] = (), by: int | None
) -> Contact:
    """The rows themselves: what the public page puts as named work, too."""
    if told.received_at > now():
        raise IN_FUTURE
    if not children:
        raise NO_CHILD
    contact = Contact.objects.create(
        **_some(told, LINE), key=key, decide_by=decide_by(told.received_at), told_by_id=by
    )
    ContactSaid.objects.create(contact=contact, **_some(told, SAID))
    families = [one.name.split()[-1] for one in (*children, *adults) if " " in one.name.strip()]
    for position, one in enumerate(children):
        _child(contact, position, one, families)
    ContactAdult.objects.bulk_create(
        ContactAdult(contact=contact, position=position, name=one.name, role=one.role, where=one.where)
        for position, one in enumerate(adults)
    )
    ContactStep.objects.create(contact=contact, did="received", at=told.received_at, by_id=acting().id)
    if told.act_now:
        step(contact, "act-now")
    return contact


def _some(told: Told, names: Sequence[str]) -> Mapping[str, object]:
    return {name: getattr(told, name) for name in names}


def _child(contact: Contact, position: int, one: Child, families: Sequence[str]) -> None:
    row = ContactChild.objects.create(
        contact=contact, position=position, name=one.name, age=one.age, born=one.born, number=one.number,
        seen=one.seen, seen_by=one.seen_by, where=one.where,
        near=len(alike(name=one.name, born=one.born, number=one.number, families=families)),
    )  # fmt: skip
    ContactChildSaid.objects.create(child=row, words=one.words)
