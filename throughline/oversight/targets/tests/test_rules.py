"""Which line of a target holds, and which may be written: both sides of each limit."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from throughline.access.problems import AccessProblem
from throughline.measures.indicator import Unit
from throughline.oversight.targets import problems
from throughline.oversight.targets.rules import check, holds

JAN, MAR, JUN, SEP = (date(2026, month, 1) for month in (1, 3, 6, 9))
P, N = Unit.PERCENT, Unit.COUNT


@dataclass(frozen=True)
class Line:
    id: int
    value: Decimal | None
    since: date
    until: date | None = None


NINETY, NONE, TO_JUNE = Line(1, Decimal(90), JAN), Line(2, None, MAR), Line(3, Decimal(80), MAR, JUN)
AGAIN = Line(4, Decimal(95), JAN)

# fmt: off
HOLDING = {
    # the lines                                     on                  which holds
    "before it begins":         ([NINETY],          date(2025, 12, 31), None),
    "the day it begins":        ([NINETY],          JAN,                NINETY),
    "without an end, for ever": ([NINETY],          date(2036, 1, 1),   NINETY),
    "a newer one ends it":      ([NINETY, TO_JUNE], MAR,                TO_JUNE),
    "the day before that":      ([NINETY, TO_JUNE], date(2026, 2, 28),  NINETY),
    "its last day":             ([NINETY, TO_JUNE], date(2026, 5, 31),  TO_JUNE),
    "the older never returns":  ([NINETY, TO_JUNE], JUN,                None),
    "none from that day":       ([NINETY, NONE],    MAR,                None),
    "of one day the later":     ([NINETY, AGAIN],   JAN,                AGAIN),
    "in whatever order":        ([AGAIN, NINETY],   JAN,                AGAIN),
}

FIRST = problems.before_the_figures(MAR)
WRITING = {
    # unit, value, since, until, why, first month, lines                        refused
    "0%":                     ((P, "0",    MAR, None, "We agreed it.", MAR, []),       None),
    "100%":                   ((P, "100",  MAR, None, "We agreed it.", MAR, []),       None),
    "over 100%":              ((P, "100.01", MAR, None, "We agreed it.", MAR, []),     problems.NOT_A_SHARE),
    "under 0%":               ((P, "-0.01", MAR, None, "We agreed it.", MAR, []),      problems.NOT_A_SHARE),
    "a count of 140":         ((N, "140",  MAR, None, "We agreed it.", MAR, []),       None),
    "a count under 0":        ((N, "-1",   MAR, None, "We agreed it.", MAR, []),       problems.BELOW_NOTHING),
    "the month before":       ((P, "90",   date(2026, 2, 28), None, "We agreed it.", MAR, []), FIRST),
    "no figure yet":          ((P, "90",   JAN, None, "We agreed it.", None, []),      None),
    "ends the day it begins": ((P, "90",   MAR, MAR,  "We agreed it.", MAR, []),       problems.ENDS_FIRST),
    "ends a day later":       ((P, "90",   MAR, date(2026, 3, 2), "We agreed it.", MAR, []), None),
    "two words":              ((P, "90",   MAR, None, "Agreed it.", MAR, []),          problems.WHY),
    "before the last line":   ((P, "90",   date(2026, 2, 28), None, "We agreed it.", JAN, [TO_JUNE]), problems.before_the_last(MAR)),
    "the day of the last":    ((P, "90",   MAR, None, "We agreed it.", JAN, [TO_JUNE]), None),
    "an end of what stands":  ((P, None,   MAR, None, "We agreed it.", None, [NINETY]), None),
    "an end of nothing":      ((P, None,   SEP, None, "We agreed it.", None, [TO_JUNE]), problems.NOTHING_TO_END),
}
# fmt: on


@pytest.mark.parametrize("case", HOLDING)
def test_the_line_begun_last_holds(case: str) -> None:
    lines, on, expected = HOLDING[case]
    assert holds(lines, on) is expected


@pytest.mark.parametrize("case", WRITING)
def test_what_cannot_be_a_target_is_refused_in_one_sentence(case: str) -> None:
    (unit, value, since, until, why, first, lines), refusal = WRITING[case]
    asked = {"unit": unit, "value": Decimal(value) if value else None, "since": since, "until": until}
    if refusal is None:
        check(**asked, why=why, first_month=first, lines=lines)
        return
    with pytest.raises(AccessProblem) as said:
        check(**asked, why=why, first_month=first, lines=lines)
    assert str(said.value) == str(refusal)
