"""Which line of a target holds, and which may be written. Pure; days are passed in."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Protocol, TypeVar

from throughline.measures.indicator import Unit
from throughline.oversight.targets import problems

SHARES = (Unit.PERCENT, Unit.SHARES)
"""Units that end at 0 and at 100."""
A_SENTENCE = 3
"""Words, at least."""


class Line(Protocol):
    id: int
    value: Decimal | None
    since: date
    until: date | None


L = TypeVar("L", bound=Line)


def holds(lines: Iterable[L], on: date) -> L | None:
    """The line begun last by that day, unless it says that there is none, or its own end has come."""
    begun = [line for line in lines if line.since <= on]
    last = max(begun, key=lambda line: (line.since, line.id), default=None)
    if last is None or last.value is None or (last.until is not None and last.until <= on):
        return None
    return last


def check(
    *, unit: Unit, value: Decimal | None, since: date, until: date | None, why: str, first_month: date | None,
    lines: Iterable[Line],
) -> None:  # fmt: skip
    """Refuses, in a sentence, what cannot be a target."""
    if value is not None and value < 0:
        raise problems.NOT_A_SHARE if unit in SHARES else problems.BELOW_NOTHING
    if value is not None and unit in SHARES and value > 100:
        raise problems.NOT_A_SHARE
    if until is not None and until <= since:
        raise problems.ENDS_FIRST
    if first_month is not None and since < first_month:
        raise problems.before_the_figures(first_month)
    if len(why.split()) < A_SENTENCE:
        raise problems.WHY
    _check_follows(value, since, list(lines))


def _check_follows(value: Decimal | None, since: date, lines: list[Line]) -> None:
    last = max((line.since for line in lines), default=None)
    if last is not None and since < last:
        raise problems.before_the_last(last)
    if value is None and holds(lines, since) is None:
        raise problems.NOTHING_TO_END
