"""Working days counted on from a day, from a list made once: a part asks for hundreds of thousands."""

from bisect import bisect_right
from datetime import date
from functools import cache

from throughline.measures.days import england


@cache
def _listed() -> list[date]:
    return [day for day, works in england() if works]


def working_days_after(day: date, count: int) -> date:
    """The day itself for none; otherwise the last of so many working days that follow it."""
    return _listed()[bisect_right(_listed(), day) + count - 1] if count else day
