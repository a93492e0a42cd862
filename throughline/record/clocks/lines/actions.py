"""A line of this authority's own, a term, days on which its schools are closed: written once, never over the past."""

from collections.abc import Iterable
from datetime import date, timedelta

from throughline.access.principal import Principal, atomic, somebody
from throughline.config.clock import now, today
from throughline.record.clocks.in_force import promises
from throughline.record.clocks.lines import problems
from throughline.record.clocks.lines.queries import closures, terms
from throughline.record.clocks.lines.rules import May, can_be_counted, may_here, of_the_catalogue, units
from throughline.record.clocks.models import LocalLine, SchoolClosure, SchoolTerm
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND, Calendar
from throughline.standards.standard import Limit, Standard
from throughline.standards.ways import Kind

VERB = "set promises"
A_SENTENCE = 3
"""Words, at least."""
LONGEST_TERM = timedelta(days=215)
LONGEST_CLOSURE = timedelta(days=21)


def set_line(
    *, standard: str, since: date, limit: Limit | None, first: Limit | None = None, why: str
) -> LocalLine:
    """From that day on the promise asks for so much here, or with no limit for nothing."""
    who, why = _whoever_may(), " ".join(why.split())
    found = catalogue.by_key().get(standard)
    if found is None:
        raise problems.UNKNOWN
    if since <= today():
        raise problems.FROM_TOMORROW
    _check_may(found, since, limit, first)
    _check_limits(found, since, limit, first)
    if len(why.split()) < A_SENTENCE:
        raise problems.WHY
    asked = {"since": since, **_columns(limit, first), "why": why[:400]}
    with atomic():
        last = LocalLine.objects.filter(standard=standard, since=since).order_by("-id").first()
        if last and all(getattr(last, name) == value for name, value in asked.items()):
            return last
        _check_differs(standard, since, limit, first)
        return LocalLine.objects.create(standard=standard, by_id=who.id, at=now(), **asked)


def _whoever_may() -> Principal:
    who = somebody()
    if not who.may(VERB):
        raise problems.NOT_YOURS
    return who


def _check_may(standard: Standard, since: date, limit: Limit | None, first: Limit | None) -> None:
    may = may_here(standard)
    if may == May.NOTHING:
        raise problems.IN_LAW
    if may == May.SWITCH and (first or limit not in (None, of_the_catalogue(standard, since))):
        raise problems.ONLY_SWITCHED


def _check_limits(standard: Standard, since: date, limit: Limit | None, first: Limit | None) -> None:
    if first and standard.kind != Kind.CADENCE:
        raise problems.NO_FIRST
    if first and not limit:
        raise problems.LIMIT
    for one in filter(None, (limit, first)):
        if one.unit not in units(standard):
            raise problems.UNIT
        if one.n < 0:
            raise problems.LIMIT
        if not can_be_counted(one, since, promises().calendar):
            raise problems.TOO_FAR


def _columns(limit: Limit | None, first: Limit | None) -> dict[str, object]:
    n, unit = limit or (None, "")
    first_n, first_unit = first or (None, "")
    return {"n": n, "unit": str(unit), "first_n": first_n, "first_unit": str(first_unit)}


def _check_differs(key: str, since: date, limit: Limit | None, first: Limit | None) -> None:
    here = promises()
    one = here.by_key[key]
    now_first, then = (one.version_on(since, first=which) if one in here.on else None for which in (True, False))
    asked = (then and then.limit, now_first and now_first.limit)
    if asked == (limit, first or limit):
        raise problems.SAME


def add_term(*, name: str, first: date, last: date) -> SchoolTerm:
    """A term of this authority's schools; under the name of one that has not begun, in its place."""
    _whoever_may()
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
    _whoever_may()
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
    _whoever_may()
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
