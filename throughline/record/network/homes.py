"""Households in words: who lives with the child today, where, and who lived there before."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from throughline.design.dates import day
from throughline.design.parts.links import Link
from throughline.record.network.picture import Known
from throughline.record.people.models import Residence

Change = Callable[[str, int], Link | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Lodger:
    name: str
    since: str
    change: Link | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class HomeCard:
    address: str
    lead: str
    people: list[Lodger]


def runs(one: Residence, on: date) -> bool:
    return one.started <= on and (one.ended is None or one.ended > on)


def now(lived: Iterable[Residence], found: Known, on: date, change: Change) -> list[HomeCard]:
    """Each home of the child, with everybody who lives there on the day."""
    return _cards([one for one in lived if runs(one, on)], found, change)


def before(lived: Iterable[Residence], found: Known, on: date, change: Change) -> list[HomeCard]:
    """Each home that the child left, the latest first, with whoever lived there while the child did."""
    rows = [one for one in lived if one.started <= on]
    left = [one for one in rows if one.person_id == found.focus and not runs(one, on)]
    cards = []
    for mine in sorted(left, key=lambda one: one.started, reverse=True):
        together = [one for one in rows if one.home_id == mine.home_id and _overlap(one, mine)]
        cards += _cards(together, found, change, ended=True)
    return cards


def _overlap(one: Residence, other: Residence) -> bool:
    return (one.ended is None or one.ended > other.started) and (
        other.ended is None or other.ended > one.started
    )


def _cards(rows: list[Residence], found: Known, change: Change, *, ended: bool = False) -> list[HomeCard]:
    mine = [one for one in rows if one.person_id == found.focus]
    return [
        _card(one, [each for each in rows if each.home_id == one.home_id], found, change, ended)
        for one in mine
    ]


def _card(mine: Residence, rows: list[Residence], found: Known, change: Change, ended: bool) -> HomeCard:
    others = [one for one in rows if one.person_id != found.focus and one.person_id in found.people]
    nobody = (
        "" if others else ". Nobody else is recorded there" if ended else ". Nobody else is recorded here"
    )
    return HomeCard(
        address=_address(mine), lead=f"{_when(mine)}{nobody}.",
        people=[
            Lodger(name=str(found.people[one.person_id]), since=_when(one), change=change("home", one.pk))
            for one in (mine, *sorted(others, key=lambda each: (found.people[each.person_id].born or date.max, each.pk)))
        ],
    )  # fmt: skip


def _address(one: Residence) -> str:
    return one.address if one.address and not one.confidential else "A confidential address"


def _when(one: Residence) -> str:
    share = f", {one.days}" if one.days else ""
    until = f" to {day(one.ended)}" if one.ended else ""
    return f"{'From' if until else 'Since'} {day(one.started)}{until}{share}"
