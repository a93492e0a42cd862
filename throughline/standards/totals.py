"""A maximum that is a sum: nights away in any twelve months, counted back from the day that is asked."""

from datetime import date, timedelta
from typing import NamedTuple

from .calendar import Unit, literal
from .facts import Fact


class Total(NamedTuple):
    """At most `most` nights of these stays in any `n` units. The night from one day to the next is the first's."""

    most: int
    n: int
    unit: Unit
    stays: tuple[Fact, ...]

    def used(self, on: date) -> int:
        since = literal(on, -self.n, self.unit)
        nights = ((max(stay.day, since), min(stay.until or on, on)) for stay in self.stays)
        return sum(max((ended - began) // timedelta(days=1), 0) for began, ended in nights)

    def exceeded(self) -> date | None:
        """The first day on which more were used than there are: the sum can only pass it during a stay."""
        days = sorted({day for stay in self.stays for day in _days_of(stay)})
        return next((day for day in days if self.used(day) > self.most), None)


def _days_of(stay: Fact) -> list[date]:
    last = stay.until or stay.day
    return [stay.day + timedelta(days=n) for n in range((last - stay.day).days + 1)]
