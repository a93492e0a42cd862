"""An interval too long for a row of days, or in hours, drawn in hours, weeks, months or years that can be counted."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from .calendar import Calendar, Unit, moved
from .moments import LONDON, noon_of
from .obligation import Obligation
from .standard import Limit
from .strip import DayKind, last_drawn, named_days
from .words import count_words

MOST = 40
"""Cells in a row, as many as are still counted by eye."""
SIZES = (Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
BLOCKS = (1, 2, 3, 4, 6, 12, 24, 48, 168)
"""Hours to a cell: as few as fit."""


class Stretch(NamedTuple):
    """From after `first` up to and including `last`; the start is a stretch of its own, of no length."""

    first: date | datetime
    last: date | datetime
    kind: DayKind
    words: str
    """How much has gone by its end: "3 weeks", "12 hours"; after the limit, how late it was by then."""
    late_by: int = 0


def stretches(obligation: Obligation, limit: Limit, on: date, calendar: Calendar) -> tuple[Stretch, ...]:
    """Empty without a limit, or where the start is past the calendar."""
    if obligation.due is None or obligation.start > calendar.last:
        return ()
    if obligation.due_at and obligation.start_at:
        return tuple(_hours(obligation, obligation.start_at, obligation.due_at, on))
    last = last_drawn(obligation, obligation.due, on, calendar)
    sizes = SIZES[1:] if limit.unit in (Unit.MONTHS, Unit.YEARS) else SIZES
    for size in sizes:
        ends = list(_ends(obligation.start, last, size))
        if len(ends) <= MOST:
            return tuple(_drawn(obligation, obligation.due, ends, size, on, calendar))
    return ()


def _ends(start: date, last: date, size: Unit) -> Iterator[date]:
    """The start, then the end of each stretch, counted from the start, until the last day is inside one."""
    n, end = 0, start
    yield end
    while end < last:
        n += 1
        end = start + timedelta(days=7 * n) if size == Unit.WEEKS else _months_on(start, n, size)
        yield end


def _months_on(start: date, n: int, size: Unit) -> date:
    return moved(start, months=n * (12 if size == Unit.YEARS else 1))


def _drawn(
    obligation: Obligation, due: date, ends: list[date], size: Unit, on: date, calendar: Calendar
) -> Iterator[Stretch]:
    """After the limit a stretch is not longer than it has been, and says working days late."""
    named, last = named_days(obligation, due, on), last_drawn(obligation, due, on, calendar)
    for n, end in enumerate(ends):
        first = ends[n - 1] if n else end
        end = min(end, max(last, due)) if first >= due and n else end
        kind = _kind([what for day, what in named.items() if first < day <= end or (not n and day == end)])
        late_by = calendar.working_days_after(due, end) if n and first >= due else 0
        words = f"{count_words(late_by)} late" if late_by else count_words(n, size)
        yield Stretch(first, end, kind or (DayKind.LATE if late_by else DayKind.COUNTED), words, late_by)


def _kind(found: list[DayKind]) -> DayKind | None:
    """The start stands alone; of several others in one stretch, the one that closed it."""
    order = (DayKind.START, DayKind.MET, DayKind.STOPPED, DayKind.LIMIT)
    return next((one for one in order if one in found), None)


def _hours(obligation: Obligation, start: datetime, due: datetime, on: date) -> Iterator[Stretch]:
    start, due = start.astimezone(UTC), due.astimezone(UTC)
    closed = _closed_at(obligation, on)
    until = max(due, closed or noon_of(on).astimezone(UTC))
    whole = -((start - until) // timedelta(hours=1))
    block = next((size for size in BLOCKS if -(-whole // size) < MOST), None)
    if block is None:
        return
    yield Stretch(_here(start), _here(start), DayKind.START, count_words(0, Unit.HOURS))
    for n in range(1, -(-whole // block) + 1):
        first, last = start + timedelta(hours=block * (n - 1)), start + timedelta(hours=block * n)
        found = [DayKind.LIMIT] if first < due <= last else []
        found += (
            [_how_closed(obligation)]
            if closed and (first < closed <= last or (n == 1 and closed == start))
            else []
        )
        late_by = block * n - (due - start) // timedelta(hours=1) if first >= due else 0
        kind = _kind(found) or (DayKind.LATE if late_by else DayKind.COUNTED)
        words = f"{count_words(late_by, Unit.HOURS)} late" if late_by else count_words(block * n, Unit.HOURS)
        yield Stretch(_here(first), _here(last), kind, words, late_by)


def _closed_at(obligation: Obligation, on: date) -> datetime | None:
    if obligation.closed is None or obligation.closed > on:
        return None
    return (obligation.met_at or noon_of(obligation.closed)).astimezone(UTC)


def _how_closed(obligation: Obligation) -> DayKind:
    return DayKind.MET if obligation.met else DayKind.STOPPED


def _here(moment: datetime) -> datetime:
    return moment.astimezone(LONDON)
