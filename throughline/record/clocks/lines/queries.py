"""What this authority wrote: its lines with who and why, its terms, the days its schools are closed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from throughline.record.clocks.in_force import Promises, here, lines, promises, switched_on
from throughline.record.clocks.lines.school_year import NamedTerm, standing_closures, standing_terms
from throughline.record.clocks.models import Duty, LocalLine, Obligation, SchoolClosure, SchoolTerm
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.standard import Standard
from throughline.standards.words import day_words

TERMS_AHEAD = timedelta(days=183)
HOLIDAYS_AHEAD = timedelta(days=366)
OF_SCHOOLS = (Unit.SCHOOL_DAYS, Unit.TERMS)


def lines_of(key: str, known: datetime) -> list[LocalLine]:
    """Every line written for it by that moment, in the order written."""
    return list(LocalLine.objects.filter(standard=key, at__lte=known).select_related("by").order_by("id"))


def promises_known(at: datetime) -> Promises:
    """As they were known at a past moment: a line speaks of days to come, and nobody knew it before it was written."""
    added = {key: [line for line in found if line.at <= at] for key, found in lines().items()}
    by_key = {key: here(one, added.get(key, ())) for key, one in catalogue.by_key().items()}
    on = (one for key, one in by_key.items() if one.on_by_default or switched_on(added.get(key, ())))
    return replace(promises(), by_key=by_key, on=tuple(on))


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


def terms_run_out(on: date, cure: str = "add the next terms at /standards/calendar.") -> str:
    """When promises counted in school days or terms will soon have no day, or have none now: a sentence that ends in the cure."""
    waiting = counted_in_schools()
    known = [term for term in terms() if term.last >= on]
    if not waiting or (known and known[-1].last - on >= TERMS_AHEAD):
        return ""
    if not known:
        return f"{_counted(waiting)} in school days or terms, and no term is known from here on: {cure}"
    return f"{_counted(waiting)} in school days or terms, and they are known to {day_words(known[-1].last)} only: {cure}"


def schools_are_counted() -> bool:
    """A term was given, or somebody is promised something in them. In a house that is new neither is so."""
    keys = [one.key for one in counted_in_schools()]
    promised = any(model.objects.filter(standard__in=keys).exists() for model in (Obligation, Duty))
    return promised or bool(terms())


def _counted(waiting: list[Standard]) -> str:
    return "1 promise is counted" if len(waiting) == 1 else f"{len(waiting)} promises are counted"


def holidays_run_out(on: date) -> str:
    """One sentence in the last twelve months of the table of bank holidays."""
    if ENGLAND.last - on >= HOLIDAYS_AHEAD:
        return ""
    return f"Bank holidays are known to {day_words(ENGLAND.last)} only: install the newest Throughline."
