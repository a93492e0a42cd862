"""Who says what a figure means, of whom it is asked, and what is kept."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from throughline.access.problems import AccessProblem
from throughline.config.clock import LONDON, now
from throughline.measures.control_chart import Kind
from throughline.measures.indicator import Unit
from throughline.oversight.explaining import queries
from throughline.oversight.explaining.actions import explain
from throughline.oversight.explaining.models import Explanation
from throughline.oversight.explaining.signals import Signal
from throughline.oversight.improvement.actions import set_objective
from throughline.oversight.targets.actions import set_target

MEASURE = "visits_on_time"
ON, SEP, OCT, CHECK = date(2026, 11, 20), date(2026, 9, 1), date(2026, 10, 1), date(2026, 12, 18)
SAID = {"known": "Two workers left in August.", "doing": "Both posts are filled from January."}
FORM = SAID | {"check_on": "Fri 18 Dec 2026"}


def explained(people, *, team=None, **other):
    asked = {
        "measure": MEASURE,
        "team": team,
        "month": OCT,
        "signal": None,
        "owner": people.ruth.id,
        "check_on": CHECK,
    }
    return explain(**{**asked, **SAID, **other})


def owned(people, name, *, team=None, since=SEP):
    set_target(
        measure=MEASURE, team=team, value=Decimal(90), since=since, owner=getattr(people, name).id, why="Agreed with the board.",
        unit=Unit.PERCENT, first_month=None,
    )  # fmt: skip


# fmt: off
MAY = {
    # who            north  south  whole   north, once Sol owns its target   any, once Sol owns an objective
    "mariam":       (True,  False, False,  True,                             True),
    "sol":          (False, True,  False,  True,                             True),
    "ruth":         (True,  True,  True,   True,                             True),
    "helen":        (True,  True,  True,   True,                             True),
    "ann":          (False, False, False,  False,                            False),
    "rex":          (False, False, False,  False,                            False),
    "alice":        (False, False, False,  False,                            False),
    "ada":          (False, False, False,  False,                            False),
}
# fmt: on


@pytest.mark.parametrize("who", MAY)
def test_a_figure_is_explained_by_its_owner_or_by_whoever_answers_for_the_team(as_, people, refused, who):
    north, south, whole, owner_of_north, _ = MAY[who]
    for team, may in ((people.north.id, north), (people.south.id, south), (None, whole)):
        agree(as_, people, refused, who, team, may)
    with as_("ruth"):
        owned(people, "sol", team=people.north.id)
    agree(as_, people, refused, who, people.north.id, owner_of_north)


def test_an_objectives_owner_explains_its_measures_for_every_team(as_, people, refused):
    with as_("ruth"):
        set_objective(
            words="Every child is seen.",
            why="It was asked for.",
            owner=people.sol.id,
            since=SEP,
            measures=[MEASURE],
        )
    agree(as_, people, refused, "sol", people.north.id, True)
    agree(as_, people, refused, "sol", None, True)
    agree(as_, people, refused, "mariam", None, False)


def test_who_owned_the_target_before_no_longer_explains(as_, people, refused):
    with as_("ruth"):
        owned(people, "sol", team=people.north.id)
        owned(people, "mariam", team=people.north.id, since=OCT)
    agree(as_, people, refused, "sol", people.north.id, False)


def agree(as_, people, refused, who, team, may):
    """The program and the database say the same, each by its own words."""
    row = {
        "measure": MEASURE, "team_id": team, "month": OCT, "owner_id": people.ruth.id, "check_on": CHECK, "at": now(),
        "by_id": getattr(people, who).id,
    }  # fmt: skip
    assert refused(who, Explanation, **row, **SAID) is not may, (who, team)
    with as_(who):
        if may:
            assert explained(people, team=team).by_id == getattr(people, who).id
        else:
            with pytest.raises(AccessProblem):
                explained(people, team=team)


def test_whoever_may_not_is_told_whom_to_ask(as_, people):
    for team, name in ((people.north.id, "Mariam Achebe"), (people.south.id, "Sol Stone")):
        with as_("ann"), pytest.raises(AccessProblem) as said:
            explained(people, team=team)
        assert name in str(said.value)
    with as_("ann"), pytest.raises(AccessProblem) as said:
        explained(people)
    assert "ask a head of service to name an owner" in str(said.value)


def test_only_a_manager_sees_to_it(as_, people):
    with as_("mariam"), pytest.raises(AccessProblem):
        explained(people, team=people.north.id, owner=people.alice.id)


def test_a_later_explanation_follows_and_the_older_stays(as_, people, stored):
    with as_("ruth"):
        explained(people)
        explained(people)
        later = explained(people, known="One of the posts is filled now.")
        assert queries.latest()[MEASURE, None] == later
        assert [one.known for one in queries.explanations_of(MEASURE, None)] == [
            "One of the posts is filled now.", SAID["known"],
        ]  # fmt: skip
    assert len(stored(Explanation)) == 2


def signal(team=None, since=SEP):
    return Signal.of(MEASURE, team, Kind.WORSE, since)


def test_a_signal_that_nobody_explained_is_asked_of_whoever_answers_for_the_figure(as_, people):
    north, south = people.north.id, people.south.id
    with as_("ruth"):
        owned(people, "helen")
        explained(people, team=south, month=SEP)
    with as_("ann"):
        asked = queries.asked([signal(north), signal(south), signal(), signal(None, OCT)], on=ON)
    assert [(one.signal.team, [who.name for who in one.of]) for one in asked.unexplained] == [
        (north, ["Mariam Achebe"]), (None, ["Helen Hart"]), (None, ["Helen Hart"]),
    ]  # fmt: skip
    assert [one.signal.team for one in asked.of_account(people.mariam.id).unexplained] == [north]
    assert asked.of_account(people.ann.id).unexplained == ()


def test_a_check_day_that_has_come_is_asked_until_a_later_explanation_is_written(as_, people):
    from throughline.access.principal import as_keeper

    with as_keeper("a scene", told=datetime(2026, 10, 5, 9, tzinfo=LONDON), by=people.mariam.id):
        explained(people, team=people.north.id, month=SEP, check_on=ON, owner=people.mariam.id)
    with as_("mariam"):
        assert queries.asked([], on=date(2026, 11, 19)).to_check == ()
        (due,) = queries.asked([], on=ON).to_check
        assert (
            due.owner == people.mariam and queries.asked([], on=ON).of_account(people.sol.id).to_check == ()
        )
        explained(people, team=people.north.id)
        assert queries.asked([], on=ON).to_check == ()
        assert queries.asked([], on=ON, known=date(2026, 11, 19)).to_check == (due,)


def test_it_takes_the_same_statements_for_one_signal_and_for_many(as_, people):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for signals in (
        [signal()],
        [signal(team, since) for team in (None, people.north.id) for since in (SEP, OCT)],
    ):
        with as_("ann"), CaptureQueriesContext(connection) as asked:
            queries.asked(signals, on=ON)
        counts.append(len(asked.captured_queries))
    assert counts[0] <= counts[1] <= counts[0] + 1, counts


def test_the_form_shows_what_asks_keeps_the_words_and_follows_what_was_said(client, people, stored):
    asked = {"measure": MEASURE, "team": people.north.id, "month": "2026-10", "signal": "worse-2026-09"}
    page = client("mariam").get("/figures/explain", asked).content.decode()
    assert "Safeguarding North, October 2026. Worse than chance since September 2026." in page
    assert "Name no child here" in page
    form = FORM | asked | {"owner": str(people.mariam.id)}
    wrong = client("mariam").post("/figures/explain", form | {"check_on": "today"})
    assert (
        wrong.status_code == 422
        and SAID["known"] in wrong.content.decode()
        and SAID["doing"] in wrong.content.decode()
    )
    assert "Give a day to come" in wrong.content.decode() and stored(Explanation) == []
    sent = client("mariam").post("/figures/explain", form)
    assert sent.headers["Location"] == f"/figures/said?measure={MEASURE}&team={people.north.id}"
    (row,) = stored(Explanation)
    assert (row.signal, row.signal_since, row.month, row.check_on) == ("worse", SEP, OCT, CHECK)
    said = client("ann").get(sent.headers["Location"]).content.decode()
    assert SAID["known"] in said and "October 2026: worse than chance since September 2026" in said


def test_whoever_does_not_answer_for_it_is_told_who_does_and_loses_no_word(client, people, stored):
    asked = {"measure": MEASURE, "team": people.north.id, "month": "2026-10", "signal": ""}
    assert "ask Mariam Achebe" in client("sol").get("/figures/explain", asked).content.decode()
    sent = client("sol").post("/figures/explain", FORM | asked | {"owner": str(people.sol.id)})
    assert sent.status_code == 422 and "ask Mariam Achebe" in sent.content.decode()
    assert SAID["known"] in sent.content.decode() and stored(Explanation) == []
    assert client("ann").get("/figures/explain", asked).status_code == 403


@pytest.mark.parametrize(
    "asked",
    [
        {}, {"measure": "made-up", "month": "2026-10"}, {"measure": MEASURE}, {"measure": MEASURE, "month": "2026-13"},
        {"measure": MEASURE, "month": "2026-10", "team": "0"}, {"measure": MEASURE, "month": "2026-10", "team": "north"},
        {"measure": MEASURE, "month": "2026-10", "team": "99999999999999999999"},
        {"measure": MEASURE, "month": "2026-10", "signal": "terrible-2026-09"},
    ],
)  # fmt: skip
def test_an_address_that_names_no_figure_is_no_page(client, asked):
    assert client("ruth").get("/figures/explain", asked).status_code == 404
