"""A subject's facts, sorted once, in the ways that clocks ask for them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from .facts import Fact

by_day = attrgetter("day")


class Stream:
    def __init__(self, facts: Iterable[Fact]):
        self._facts = defaultdict(list)
        self._marks = defaultdict(list)
        for fact in sorted(facts, key=by_day):
            self._facts[fact.what].append(fact)
            if fact.key:
                self._marks[fact.key].append(fact)

    def facts(self, what: str) -> list[Fact]:
        return self._facts.get(what, [])

    def days(self, what: str) -> list[date]:
        return [fact.day for fact in self.facts(what)]

    def marks(self, key: str) -> list[Fact]:
        """What people said about this standard: attempts, bookings, exemptions, waits and stops."""
        return self._marks.get(key, [])

    def spell_on(self, what: str, day: date) -> Fact | None:
        return next((spell for spell in self.facts(what) if spell.covers(day)), None)


def first_on_or_after(days: list[date], day: date) -> date | None:
    at = bisect_left(days, day)
    return days[at] if at < len(days) else None


def first_after(days: list[date], day: date) -> date | None:
    at = bisect_right(days, day)
    return days[at] if at < len(days) else None
