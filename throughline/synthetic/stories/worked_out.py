"""What a person works out from a day and writes down beside it: a plan's own first day, a first year, a time before a birthday.

The clocks read these as facts of their own; no part of the record works them out yet.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from throughline.standards.calendar import Unit, literal
from throughline.synthetic.stories.data import day, local, recorded, story

AGED = (("cla_under5", 0, 5), ("cla_5plus", 5, 18), ("cla_4_16", 4, 17))
PREGNANT = timedelta(days=280)
NOW = date(2026, 11, 20)


class Holds(NamedTuple):
    """A day, or days until another, with the reason if something else ended them; `known` is since when."""

    child: str
    what: str
    day: date
    until: date | None = None
    why: str = ""
    known: date | None = None

    @property
    def same(self) -> tuple[str, str, date]:
        """What stays when it is learned how long it lasted."""
        return self.child, self.what, self.day


def worked_out(name: str, told: Iterable[dict]) -> Iterator[Holds]:
    """From the events that are recorded so far."""
    events = list(told)
    for child, facts in _of_each_child(events).items():
        yield from _first_days(child, facts)
        yield from _first_years(child, facts)
        yield from _pregnancies(child, facts)
        yield from _ages(child, facts, _born(name, child))


def _of_each_child(events: list[dict]) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = {}
    for event in events:
        for fact in event["facts"]:
            found.setdefault(fact["child"], []).append(fact | {"recorded": recorded(event).date()})
    return found


def spells(what: str, facts: list[dict]) -> Iterator[tuple[date, date | None]]:
    ends = [_day(fact) for fact in facts if fact["what"] == f"-{what}"]
    for fact in facts:
        if fact["what"] == f"+{what}":
            began = _day(fact)
            yield began, min((ended for ended in ends if ended > began), default=None)


def _day(fact: dict) -> date:
    return local(fact["at"]).date()


def _first_days(child: str, facts: list[dict]) -> Iterator[Holds]:
    """A plan that moved here keeps its own first day, and counts from the day we took it over."""
    elsewhere = [_day(fact) for fact in facts if fact["what"] == "cp_plan_original_start"]
    for began, _ in spells("cp_plan", facts):
        yield Holds(child, "cp_plan_first_day", min([began, *elsewhere]), known=began)


def _first_years(child: str, facts: list[dict]) -> Iterator[Holds]:
    for spell in spells("placement", facts):
        whole = spell[0], literal(spell[0], 1, Unit.YEARS)
        yield from _within(child, "placement_first_year", "placement", spell, *whole)


def _pregnancies(child: str, facts: list[dict]) -> Iterator[Holds]:
    """By the last day that was expected, known since there was one."""
    expected = [fact for fact in facts if fact["what"] == "expected_date_of_delivery"]
    if expected:
        yield Holds(child, "pregnancy_began", _day(expected[-1]) - PREGNANT, known=expected[0]["recorded"])


def _ages(child: str, facts: list[dict], born: date | None) -> Iterator[Holds]:
    for spell in spells("cla", facts):
        if born is None:
            return
        for what, first, last in AGED:
            between = literal(born, first, Unit.YEARS), literal(born, last, Unit.YEARS)
            yield from _within(child, what, "cla", spell, *between)


def _within(
    child: str, what: str, of: str, spell: tuple[date, date | None], began: date, ended: date
) -> Iterator[Holds]:
    """The days of a spell in a stretch of time; where the spell's own end comes first, that is the reason."""
    since, until = spell
    began, last = max(began, since), min(ended, until or date.max)
    if began < last and began <= NOW:
        yield Holds(child, what, began, last, why=of if last < ended else "")


def _born(name: str, child: str) -> date | None:
    return next((day(one["born"]) for one in story(name)["people"] if one["id"] == child), None)
