"""Facts and obligations as rows, and back: the one place that knows both shapes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Any, Protocol

from throughline.access.law.clocks import FACT, PROMISED
from throughline.standards.calendar import Unit
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.totals import Total

FACT_COLUMNS = tuple(FACT)
PROMISED_COLUMNS = tuple(PROMISED)


class Row(Protocol):
    """A stored row of either table of what is due: its columns by name."""

    def __getattr__(self, name: str) -> Any: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One fact about one subject, as an entry or a spell gives it."""

    person: int
    what: str
    day: date
    until: date | None = None
    at: datetime | None = None
    key: str = ""
    why: str = ""
    known: date | None = None
    of: date | None = None
    because: str = ""


fact_columns: Callable[[Told], tuple] = attrgetter(*FACT_COLUMNS)


def fact_row(told: Told) -> dict[str, Any]:
    return {"subject_id": told.person, **dict(zip(FACT_COLUMNS, fact_columns(told), strict=True))}


def fact(source: int, columns: Sequence[Any]) -> Fact:
    """From the stored columns, in their order."""
    what, day, until, at, key, why, known, of, because = columns
    return Fact(what, day, until, at, key, source, why, known, of, because)


def told_fact(told: Told, source: int) -> Fact:
    return fact(source, fact_columns(told))


def promised_row(one: Obligation) -> dict[str, Any]:
    """One obligation as it is stored."""
    return {
        "standard": one.standard, "version": one.version, "start": one.start, "opens": one.opens,
        "start_at": one.start_at, "due": one.due, "due_at": one.due_at, "first": one.first,
        "set_by_person": one.set_by_person, "too_early": one.too_early, "booked": list(one.booked),
        "attempted": list(one.attempted), "met": one.met, "met_at": one.met_at, "stopped": one.stopped,
        "ended_by": one.ended_by, **_said("exempt", "exempt", one.exempt), **_said("waiting_on", "waiting", one.waiting_on),
        "not_possible": [_spell(spell) for spell in one.not_possible], "total": _total(one.total),
    }  # fmt: skip


def _said(why: str, name: str, said: Fact | None) -> dict[str, Any]:
    return {
        why: said.why if said else "",
        f"{name}_because": said.because if said else "",
        f"{name}_day": said and said.day,
        f"{name}_until": said and said.until,
    }


def _spell(spell: Fact) -> list[str | None]:
    return [spell.what, spell.day.isoformat(), spell.until and spell.until.isoformat(), spell.why]


def _total(total: Total | None) -> dict[str, Any] | None:
    if total is None:
        return None
    return {
        "most": total.most,
        "n": total.n,
        "unit": str(total.unit),
        "stays": [_spell(stay) for stay in total.stays],
    }


def obligation(row: Row) -> Obligation:
    """The obligation that was stored, whole."""
    return Obligation(
        standard=row.standard, version=row.version, start=row.start, due=row.due, met=row.met, stopped=row.stopped,
        first=row.first, booked=tuple(row.booked), attempted=tuple(row.attempted),
        exempt=_heard("exempt", row, row.exempt, row.exempt_because, row.exempt_day, row.exempt_until),
        waiting_on=_heard("waiting", row, row.waiting_on, row.waiting_because, row.waiting_day, row.waiting_until),
        opens=row.opens, ended_by=row.ended_by, set_by_person=row.set_by_person, too_early=row.too_early,
        start_at=row.start_at, due_at=row.due_at, met_at=row.met_at,
        not_possible=tuple(_from_spell(spell) for spell in row.not_possible),
        total=_from_total(row.total),
    )  # fmt: skip


def _heard(what: str, row: Row, why: str, because: str, day: date | None, until: date | None) -> Fact | None:
    return Fact(what, day, until, key=row.standard, why=why, because=because) if day else None


def _from_spell(spell: list[str | None]) -> Fact:
    what, day, until, why = spell
    return Fact(what, date.fromisoformat(day), until and date.fromisoformat(until), why=why)


def _from_total(total: dict[str, Any] | None) -> Total | None:
    if total is None:
        return None
    stays = tuple(_from_spell(stay) for stay in total["stays"])
    return Total(total["most"], total["n"], Unit(total["unit"]), stays)
