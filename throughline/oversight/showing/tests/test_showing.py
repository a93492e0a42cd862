"""Changing the scorecard: who may, what is kept, and what a past day shows."""

from datetime import timedelta

import pytest

from throughline.access.problems import AccessProblem
from throughline.config.clock import now, today
from throughline.oversight.showing import problems, queries
from throughline.oversight.showing.actions import decide
from throughline.oversight.showing.models import ShownMeasure
from throughline.oversight.showing.usual import USUAL
from throughline.oversight.steering import NOT_YOURS

OFF, ON = "visits_on_time", "a10_days"
WHY = "The board asks for it."


def form(**said) -> dict[str, str]:
    return {"measure": OFF, "state": "off", "why": WHY} | said


@pytest.mark.parametrize(
    ("who", "may"),
    [("ruth", True), ("helen", True), ("mariam", False), ("ann", False), ("rex", False), ("alice", False), ("ada", False)],
)  # fmt: skip
def test_heads_of_service_and_the_director_change_it_and_nobody_else(as_, people, refused, who, may):
    row = {
        "measure": OFF,
        "shown": False,
        "since": today(),
        "why": WHY,
        "at": now(),
        "by_id": getattr(people, who).id,
    }
    assert refused(who, ShownMeasure, **row) is not may
    with as_(who):
        if may:
            assert decide(measure=ON, shown=True, why=WHY).by_id == getattr(people, who).id
        else:
            with pytest.raises(AccessProblem) as said:
                decide(measure=ON, shown=True, why=WHY)
            assert str(said.value) == str(NOT_YOURS)


def test_the_same_press_twice_leaves_one_row(as_, people, stored):
    with as_("ruth"):
        first, again = (decide(measure=OFF, shown=False, why=WHY) for _ in range(2))
    assert first == again and len(stored(ShownMeasure)) == 1


def test_a_measure_comes_and_goes_and_each_past_day_keeps_what_stood(as_, people):
    yesterday = today() - timedelta(days=1)
    with as_("ruth"):
        decide(measure=OFF, shown=False, why=WHY)
        decide(measure=ON, shown=True, why=WHY)
        assert queries.shown(USUAL, on=yesterday) == list(USUAL)
        assert queries.shown(USUAL, on=today(), known=yesterday) == list(USUAL)
        assert queries.shown(USUAL, on=today()) == [*(key for key in USUAL if key != OFF), ON]
        decide(measure=OFF, shown=True, why="It is missed by everybody.")
        assert set(queries.shown(USUAL, on=today())) == {*USUAL, ON}


def test_a_line_that_was_written_stays(as_, people):
    from django.db import DatabaseError

    with as_("ruth"):
        made = decide(measure=OFF, shown=False, why=WHY)
    with pytest.raises(DatabaseError), as_("ruth"):
        ShownMeasure.objects.filter(pk=made.pk).update(shown=True)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"measure": ON}, str(problems.NOT_SHOWN)),
        ({"state": "on"}, str(problems.ALREADY_SHOWN)),
        ({"why": "Board"}, str(problems.WHY)),
        ({"measure": "nothing"}, "There is no such measure: choose one of the list."),
        ({"measure": ""}, "Choose a measure."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(client, people, stored, said, sentence):
    response = client("ruth").post("/figures/scorecard", form(**said))
    assert response.status_code == 422 and sentence in response.content.decode()
    assert form(**said)["why"] in response.content.decode()
    assert stored(ShownMeasure) == []


def test_the_page_says_what_was_decided_by_whom_and_why(client, people):
    ruth = client("ruth")
    assert "the program’s own list stands" in ruth.get("/figures/scorecard").content.decode()
    assert ruth.post("/figures/scorecard", form()).headers["Location"] == "/scorecard"
    said = ruth.get("/figures/scorecard").content.decode()
    assert "Child protection visits on time: taken off" in said
    assert f"{len(USUAL) - 1} measures stand there." in said
    assert f"{WHY} Decided by {people.ruth.name}" in said


def test_a_team_manager_is_told_whose_it_is(client, people):
    said = client("mariam").get("/figures/scorecard").content.decode()
    assert str(NOT_YOURS) in said and "Change the scorecard" not in said
