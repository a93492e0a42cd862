"""How long is long: when a senior manager has to have looked at a plan. Pure: days passed in.

Local: no law names the months. The Buckinghamshire letter of December 2018 praises reviewing children on plans for
longer periods, and disabled children; 9, 15, 18 and 24 months are the marks in use.
"""

from dataclasses import dataclass
from datetime import date

from throughline.standards.calendar import ENGLAND, Unit

MONTHS = (9, 15, 18, 24)


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """Since when a senior review is asked for, and why."""

    since: date
    months: int = 0
    """0: from the first day, for a disabled child."""

    @property
    def words(self) -> str:
        return f"Past {self.months} months" if self.months else "A disabled child on a plan"


def after(first: date, months: int) -> date:
    return ENGLAND.add(first, months, Unit.MONTHS)


def marks(first: date, *, disabled: bool, on: date) -> list[Mark]:
    """Those reached by this day, the first first."""
    found = [Mark(since=first)] if disabled and first <= on else []
    return found + [
        Mark(since=day, months=months) for months in MONTHS if (day := after(first, months)) <= on
    ]


def asked_for(first: date, *, disabled: bool, reviewed: date | None, on: date) -> Mark | None:
    """The latest mark that nobody senior has looked at since."""
    reached = marks(first, disabled=disabled, on=on)
    if not reached or (reviewed and reviewed >= reached[-1].since):
        return None
    return reached[-1]


def next_mark(first: date, *, on: date) -> Mark | None:
    coming = ((after(first, months), months) for months in MONTHS)
    return next((Mark(since=day, months=months) for day, months in coming if day > on), None)


def months_run(first: date, on: date) -> int:
    """Whole months."""
    months = (on.year - first.year) * 12 + on.month - first.month
    return months - (after(first, months) > on)
