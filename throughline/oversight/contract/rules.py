"""How a figure stands against what was agreed, and what may be agreed. Pure; days are passed in."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Protocol, TypeVar

from throughline.measures.indicator import Polarity, Unit
from throughline.oversight import measured
from throughline.oversight.contract import problems

GREEN, AMBER, RED, NO_FIGURE = "green", "amber", "red", ""
RATINGS = [(one, one) for one in (GREEN, AMBER, RED)]
A_SENTENCE = 3
"""Words, at least."""


class Line(Protocol):
    id: int
    measure: str
    green: Decimal | None
    amber: Decimal | None
    since: date


L = TypeVar("L", bound=Line)


def rating(polarity: Polarity, value: float | None, green: Decimal, amber: Decimal) -> str:
    """A figure exactly at a limit has reached it. The figure is the one that is shown, to one place."""
    if value is None:
        return NO_FIGURE
    sign = 1 if polarity is Polarity.HIGHER else -1
    reached = sign * Decimal(str(value))
    if reached >= sign * green:
        return GREEN
    return AMBER if reached >= sign * amber else RED


def rating_of(line: Line, value: float | None) -> str:
    """By what was agreed in that line; of a measure that the catalogue no longer has nothing can be said."""
    one = measured.known(line.measure)
    if one is None or line.green is None or line.amber is None:
        return NO_FIGURE
    return rating(one.polarity, value, line.green, line.amber)


def check_agreed(*, polarity: Polarity, unit: Unit, green: Decimal, amber: Decimal) -> None:
    """Refuses, in a sentence, what nobody could be held to."""
    if polarity is Polarity.NEITHER:
        raise problems.NEITHER_WAY
    if unit is Unit.SHARES:
        raise problems.NO_ONE_FIGURE
    if unit is Unit.PERCENT and not all(0 <= one <= 100 for one in (green, amber)):
        raise problems.NOT_A_SHARE
    if min(green, amber) < 0:
        raise problems.BELOW_NOTHING
    if green < amber if polarity is Polarity.HIGHER else green > amber:
        raise problems.GREEN_IS_WORSE


def standing(lines: Iterable[L], on: date) -> list[L]:
    """The line of each measure begun last by that day, without those that took it out; in the order they first came in."""
    begun = sorted((one for one in lines if one.since <= on), key=lambda one: (one.since, one.id))
    last = {one.measure: one for one in begun}
    return [
        last[measure]
        for measure in dict.fromkeys(one.measure for one in begun)
        if last[measure].green is not None
    ]


def check_sentence(words: str, problem: Exception) -> None:
    if len(words.split()) < A_SENTENCE:
        raise problem
