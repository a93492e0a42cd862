"""A line of this authority's own: written once, from a day to come."""

from datetime import date

from throughline.access.principal import Principal, atomic, somebody
from throughline.config.clock import now, today
from throughline.record.clocks.in_force import promises
from throughline.record.clocks.lines import problems
from throughline.record.clocks.lines.rules import May, can_be_counted, may_here, of_the_catalogue, units
from throughline.record.clocks.models import LocalLine
from throughline.standards import catalogue
from throughline.standards.standard import Limit, Standard
from throughline.standards.ways import Kind

VERB = "set promises"
A_SENTENCE = 3
"""Words, at least."""


def set_line(
    *, standard: str, since: date, limit: Limit | None, first: Limit | None = None, why: str
) -> LocalLine:
    """From that day on the promise asks for so much here, or with no limit for nothing."""
    who, why = whoever_may(), " ".join(why.split())
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


def whoever_may() -> Principal:
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
    now_first, then = (
        one.version_on(since, first=which) if one in here.on else None for which in (True, False)
    )
    asked = (then and then.limit, now_first and now_first.limit)
    if asked == (limit, first or limit):
        raise problems.SAME
