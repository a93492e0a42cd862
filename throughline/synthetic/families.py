"""Builders of children, their families and homes, and who works with them."""

from collections.abc import Sequence
from datetime import date, datetime

from throughline.access.models import Account, Team
from throughline.access.principal import as_keeper, cursor
from throughline.record.people.actions import allocate
from throughline.record.people.models import (
    Flag,
    Home,
    ParentalResponsibility,
    Person,
    Relationship,
    Residence,
)
from throughline.record.protection.actions import start_plan
from throughline.synthetic.telling import PURPOSE

BORN = date(2017, 6, 3)
MOVED_IN = date(2019, 5, 1)


def somebody(
    name: str, *, born: date | None = None, expected: date | None = None, restriction: int = Person.ORDINARY,
    told: datetime | None = None,
) -> Person:  # fmt: skip
    with as_keeper(PURPOSE, told=told):
        number = _next_number()
        given, _, family = name.partition(" ")
        return Person.objects.create(
            id=number, reference=reference(number), given_name=given, family_name=family, born=born,
            expected=expected, restriction=restriction,
        )  # fmt: skip


def reference(number: int) -> str:
    return f"N{number:06d}"


def _next_number() -> int:
    with cursor() as cur:
        cur.execute("select nextval(pg_get_serial_sequence('record_person', 'id'))")
        return cur.fetchone()[0]


def a_child(
    name: str = "Tia Marsden", *, born: date = BORN, worker: Account | None = None, team: Team | None = None,
    since: date | None = None, plan_since: date | None = None, category: str = "neglect",
    restriction: int = Person.ORDINARY, told: datetime | None = None,
) -> Person:  # fmt: skip
    """A child, held by a worker since a day (the plan's first, unless said), on a plan if `plan_since` says so."""
    child = somebody(name, born=born, restriction=restriction, told=told)
    with as_keeper(PURPOSE, told=told):
        if worker:
            held_from = since or plan_since or date(2026, 5, 11)
            allocate(child=child, worker=worker, team=team or team_of(worker), started=held_from)
        if plan_since:
            start_plan(child=child, category=category, started=plan_since)
    return child


def team_of(worker: Account) -> Team:
    return Team.objects.get(post__holder=worker, post__ended=None)


def a_parent(
    name: str, *, of: Sequence[Person], kind: str = "mother", born: date | None = None, responsible: bool = True,
    told: datetime | None = None,
) -> Person:  # fmt: skip
    parent = somebody(name, born=born, told=told)
    for child in of:
        related(parent, kind, child, responsible=responsible, told=told)
    return parent


def related(
    person: Person, kind: str, other: Person, *, responsible: bool = False, told: datetime | None = None
) -> None:
    with as_keeper(PURPOSE, told=told):
        Relationship.objects.create(person=person, kind=kind, other=other)
        if responsible:
            how = "mother" if kind == "mother" else "certificate"
            ParentalResponsibility.objects.create(person=person, child=other, how=how)


def siblings(*children: Person, half: bool = False, told: datetime | None = None) -> None:
    """Each child's tie with each later one, told once for both."""
    kind = "half-brother or half-sister" if half else "brother or sister"
    for number, child in enumerate(children):
        for other in children[number + 1 :]:
            related(child, kind, other, told=told)


def a_home(
    lines: str, *, postcode: str = "", confidential: bool = False, told: datetime | None = None
) -> Home:
    with as_keeper(PURPOSE, told=told):
        return Home.objects.create(lines=lines, postcode=postcode, confidential=confidential)


def lives_at(
    home: Home,
    *people: Person,
    since: date = MOVED_IN,
    until: date | None = None,
    told: datetime | None = None,
) -> None:
    """A confidential home is confidential for everybody in it."""
    with as_keeper(PURPOSE, told=told):
        for person in people:
            Residence.objects.create(
                person=person, home=home, confidential=home.confidential, started=since, ended=until
            )


def leaves(home: Home, *people: Person, on: date, told: datetime | None = None) -> None:
    with as_keeper(PURPOSE, told=told):
        Residence.objects.filter(home=home, person__in=people, ended=None).update(ended=on)


def a_flag(
    person: Person, words: str, *, kind: str = "note", source: str = "", since: date, until: date | None = None,
    told: datetime | None = None,
) -> Flag:  # fmt: skip
    with as_keeper(PURPOSE, told=told):
        return Flag.objects.create(
            person=person, kind=kind, words=words, source=source, started=since, ended=until
        )
