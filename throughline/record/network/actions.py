"""What is written down about a family: told, put right, ended, or taken away because it was never so.

Who may is asked of the reader's reach to the child whose family it is; the database holds the same rule.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db import IntegrityError, models
from django.db.models import F, Q

from throughline.access.parts import Part
from throughline.access.principal import Principal, as_keeper, atomic
from throughline.access.reach.queries import Opened
from throughline.config.clock import today
from throughline.record.network.models import Involvement, Organisation, OrganisationTeam, Professional
from throughline.record.network.problems import (
    ENDS_BEFORE,
    GONE,
    LIVES_THERE,
    NO_HOME,
    NO_SERVICE,
    NOT_OF_THE_FAMILY,
    NOT_YET,
    NOT_YOURS,
    SAID,
    THEMSELVES,
    WHY_ENDED,
)
from throughline.record.network.queries import around
from throughline.record.people.models import Home, ParentalResponsibility, Person, Relationship, Residence
from throughline.record.people.models.kinship import BY_KEY

WRITING_AN_ADDRESS = "write down an address with whoever lives there"
Row = TypeVar("Row", bound=models.Model)


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """A new one. A confidential one opens only by a press that is logged."""

    lines: str
    postcode: str = ""
    confidential: bool = False


def check_may(child: Person, *, by: Principal, verb: str) -> None:
    opened = Person.objects.filter(pk=child.pk).values_list(Opened(F("pk")), flat=True).first() or 0
    if not by.may(verb) or not opened & Part.CONTENT:
        raise NOT_YOURS


def _in_the_family(child: Person, *people: Person | None) -> None:
    known = around(child.pk, today())
    if any(one is not None and one.pk not in known for one in people):
        raise NOT_OF_THE_FAMILY


def _days(started: date | None, ended: date | None, *, to_come: bool = False) -> None:
    if started and ended and ended < started:
        raise ENDS_BEFORE
    if started and started > today() and not to_come:
        raise NOT_YET


def relate(
    *, child: Person, person: Person, other: Person, kind: str, by: Principal, **said: Any
) -> Relationship:
    """`person` is `kind` of `other`. One of the two is already of the child's family."""
    check_may(child, by=by, verb="add")
    if person.pk == other.pk:
        raise THEMSELVES
    known = around(child.pk, today())
    if person.pk not in known and other.pk not in known:
        raise NOT_OF_THE_FAMILY
    _days(said.get("started"), said.get("ended"))
    if already := _standing(person, other, kind):
        raise SAID if _differs(already, said) else _Done(already)
    told_for = None if child.pk in (person.pk, other.pk) else child
    return _made(
        lambda: Relationship.objects.create(person=person, other=other, kind=kind, told_for=told_for, **said)
    )


class _Done(Exception):
    """Pressed twice: it stands already, word for word."""

    def __init__(self, row: models.Model) -> None:
        self.row = row


def _standing(person: Person, other: Person, kind: str) -> Relationship | None:
    """The same word between the same two, told from either end where it is the same from both."""
    way = Q(person=person, other=other)
    if BY_KEY[kind].alike:
        way |= Q(person=other, other=person)
    return Relationship.objects.filter(way, kind=kind, ended=None).first()


def _differs(row: models.Model, said: dict[str, Any]) -> bool:
    return any(getattr(row, name) != value for name, value in said.items())


def _made(make: Callable[[], Row]) -> Row:
    try:
        with atomic():
            return make()
    except IntegrityError as error:
        raise SAID from error


def once(act: Callable[..., Row], **said: Any) -> Row:
    """The same thing told a second time gives the row that stands."""
    try:
        return act(**said)
    except _Done as done:
        return done.row


def make_responsible(
    *, child: Person, person: Person | None, how: str, by: Principal, **said: Any
) -> ParentalResponsibility:
    """Without a person it is the authority that shares it."""
    check_may(child, by=by, verb="add")
    _in_the_family(child, person)
    _responsible_days(said)
    same = ParentalResponsibility.objects.filter(child=child, person=person, how=how, ended=None).first()
    if same:
        raise SAID if _differs(same, said) else _Done(same)
    return ParentalResponsibility.objects.create(child=child, person=person, how=how, **said)


def _responsible_days(said: dict[str, Any]) -> None:
    _days(said.get("started"), said.get("ended"))
    if bool(said.get("ended")) != bool(said.get("ended_how")):
        raise WHY_ENDED


def move_in(
    *, child: Person, person: Person, started: date, by: Principal, home: Home | None = None, address: Address | None = None,
    ended: date | None = None, days: str = "", source: str = "",
) -> Residence:  # fmt: skip
    """Into a home that is known, or a new one. Somebody may live in two homes, each for part of the week."""
    check_may(child, by=by, verb="add")
    _in_the_family(child, person)
    _days(started, ended)
    if home is None and (address is None or not address.lines.strip()):
        raise NO_HOME
    said = {"person_id": person.pk, "started": started, "ended": ended, "days": days, "source": source}
    if home is not None:
        if (row := _lives_there(person, home, started, ended)) is not None:
            raise LIVES_THERE if _differs(row, said) else _Done(row)
        return Residence.objects.create(home=home, confidential=home.confidential, **said)
    return _new_home(address, said, by=by)


def _lives_there(person: Person, home: Home, started: date, ended: date | None) -> Residence | None:
    over = Residence.objects.filter(person=person, home=home).exclude(ended__lte=started)
    return over.filter(started__lt=ended).first() if ended else over.first()


def _new_home(address: Address | None, said: dict[str, Any], *, by: Principal) -> Residence:
    """By named work: nobody reads an address that nobody lives at yet, its writer neither."""
    assert address is not None
    with as_keeper(WRITING_AN_ADDRESS, by=by.id, post=by.post):
        home = Home.objects.create(
            lines=address.lines.strip(), postcode=address.postcode.strip(), confidential=address.confidential
        )
        made = Residence.objects.create(home=home, confidential=home.confidential, **said)
    return Residence.objects.get(pk=made.pk)


def involve(
    *,
    child: Person,
    person: Person,
    organisation: Organisation,
    kind: str,
    started: date,
    by: Principal,
    **said: Any,
) -> Involvement:
    """With the child, or with an adult of the family: then it is known through this child's record."""
    check_may(child, by=by, verb="add")
    _in_the_family(child, person)
    _days(started, said.get("ended"))
    told_for = None if person.pk == child.pk else child
    same = Involvement.objects.filter(
        person=person, organisation=organisation, kind=kind, started=started
    ).first()
    if same:
        raise SAID if _differs(same, said) else _Done(same)
    return Involvement.objects.create(
        person=person, told_for=told_for, organisation=organisation, kind=kind, started=started, **said
    )


def service(*, name: str, kind: str, phone: str = "", by: Principal) -> Organisation:
    """The service of that name, or a new one."""
    if not by.may("add"):
        raise NOT_YOURS
    if not name.strip():
        raise NO_SERVICE
    found, _ = Organisation.objects.get_or_create(
        name=name.strip()[:120], kind=kind, defaults={"phone": phone.strip()[:40]}
    )
    return found


def professional(
    *,
    name: str,
    organisation: Organisation,
    by: Principal,
    job: str = "",
    team: str = "",
    phone: str = "",
    email: str = "",
) -> Professional | None:
    """Whoever does the work there: known by name, or new. Nobody named is nobody."""
    if not name.strip():
        return None
    if not by.may("add"):
        raise NOT_YOURS
    said = {"job": job.strip(), "phone": phone.strip(), "email": email.strip()}
    part = (
        OrganisationTeam.objects.get_or_create(organisation=organisation, name=team.strip())[0]
        if team.strip()
        else None
    )
    found = Professional.objects.filter(organisation=organisation, name=name.strip()).first()
    if found is None:
        return Professional.objects.create(name=name.strip(), organisation=organisation, team=part, **said)
    for field, value in (said | {"team": part}).items():
        if value:
            setattr(found, field, value)
    found.save(update_fields=[*said, "team"])
    return found


def put_right(*, child: Person, row: Row, by: Principal, **said: Any) -> Row:
    """The same row, said anew: also how it ends. What it said before stays in the record of that day."""
    check_may(child, by=by, verb="correct")
    _days(said.get("started", getattr(row, "started", None)), said.get("ended"))
    if isinstance(row, ParentalResponsibility):
        _responsible_days(said)
    changed = [name for name, value in said.items() if getattr(row, name) != value]
    if not changed:
        return row
    for name in changed:
        setattr(row, name, said[name])

    def saved() -> Row:
        row.save(update_fields=changed)
        return row

    return _made(saved)


def take_away(*, child: Person, row: models.Model, by: Principal) -> None:
    """It was never so. The record of the days before still shows that it was written."""
    check_may(child, by=by, verb="correct")
    gone, _ = type(row).objects.filter(pk=row.pk).delete()
    if not gone:
        raise GONE
