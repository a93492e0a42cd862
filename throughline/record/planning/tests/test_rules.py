"""What steps add up to, and when something slips, stands still or is reached: both sides of each limit."""

from datetime import date, timedelta

import pytest

from throughline.record.planning.rules import (
    STUCK_WEEKS,
    Look,
    Open,
    State,
    Step,
    adds_up,
    of_outcome,
    slip_words,
    standing_still,
)

OCT2, OCT30, NOV20 = date(2026, 10, 2), date(2026, 10, 30), date(2026, 11, 20)
DONE = Step(did="done", on=NOV20)
DROPPED = Step(did="dropped", on=NOV20, why="Nan does it")
FIRST = Step(did="moved", on=OCT2, moved_to=OCT30, why="CGL was shut")
SECOND = Step(did="moved", on=OCT30, moved_to=NOV20, why="Kelly was ill")

SUMS = [
    ([], State(by_when=OCT2)),
    ([FIRST], State(by_when=OCT30)),
    ([FIRST, SECOND], State(by_when=NOV20)),
    ([FIRST, DONE], State(by_when=OCT30, done_on=NOV20)),
    ([FIRST, DROPPED], State(by_when=OCT30, dropped_why="Nan does it")),
    ([DONE, SECOND], State(by_when=NOV20)),
]


@pytest.mark.parametrize(("steps", "state"), SUMS)
def test_an_action_is_what_its_steps_add_up_to(steps, state) -> None:
    assert adds_up(OCT2, steps) == state


def test_a_slip_is_said_with_every_day_and_never_as_a_score() -> None:
    assert slip_words(OCT2, []) == "" and slip_words(OCT2, [DONE]) == ""
    assert slip_words(OCT2, [FIRST]) == "Moved once: 2 Oct → 30 Oct"
    assert slip_words(OCT2, [FIRST, SECOND]) == "Moved twice: 2 Oct → 30 Oct → 20 Nov"
    again = Step(did="moved", on=NOV20, moved_to=date(2026, 12, 1))
    assert slip_words(OCT2, [FIRST, SECOND, again]).startswith("Moved 3 times")


def test_six_weeks_without_anything_is_standing_still_and_a_day_less_is_not() -> None:
    begun = NOV20 - timedelta(weeks=STUCK_WEEKS)
    assert (
        standing_still(last_moved=None, since=begun, on=NOV20)
        == "Nothing done for 6 weeks, since Fri 9 Oct 2026"
    )
    assert standing_still(last_moved=None, since=begun + timedelta(days=1), on=NOV20) == ""
    assert standing_still(last_moved=OCT30, since=begun, on=NOV20) == "", "counted from what moved last"


VERDICTS = [
    # open actions, last moved, reached -> look, a part of the reason
    ([], OCT30, None, Look.MOVING, "Moved Fri 30 Oct 2026"),
    ([], None, None, Look.STUCK, "Nothing done for 11 weeks"),
    ([], None, OCT30, Look.REACHED, "Reached Fri 30 Oct 2026"),
    ([Open(what="A test", by_when=NOV20)], OCT30, None, Look.MOVING, "Moved"),
    ([Open(what="A test", by_when=NOV20 - timedelta(days=1))], OCT30, None, Look.SLIPPING, "“A test” was due Thu 19 Nov 2026"),
    ([Open(what="A test", by_when=NOV20, times_moved=1)], OCT30, None, Look.MOVING, "Moved"),
    ([Open(what="A test", by_when=NOV20, times_moved=2)], OCT30, None, Look.SLIPPING, "“A test” moved twice"),
    ([Open(what="A", by_when=OCT2), Open(what="B", by_when=OCT2)], OCT30, None, Look.SLIPPING, "and 1 more"),
]  # fmt: skip


@pytest.mark.parametrize(("open_ones", "moved", "reached", "look", "words"), VERDICTS)
def test_an_outcome_stands_by_its_reasons(open_ones, moved, reached, look, words) -> None:
    verdict = of_outcome(
        open_ones=open_ones, last_moved=moved, since=date(2026, 9, 1), reached=reached, on=NOV20
    )
    assert verdict.look == look and words in verdict.words
