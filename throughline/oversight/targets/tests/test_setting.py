"""Setting a target: who may, what is kept, what a page says."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from throughline.access.problems import AccessProblem
from throughline.config.clock import now
from throughline.measures.indicator import Unit
from throughline.oversight import measured
from throughline.oversight.steering import NOT_YOURS
from throughline.oversight.targets import problems, queries
from throughline.oversight.targets.actions import end_target, set_target
from throughline.oversight.targets.models import Target

MEASURE = "visits_on_time"
JAN, NOV, DEC = date(2026, 1, 1), date(2026, 11, 1), date(2026, 12, 1)
FORM = {
    "measure": MEASURE, "team": "", "since": "Tue 1 Dec 2026", "state": "target", "value": "90", "until": "",
    "why": "Agreed with the board in November.",
}  # fmt: skip


def ninety(people, *, team=None, since=NOV, value="90", **other):
    said = {
        "owner": people.ruth.id,
        "why": "Agreed with the board.",
        "unit": Unit.PERCENT,
        "first_month": JAN,
    }
    return set_target(measure=MEASURE, team=team, value=Decimal(value), since=since, **{**said, **other})


@pytest.mark.parametrize(
    ("who", "may"),
    [("ruth", True), ("helen", True), ("mariam", False), ("ann", False), ("rex", False), ("alice", False), ("ada", False)],
)  # fmt: skip
def test_heads_of_service_and_the_director_set_a_target_and_nobody_else(as_, people, refused, who, may):
    row = {
        "measure": MEASURE, "value": 90, "since": NOV, "owner_id": people.ruth.id, "why": "Agreed.", "at": now(),
        "by_id": getattr(people, who).id,
    }  # fmt: skip
    assert refused(who, Target, **row) is not may
    with as_(who):
        if may:
            assert ninety(people).by_id == getattr(people, who).id
        else:
            with pytest.raises(AccessProblem) as said:
                ninety(people)
            assert str(said.value) == str(NOT_YOURS)


def test_nobody_writes_a_target_in_anothers_name_or_changes_one(as_, people, refused):
    row = {
        "measure": MEASURE,
        "value": 90,
        "since": NOV,
        "owner_id": people.ruth.id,
        "why": "Agreed.",
        "at": now(),
    }
    assert refused("ruth", Target, by_id=people.helen.id, **row)
    with as_("ruth"):
        made = ninety(people)
    from django.db import DatabaseError

    with pytest.raises(DatabaseError), as_("ruth"):
        Target.objects.filter(pk=made.pk).update(value=10)


def test_the_same_press_twice_leaves_one_row(as_, people, stored):
    with as_("ruth"):
        first, again = ninety(people), ninety(people)
    assert first == again and len(stored(Target)) == 1


def test_a_newer_target_ends_the_older_and_nothing_is_deleted(as_, people, stored):
    with as_("ruth"):
        ninety(people, since=JAN)
        ninety(people, since=NOV, value="95", owner=people.mariam.id)
        before, after = (queries.in_force(on=day)[MEASURE, None] for day in (NOV - timedelta(days=1), NOV))
        assert (before.value, after.value, after.owner) == (90, 95, people.mariam)
        end_target(measure=MEASURE, team=None, since=DEC, why="The measure is counted anew.")
        assert (MEASURE, None) not in queries.in_force(on=DEC)
        assert queries.in_force(on=NOV)[MEASURE, None].value == 95
    assert len(stored(Target)) == 3


def test_a_teams_own_target_stands_before_the_whole_services(as_, people):
    with as_("ruth"):
        ninety(people)
        ninety(people, team=people.north.id, value="80")
        held = queries.in_force(on=NOV, measures=[MEASURE])
    assert queries.applies(held, MEASURE, people.north.id).value == 80
    assert queries.applies(held, MEASURE, people.south.id).team_id is None
    assert queries.applies(held, "another", people.south.id) is None


def test_what_was_set_later_is_not_known_on_a_past_day(as_, people):
    with as_("ruth"):
        ninety(people, since=JAN)
        yesterday, today = (queries.in_force(on=NOV, known=date(2026, 11, day)) for day in (19, 20))
    assert yesterday == {} and (MEASURE, None) in today


@pytest.mark.parametrize("owner", ["alice", "ann", "stella"])
def test_only_a_manager_can_own_a_target(as_, people, owner):
    with as_("ruth"), pytest.raises(AccessProblem) as said:
        ninety(people, owner=getattr(people, owner).id)
    assert str(said.value) == str(problems.NOT_AN_OWNER)


def test_the_form_writes_the_target_and_shows_everything_that_was_said(client, people, stored):
    page = client("ruth").get("/figures/targets/new", {"measure": MEASURE})
    assert page.status_code == 200 and "Name no child here" in page.content.decode()
    sent = client("ruth").post("/figures/targets/new", FORM | {"owner": str(people.ruth.id)})
    assert (sent.status_code, sent.headers["Location"]) == (303, f"/figures/said?measure={MEASURE}")
    (target,) = stored(Target)
    assert (target.value, target.since, target.team_id) == (90, DEC, None)
    assert "The target" not in client("ann").get(sent.headers["Location"]).content.decode()
    assert "90%, Ruth Calder answers for it" in client("ann").get(sent.headers["Location"]).content.decode()


# fmt: off
WRONG = {
    "no value":            ({"value": ""},                      str(problems.VALUE)),
    "no owner":            ({"owner": ""},                      str(problems.OWNER)),
    "no number":           ({"value": "ninety"},                "Write a number, like 90 or 12.5."),
    "past 100":            ({"value": "101"},                   str(problems.NOT_A_SHARE)),
    "no day":              ({"since": ""},                      "Give the first day."),
    "no measure":          ({"measure": "made-up"},             str(measured.UNKNOWN)),
    "a team of nobody's":  ({"team": "99999999999999999999"},   "Choose a team of the list, or the whole service."),
    "before the figures":  ({"since": "Wed 31 Dec 2025"},       str(problems.before_the_figures(JAN))),
    "no reason":           ({"why": "Because"},                 str(problems.WHY)),
    "an end of nothing":   ({"state": "none"},                  str(problems.NOTHING_TO_END)),
}
# fmt: on


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_said_beside_its_question_and_no_word_is_lost(
    client, people, stored, monkeypatch, case
):
    monkeypatch.setattr(measured, "_asked", [lambda measure, team: JAN])
    changed, sentence = WRONG[case]
    sent = FORM | {"owner": str(people.ruth.id)} | changed
    page = client("ruth").post("/figures/targets/new", sent)
    said = page.content.decode()
    assert page.status_code == 422 and sentence in said and stored(Target) == []
    assert sent["why"] in said


def test_whoever_does_not_decide_is_told_who_does_and_loses_no_word(client, people, stored):
    page = client("mariam").get("/figures/targets/new").content.decode()
    assert str(NOT_YOURS) in page and "Set this target" not in page
    sent = client("mariam").post("/figures/targets/new", FORM | {"owner": str(people.ruth.id)})
    assert (
        sent.status_code == 422
        and str(NOT_YOURS) in sent.content.decode()
        and FORM["why"] in sent.content.decode()
    )
    assert {client(who).get("/figures/targets/new").status_code for who in ("ann", "alice", "rex")} == {403}
    assert stored(Target) == []
