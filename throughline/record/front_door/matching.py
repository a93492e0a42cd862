"""Who a child of a contact may be: likely people on record, and other contacts of the same home or the same name."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from throughline.access.principal import System, acting, atomic, somebody
from throughline.config.clock import now, today
from throughline.record.front_door.desk import check
from throughline.record.front_door.models import ContactChild, ContactNotSame
from throughline.record.front_door.rules import parts_of_a_name
from throughline.record.people.finding.matching import Match, likely, match
from throughline.record.people.finding.queries import find
from throughline.record.people.finding.typed import read
from throughline.record.people.finding.why import Said
from throughline.record.people.models import Person

BACK = timedelta(days=365)
MOST = 6


def alike(*, name: str, born: date | None, number: str = "", families: Sequence[str] = ()) -> list[Match]:
    """As the reader. A number that was said comes first: a first name alone never hides whose number it is."""
    if isinstance(acting(), System):
        return []
    given, family = parts_of_a_name(name, families)
    said = Said(given, family, born)
    by_number = (
        [match(said, person) for person in find(read(number, on=today()), most=MOST)]
        if number.strip()
        else []
    )
    known = {one.person.pk for one in by_number}
    return [*by_number, *(one for one in likely(said) if one.person.pk not in known)]


def alike_of(row: ContactChild, families: Sequence[str], *, not_same: Collection[int]) -> list[Match]:
    found = alike(name=row.name, born=row.born, number=row.number, families=families)
    return [one for one in found if one.person.pk not in not_same]


def said_not_same(rows: Sequence[ContactChild]) -> dict[int, dict[int, str]]:
    """By child and person: who said that they are not the same."""
    found = ContactNotSame.objects.filter(child_id__in=[row.pk for row in rows]).select_related("by")
    told: dict[int, dict[int, str]] = {}
    for one in found:
        told.setdefault(one.child_id, {})[one.person_id] = one.by.name
    return told


def not_the_same(*, row: ContactChild, person: Person) -> None:
    check()
    with atomic():
        ContactNotSame.objects.get_or_create(
            child=row, person=person, defaults={"by_id": somebody().id, "at": now()}
        )
        ContactChild.objects.filter(pk=row.pk, near__gt=0).update(near=row.near - 1)
