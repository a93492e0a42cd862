"""The days that count, numbered once, so that any count between two of them is one subtraction."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate

SATURDAY = 5


class Counted:
    """`days` are those that count, in order; `up_to` says how many there are up to and including a day."""

    def __init__(self, first: date, last: date, counts: Callable[[date], bool]):
        every = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        self.days = [day for day in every if counts(day)]
        self._first = first
        self._up_to = list(accumulate((counts(day) for day in every), initial=0))

    def up_to(self, day: date) -> int:
        return self._up_to[(day - self._first).days + 1]
