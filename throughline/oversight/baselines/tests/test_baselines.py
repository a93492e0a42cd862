"""Since when something else is usual: who may say so, and what a control chart reads of it."""

from datetime import date

import pytest

from throughline.access.problems import AccessProblem
from throughline.config.clock import now
from throughline.measures.control_chart import Recalculation
from throughline.oversight import measured
from throughline.oversight.baselines import problems, queries
from throughline.oversight.baselines.actions import set_range_again
from throughline.oversight.baselines.models import RangeDecision
from throughline.oversight.baselines.rules import check
from throughline.oversight.steering import NOT_YOUR_RANGE

MEASURE = "visits_on_time"
ON = date(2026, 11, 20)
APR, MAY, OCT, NOV = (date(2026, month, 1) for month in (4, 5, 10, 11))
WHY = "Two teams became one in April, and the duty rota with them."

# fmt: off
WRITING = {
    # since, first month, reason       refused
    "the last month that is over": ((OCT, APR, WHY),           None),
    "the month under way":         ((NOV, APR, WHY),           problems.NOT_A_MONTH),
    "the month of the first":      ((APR, APR, WHY),           problems.before_the_figures(APR)),
    "the month after it":          ((MAY, APR, WHY),           None),
    "no figure known":             ((APR, None, WHY),          None),
    "two words":                   ((MAY, APR, "New rota."),   problems.REASON),
    "three words":                 ((MAY, APR, "A new rota."), None),
}
# fmt: on


@pytest.mark.parametrize("case", WRITING)
def test_a_range_begins_after_the_first_figure_with_a_month_that_is_over(case):
    (since, first, reason), refusal = WRITING[case]
    if refusal is None:
        check(since=since, reason=reason, first_month=first, on=ON)
        return
    with pytest.raises(AccessProblem) as said:
        check(since=since, reason=reason, first_month=first, on=ON)
    assert str(said.value) == str(refusal)


@pytest.mark.parametrize(
    ("who", "may"),
    [("ruth", True), ("helen", True), ("ann", True), ("mariam", False), ("rex", False), ("alice", False), ("ada", False)],
)  # fmt: skip
def test_an_analyst_may_too_and_a_team_manager_may_not(as_, people, refused, who, may):
    row = {"measure": MEASURE, "since": APR, "reason": WHY, "at": now(), "by_id": getattr(people, who).id}
    assert refused(who, RangeDecision, **row) is not may
    asked = {"measure": MEASURE, "team": None, "since": APR, "reason": WHY, "first_month": None}
    with as_(who):
        if may:
            assert set_range_again(**asked).by_id == getattr(people, who).id
        else:
            with pytest.raises(AccessProblem) as said:
                set_range_again(**asked)
            assert str(said.value) == str(NOT_YOUR_RANGE)


def decided(as_, who, *, team=None, since=APR, reason=WHY):
    with as_(who):
        return set_range_again(measure=MEASURE, team=team, since=since, reason=reason, first_month=None)


def test_a_control_chart_reads_each_decision_in_order_and_the_later_of_two_for_one_month(as_, people, stored):
    decided(as_, "ann", since=OCT)
    decided(as_, "ruth", since=APR)
    decided(as_, "ruth", since=date(2026, 4, 17), reason="It was the move to the new office.")
    decided(as_, "ann", team=people.north.id)
    with as_("rex"):
        found = queries.decided(measures=[MEASURE])
    assert [(one.since, one.reason) for one in found[MEASURE, None]] == [
        (APR, "It was the move to the new office."), (OCT, WHY),
    ]  # fmt: skip
    assert found[MEASURE, people.north.id] == [
        Recalculation(since=APR, by="Ann Aldous, Performance analyst", on=ON, reason=WHY)
    ]
    assert len(stored(RangeDecision)) == 4


def test_the_same_press_twice_leaves_one_row(as_, people, stored):
    decided(as_, "ann")
    decided(as_, "ann")
    assert len(stored(RangeDecision)) == 1


def test_what_was_decided_later_is_not_known_on_a_past_day(as_, people):
    decided(as_, "ann")
    with as_("ann"):
        assert queries.decided(known=date(2026, 11, 19)) == {} and queries.decided(known=ON)


def test_the_form_keeps_the_decision_and_loses_no_word(client, people, stored, monkeypatch):
    monkeypatch.setattr(measured, "_asked", [lambda measure, team: APR])
    sent = {"measure": MEASURE, "team": str(people.north.id), "since": "2026-04-01", "reason": WHY}
    wrong = client("ann").post("/figures/usual-range/new", sent)
    assert wrong.status_code == 422 and WHY in wrong.content.decode()
    assert str(problems.before_the_figures(APR)) in wrong.content.decode() and stored(RangeDecision) == []
    right = client("ann").post("/figures/usual-range/new", sent | {"since": "2026-05-01"})
    assert right.headers["Location"] == f"/figures/said?measure={MEASURE}&team={people.north.id}"
    assert WHY in client("rex").get(right.headers["Location"]).content.decode()
    assert str(NOT_YOUR_RANGE) in client("mariam").get("/figures/usual-range/new").content.decode()
    assert client("rex").get("/figures/usual-range/new").status_code == 403
