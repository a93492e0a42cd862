"""Every day that the published calendar holds, and whether it is a working day in England."""

from collections.abc import Iterator
from datetime import date, timedelta

from throughline.standards.calendar import ENGLAND

# Whoever is 25 today was born before the bank holidays that are known: of those days only ages are asked.
FIRST = date(1985, 1, 1)


def england() -> Iterator[tuple[date, bool]]:
    for offset in range((ENGLAND.last - FIRST).days + 1):
        day = FIRST + timedelta(days=offset)
        yield day, day >= ENGLAND.first and ENGLAND.is_working_day(day)
