"""Parental responsibility in words: who has it, how it came, and who no longer has."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from throughline.design.dates import day
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.people.models import ParentalResponsibility, Person

AUTHORITY = "The authority"
UNSEEN = "Somebody you cannot see"


def now(
    rows: Iterable[ParentalResponsibility], people: Mapping[int, Person], on: date
) -> Iterator[tuple[int, Item]]:
    yield from ((one.pk, _item(one, people)) for one in rows if _begun(one, on) and not _ended(one, on))


def over(
    rows: Iterable[ParentalResponsibility], people: Mapping[int, Person], on: date
) -> Iterator[tuple[int, Item]]:
    yield from ((one.pk, _item(one, people)) for one in rows if _begun(one, on) and _ended(one, on))


def _begun(one: ParentalResponsibility, on: date) -> bool:
    return one.started is None or one.started <= on


def _ended(one: ParentalResponsibility, on: date) -> bool:
    return one.ended is not None and one.ended <= on


def _item(one: ParentalResponsibility, people: Mapping[int, Person]) -> Item:
    """Without a paper that somebody saw it is said to be so, and no more."""
    when = (
        f"Since {day(one.started)}"
        if one.started
        else "From birth"
        if one.how in ("mother", "married", "certificate")
        else "Day not recorded"
    )
    until = f", until {day(one.ended)}: {one.get_ended_how_display().lower()}" if one.ended else ""
    unseen = {} if one.source else {"status": Status.SOON, "state": "No paper seen"}
    source = f" {one.source}." if one.source else ""
    return Item(title=_who(one, people), detail=f"{one.get_how_display()}. {when}{until}.{source}", **unseen)


def _who(one: ParentalResponsibility, people: Mapping[int, Person]) -> str:
    if one.person_id is None:
        return AUTHORITY
    return str(people[one.person_id]) if one.person_id in people else UNSEEN
