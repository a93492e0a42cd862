"""Terms, and days on which the schools are closed: only ever added, and never over what was counted."""

from collections.abc import Iterable
from datetime import date, timedelta

from throughline.access.principal import atomic
from throughline.config.clock import today
from throughline.record.clocks.in_force import promises
from throughline.record.clocks.lines import problems
from throughline.record.clocks.lines.actions import whoever_may
from throughline.record.clocks.lines.queries import closures, terms
from throughline.record.clocks.models import SchoolClosure, SchoolTerm
from throughline.standards.calendar import ENGLAND, Calendar

LONGEST_TERM = timedelta(days=215)
LONGEST_CLOSURE = timedelta(days=21)


def add_term(*, name: str, first: date, last: date) -> SchoolTerm:
    """A term of this authority's schools; under the name of one that has not begun, in its place."""
    whoever_may()
    name = " ".join(name.split())
    _check_term(name, first, last)
    with atomic():
        rows = list(SchoolTerm.objects.order_by("id"))
        written = [row for row in rows if row.name.casefold() == name.casefold()]
        if written and (written[-1].first, written[-1].last) == (first, last):
            return written[-1]
        _check_its_place(name, first, last)
        return SchoolTerm.objects.create(name=name, first=first, last=last)


def _check_term(name: str, first: date, last: date) -> None:
    if not name:
        raise problems.TERM_NAME
    if last < first:
        raise problems.TERM_ENDS_FIRST
    if last - first > LONGEST_TERM:
        raise problems.TERM_TOO_LONG
    if first < ENGLAND.first or last > ENGLAND.last:
        raise problems.TERM_BEYOND


def _check_its_place(name: str, first: date, last: date) -> None:
    """What has been counted stays counted: a term that has begun is never moved, nor put over days already known."""
    for term in terms():
        same = term.name.casefold() == name.casefold()
        if same and (term.first <= today() or first <= today()):
            raise problems.TERM_BEGUN
        if not same and term.touches(first, last):
            raise problems.TERM_OVERLAPS


def close_schools(*, first: date, last: date | None = None, what: str) -> list[SchoolClosure]:
    """Marks each school day between the two as not taught: a half-term, a training day, snow this morning."""
    whoever_may()
    last, what = last or first, " ".join(what.split())
    if first < today():
        raise problems.CLOSURE_PAST
    if last < first:
        raise problems.TERM_ENDS_FIRST
    if last - first > LONGEST_CLOSURE:
        raise problems.CLOSURE_TOO_LONG
    if not what:
        raise problems.CLOSURE_WHAT
    with atomic():
        found = [day for day in _days(first, last) if _teaches(promises().calendar, day)]
        if not found and not _closed_so(first, last, what):
            raise problems.NO_SCHOOL_DAY
        return SchoolClosure.objects.bulk_create(SchoolClosure(day=day, what=what[:60]) for day in found)


def open_schools_again(*, day: date) -> SchoolClosure:
    """A closure that was a mistake, or is not needed after all."""
    whoever_may()
    if day < today():
        raise problems.CLOSURE_PAST
    if day not in closures():
        raise problems.NOT_CLOSED
    return SchoolClosure.objects.create(day=day, what="")


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _teaches(calendar: Calendar, day: date) -> bool:
    return calendar.first <= day <= calendar.last and calendar.is_school_day(day)


def _closed_so(first: date, last: date, what: str) -> bool:
    """The same press again."""
    closed = closures()
    return any(closed.get(day) == what[:60] for day in _days(first, last))
