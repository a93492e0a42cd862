"""What this authority wrote: its lines with who and why, its terms, the days its schools are closed."""

from collections.abc import Iterable
from datetime import date, timedelta

from throughline.record.clocks.in_force import promises
from throughline.record.clocks.lines.school_year import NamedTerm, standing_closures, standing_terms
from throughline.record.clocks.models import LocalLine, SchoolClosure, SchoolTerm
from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.standard import Standard
from throughline.standards.words import day_words

TERMS_AHEAD = timedelta(days=183)
HOLIDAYS_AHEAD = timedelta(days=366)
OF_SCHOOLS = (Unit.SCHOOL_DAYS, Unit.TERMS)


def lines_of(key: str) -> list[LocalLine]:
    """Every line ever written for it, in the order written."""
    return list(LocalLine.objects.filter(standard=key).select_related("by").order_by("id"))


def replaced(lines: Iterable[LocalLine]) -> set[int]:
    """The lines that another took the place of before their day: the last written for a day holds."""
    lines = list(lines)
    last = {line.since: line.id for line in lines}
    return {line.id for line in lines if last[line.since] != line.id}


def terms() -> list[NamedTerm]:
    return standing_terms(SchoolTerm.objects.order_by("id"))


def closures() -> dict[date, str]:
    return standing_closures(SchoolClosure.objects.order_by("id"))


def counted_in_schools() -> list[Standard]:
    """The promises made here that nobody can count without the terms of the schools."""
    return [
        one for one in promises().on
        if any(version and version.limit.unit in OF_SCHOOLS for _, version in (*one.versions, *one.first_versions))
    ]  # fmt: skip


def terms_run_out(on: date) -> str:
    """One sentence when promises counted in school days or terms will soon have no day, or have none now."""
    waiting = counted_in_schools()
    known = [term for term in terms() if term.last >= on]
    if not waiting or (known and known[-1].last - on >= TERMS_AHEAD):
        return ""
    cure = "add the next terms at /standards/calendar."
    if not known:
        return f"{_counted(waiting)} in school days or terms, and no term is known from here on: {cure}"
    return f"{_counted(waiting)} in school days or terms, and they are known to {day_words(known[-1].last)} only: {cure}"


def _counted(waiting: list[Standard]) -> str:
    return "1 promise is counted" if len(waiting) == 1 else f"{len(waiting)} promises are counted"


def holidays_run_out(on: date) -> str:
    """One sentence in the last twelve months of the table of bank holidays."""
    if ENGLAND.last - on >= HOLIDAYS_AHEAD:
        return ""
    return f"Bank holidays are known to {day_words(ENGLAND.last)} only: install the newest Throughline."
