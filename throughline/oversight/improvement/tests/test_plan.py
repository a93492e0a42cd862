"""The improvement plan: objectives, what they are judged by, and the two kinds of loose end."""

from datetime import date

import pytest

from throughline.access.problems import AccessProblem
from throughline.config.clock import now
from throughline.oversight.improvement import problems, queries
from throughline.oversight.improvement.actions import change_objective, set_objective
from throughline.oversight.improvement.models import Objective, ObjectiveMeasure
from throughline.oversight.improvement.rules import plan_of
from throughline.oversight.steering import NOT_YOURS

ON, JUN = date(2026, 11, 20), date(2026, 6, 1)
SEEN = "Every child is seen when we said we would come."
VISITS = "visits_on_time"


def an_objective(people, **other):
    said = {
        "words": SEEN,
        "why": "The inspection of March asked for it.",
        "owner": people.mariam.id,
        "since": JUN,
    }
    return set_objective(**said | other)


def test_an_objective_without_a_measure_and_a_measure_that_none_needs_are_both_shown():
    plan = plan_of({"seen": ["visits", "alone"], "heard": []}, ["alone", "reviews", "reviews", "visits"])
    assert plan.objectives == (("seen", ("visits", "alone")), ("heard", ()))
    assert plan.without_measure == ("heard",)
    assert plan.measures_unneeded == ("reviews",)


@pytest.mark.parametrize(
    ("who", "may"),
    [("ruth", True), ("helen", True), ("mariam", False), ("ann", False), ("rex", False), ("alice", False), ("ada", False)],
)  # fmt: skip
def test_heads_of_service_and_the_director_set_objectives_and_nobody_else(as_, people, refused, who, may):
    row = {"words": SEEN, "why": "It was asked.", "owner_id": people.mariam.id, "since": JUN, "at": now()}
    assert refused(who, Objective, by_id=getattr(people, who).id, **row) is not may
    with as_(who):
        if may:
            assert an_objective(people).owner_id == people.mariam.id
        else:
            with pytest.raises(AccessProblem) as said:
                an_objective(people)
            assert str(said.value) == str(NOT_YOURS)


def test_an_owner_who_does_not_steer_reads_it_and_changes_nothing(as_, people):
    with as_("ruth"):
        an_objective(people)
    with as_("mariam"):
        assert Objective.objects.update(until=ON) == 0
    with as_("ruth"):
        assert Objective.objects.update(until=ON) == 1


def test_nobody_rewrites_the_words_of_an_objective(as_, people):
    from django.db import DatabaseError

    with as_("ruth"):
        an_objective(people)
    with pytest.raises(DatabaseError), as_("ruth"):
        Objective.objects.update(words="Something easier.")


def test_measures_come_and_go_with_days_of_their_own(as_, people):
    with as_("ruth"):
        made = an_objective(people, measures=[VISITS, "reviews"])
        change_objective(objective=made, owner=people.sol.id, until=None, measures=["reviews", "alone"])
        before, after = (queries.judged_by([made], day)[made] for day in (JUN, ON))
        assert (before, after) == ([VISITS, "reviews"], ["reviews", "alone"])
        assert queries.owners(ON) == {"reviews": people.sol, "alone": people.sol}
        assert queries.plan(on=ON, measures=[VISITS]).measures_unneeded == (VISITS,)


def test_a_measure_taken_out_and_put_back_on_one_day_stands_once(as_, people):
    with as_("ruth"):
        made = an_objective(people, measures=[VISITS])
        for measures in ([], [VISITS], [VISITS]):
            change_objective(objective=made, owner=people.mariam.id, until=None, measures=measures)
        assert queries.judged_by([made], ON)[made] == [VISITS]


def test_one_that_was_chosen_for_a_day_to_come_can_be_taken_out_before_it(as_, people):
    with as_("ruth"):
        made = an_objective(people, since=date(2027, 1, 1), measures=[VISITS])
        change_objective(objective=made, owner=people.mariam.id, until=None, measures=[])
        assert queries.judged_by([made], date(2027, 1, 1))[made] == []


def test_an_objective_runs_until_the_day_before_its_end(as_, people):
    with as_("ruth"):
        made = an_objective(people)
        change_objective(objective=made, owner=people.mariam.id, until=ON, measures=[])
        assert made not in queries.running(ON) and made in queries.ended(ON)
        assert made in queries.running(date(2026, 11, 19)) and made not in queries.running(date(2026, 5, 31))
        with pytest.raises(AccessProblem) as said:
            change_objective(objective=made, owner=people.mariam.id, until=None, measures=[])
    assert str(said.value) == str(problems.ENDED)


# fmt: off
WRONG = {
    "two words":           ({"words": "Better visits."}, problems.WORDS),
    "no reason":           ({"why": "Asked for."},       problems.WHY),
    "owned by a worker":   ({"owner": "alice"},          problems.NOT_AN_OWNER),
}
# fmt: on


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_an_objective_is_refused_in_one_sentence(as_, people, case):
    changed, refusal = WRONG[case]
    if "owner" in changed:
        changed = {"owner": people.alice.id}
    with as_("ruth"), pytest.raises(AccessProblem) as said:
        an_objective(people, **changed)
    assert str(said.value) == str(refusal)


def test_the_same_press_twice_leaves_one_objective(as_, people, stored):
    with as_("ruth"):
        an_objective(people, measures=[VISITS])
        an_objective(people, measures=[VISITS])
    assert len(stored(Objective)) == len(stored(ObjectiveMeasure)) == 1


def test_the_pages_set_it_show_it_and_change_it(client, people, stored):
    sent = {
        "words": SEEN,
        "why": "It was asked for.",
        "owner": str(people.mariam.id),
        "since": "today",
        "measure": "",
    }
    wrong = client("ruth").post("/figures/objectives/new", sent | {"since": "31 Nov 2026"})
    assert (
        wrong.status_code == 422
        and SEEN in wrong.content.decode()
        and "has no day 31" in wrong.content.decode()
    )
    assert client("ruth").post("/figures/objectives/new", sent).status_code == 303
    (made,) = stored(Objective)
    page = client("ann").get("/figures/objectives").content.decode()
    assert SEEN in page and "No measure" in page and "Change" not in page
    change = {"owner": str(people.sol.id), "measure": VISITS, "until": ""}
    assert client("ruth").post(f"/figures/objectives/{made.pk}", change).status_code == 303
    page = client("ruth").get("/figures/objectives").content.decode()
    assert "Sol Stone answers for it" in page and "No measure" not in page and "Change" in page
    assert client("mariam").post(f"/figures/objectives/{made.pk}", change).status_code == 422
    assert str(NOT_YOURS) in client("mariam").get(f"/figures/objectives/{made.pk}").content.decode()
    assert client("ann").get(f"/figures/objectives/{made.pk}").status_code == 403
    assert client("ruth").get("/figures/objectives/999999").status_code == 404


def test_what_was_changed_later_is_not_shown_on_a_past_day(client, people, stored):
    from datetime import datetime

    from throughline.access.principal import as_keeper
    from throughline.config.clock import LONDON

    with as_keeper("a scene", told=datetime(2026, 7, 1, 12, tzinfo=LONDON), by=people.ruth.id):
        made = an_objective(people)
    sent = {"owner": str(people.sol.id), "measure": "", "until": ""}
    assert client("ruth").post(f"/figures/objectives/{made.pk}", sent).status_code == 303
    past = client("ann").get("/figures/objectives?as-known=2026-09-01T12:00").content.decode()
    assert "Mariam Achebe answers for it" in past and "Sol Stone" not in past
