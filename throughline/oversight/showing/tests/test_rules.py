"""What stands on the scorecard after what was decided, and what may not be decided."""

import pytest

from throughline.measures.indicator import Unit
from throughline.oversight.showing import problems
from throughline.oversight.showing.rules import MOST, check, standing

WHY = "The board asks for it."


@pytest.mark.parametrize(
    ("decided", "stands"),
    [
        ({}, ["visits", "reviews", "plans"]),
        ({"reviews": False}, ["visits", "plans"]),
        ({"reviews": True}, ["visits", "reviews", "plans"]),
        ({"adoption": True}, ["visits", "reviews", "plans", "adoption"]),
        ({"adoption": False}, ["visits", "reviews", "plans"]),
        ({"homes": True, "adoption": True, "visits": False}, ["reviews", "plans", "homes", "adoption"]),
        ({"visits": False, "reviews": False, "plans": False}, []),
    ],
)
def test_the_last_word_on_each_measure_holds_and_the_programs_list_holds_of_the_others(decided, stands):
    assert standing(["visits", "reviews", "plans"], decided) == stands


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({}, None),
        ({"why": "Board asks"}, problems.WHY),
        ({"why": "Board asks it"}, None),
        ({"measure": "visits"}, problems.ALREADY_SHOWN),
        ({"measure": "visits", "shown": False}, None),
        ({"shown": False}, problems.NOT_SHOWN),
        ({"unit": Unit.SHARES}, problems.NO_FIGURE),
        ({"measure": "visits", "shown": False, "unit": Unit.SHARES}, None),
        ({"standing": [str(number) for number in range(MOST - 1)]}, None),
        ({"standing": [str(number) for number in range(MOST)]}, problems.FULL),
        ({"standing": [*map(str, range(MOST - 1)), "adoption"], "shown": False}, None),
    ],
)
def test_what_changes_nothing_or_cannot_be_is_refused_in_a_sentence(said, problem):
    whole = {"measure": "adoption", "shown": True, "why": WHY, "unit": Unit.PERCENT, "standing": ["visits"]}
    if problem is None:
        check(**whole | said)
        return
    with pytest.raises(type(problem)) as refused:
        check(**whole | said)
    assert refused.value is problem
