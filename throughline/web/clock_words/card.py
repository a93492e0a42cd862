"""One clock as a card: headline, terms, and the share of its time that has gone."""

from datetime import date

from throughline.design.parts.clocks import Clock
from throughline.record.clocks.queries import Due
from throughline.standards.calendar import ENGLAND, CalendarEnds
from throughline.standards.ways import Direction

from .heading import headline, status
from .terms import rule, terms


def card(due: Due, on: date, url: str) -> Clock:
    return Clock(
        name=due.standard.title, headline=headline(due), status=status(due), url=url,
        terms=(*terms(due, on), ("Rule", rule(due))), used=used(due, on),
        rule=f"{rule(due)}. {due.standard.source}. Press for the sum.",
    )  # fmt: skip


def used(due: Due, on: date) -> int | None:
    """The share of the time, or of the days, that has gone."""
    one = due.obligation
    if one.total:
        return min(100, 100 * one.total.used(on) // max(one.total.most, 1))
    if due.standard.direction == Direction.BEFORE:
        return None
    try:
        whole = one.due and ENGLAND.working_days_after(one.start, one.due)
        return min(100, 100 * ENGLAND.working_days_after(one.start, on) // whole) if whole else None
    except CalendarEnds:
        return None
