"""Which measures stand on the scorecard after what was decided, and which may be put there. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from throughline.measures.indicator import Unit
from throughline.oversight.showing import problems

MOST = 40
"""More are no scorecard: who looks at everything looks at nothing."""
A_SENTENCE = 3
"""Words, at least."""


def standing(usual: Iterable[str], decided: Mapping[str, bool]) -> list[str]:
    """The program's list without what was taken off, then what was put on, in the order of the decisions."""
    usual = list(usual)
    put_on = [key for key, shown in decided.items() if shown and key not in usual]
    return [key for key in usual if decided.get(key, True)] + put_on


def check(*, measure: str, shown: bool, why: str, unit: Unit, standing: Sequence[str]) -> None:
    """Refuses, in a sentence, what changes nothing or cannot be."""
    if len(why.split()) < A_SENTENCE:
        raise problems.WHY
    if not shown and measure not in standing:
        raise problems.NOT_SHOWN
    if shown and measure in standing:
        raise problems.ALREADY_SHOWN
    if shown and unit is Unit.SHARES:
        raise problems.NO_FIGURE
    if shown and len(standing) >= MOST:
        raise problems.FULL
