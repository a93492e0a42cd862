"""Which explanation may be written, and which signals nobody has explained. Pure; days are passed in."""

from collections.abc import Iterable
from datetime import date, timedelta

from throughline.oversight.explaining import problems
from throughline.oversight.explaining.signals import Signal

A_SENTENCE = 3
"""Words, at least."""
A_YEAR = timedelta(days=366)


def check(*, month: date, signal: Signal | None, known: str, doing: str, check_on: date, on: date) -> None:
    if month >= on.replace(day=1):
        raise problems.NOT_A_MONTH
    if signal and signal.since > month:
        raise problems.AFTER_THE_MONTH
    if len(known.split()) < A_SENTENCE:
        raise problems.KNOWN
    if len(doing.split()) < A_SENTENCE:
        raise problems.DOING
    if check_on <= on:
        raise problems.CHECK_TO_COME
    if check_on > on + A_YEAR:
        raise problems.CHECK_TOO_FAR


def unexplained(signals: Iterable[Signal], explained: Iterable[tuple[str, int | None, date]]) -> list[Signal]:
    """Signals without an explanation of a month since they began. `explained`: measure, team, month."""
    latest: dict[tuple[str, int | None], date] = {}
    for measure, team, month in explained:
        latest[measure, team] = max(month, latest.get((measure, team), date.min))
    return [one for one in signals if latest.get((one.measure, one.team), date.min) < one.since]
