"""What days are counted on: bank holidays, this authority's school terms, and the days its schools are closed."""

from dataclasses import dataclass
from datetime import date

from throughline.design.parts.tables import Column, Table
from throughline.record.clocks.lines.queries import (
    HOLIDAYS_AHEAD,
    closures,
    counted_in_schools,
    holidays_run_out,
    terms,
    terms_run_out,
)
from throughline.record.clocks.lines.school_year import NamedTerm
from throughline.standards.bank_holidays import ONE_OFFS
from throughline.standards.calendar import ENGLAND
from throughline.standards.standard import Standard
from throughline.standards.words import count_words, day_words

NEXT = 8
CLOSURES_SHOWN = 60


@dataclass(frozen=True, kw_only=True)
class SchoolCalendar:
    warnings: list[str]
    holidays: Table
    one_offs: Table
    known: list[tuple[str, str]]
    terms: Table | None
    closures: list[tuple[date, str]]
    """Those to come."""
    past_closures: int
    counted: list[Standard]


def school_calendar(on: date) -> SchoolCalendar:
    known, closed = terms(), closures()
    return SchoolCalendar(
        warnings=list(filter(None, (holidays_run_out(on), terms_run_out(on, "add the next terms here.")))),
        holidays=_holidays("Bank holidays to come", [one for one in ENGLAND.holidays.items() if one[0] >= on][:NEXT]),
        one_offs=_holidays("Holidays of one year only", sorted(ONE_OFFS.items(), reverse=True)),
        known=[
            ("Known", f"{day_words(ENGLAND.first)} to {day_words(ENGLAND.last)}"),
            ("Warned from", f"{day_words(ENGLAND.last - HOLIDAYS_AHEAD)}, by “throughline doctor” and on this page"),
        ],
        terms=_terms(known, on) if known else None,
        closures=[(day, what) for day, what in closed.items() if day >= on][:CLOSURES_SHOWN],
        past_closures=sum(day < on for day in closed),
        counted=counted_in_schools(),
    )  # fmt: skip


def _holidays(label: str, days: list[tuple[date, str]]) -> Table:
    rows = tuple((day_words(day), name) for day, name in days)
    return Table(label=label, columns=(Column(words="Day"), Column(words="Holiday")), rows=rows, narrow=True)


def _terms(known: list[NamedTerm], on: date) -> Table:
    columns = (
        Column(words="Term"),
        Column(words="First day"),
        Column(words="Last day"),
        Column(words="On this day"),
    )
    rows = [
        (term.name, day_words(term.first), day_words(term.last), _when(term, on)) for term in reversed(known)
    ]
    return Table(label="School terms", columns=columns, rows=tuple(rows))


def _when(term: NamedTerm, on: date) -> str:
    if term.last < on:
        return "Over"
    return "Now" if term.first <= on else f"Begins in {count_words((term.first - on).days, 'calendar_days')}"
