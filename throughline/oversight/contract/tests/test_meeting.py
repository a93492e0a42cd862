"""A meeting is written once, with what was said of what was not on target; it gives its fact, gets lines, and is ticked off."""

from datetime import date

import pytest
from django.db import DatabaseError

from throughline.access.problems import AccessProblem
from throughline.config.clock import now
from throughline.oversight.contract import problems, queries
from throughline.oversight.contract.meeting import (
    Action,
    Stood,
    add_line,
    quarter_looked_at,
    record_meeting,
    tick_off,
)
from throughline.oversight.contract.models import (
    ContractAction,
    ContractFigure,
    ContractLine,
    ContractMeeting,
)
from throughline.oversight.steering import NOT_YOURS
from throughline.record.clocks.models import Fact
from throughline.record.matters.models import Happening

VISITS, AGAIN = "visits_on_time", "rereferral_12m_pct"
MET, CAME = date(2026, 10, 14), "Helen Hart and Ruth Calder; Coco Court for Eastmoor Council."
STOOD = {
    VISITS: Stood(value=91.0, n=182, total=200, things=200),
    AGAIN: Stood(value=27.5, n=33, total=120, things=120),
}
SAID = {AGAIN: "Children closed with advice only come back."}
AGREED = [Action(words="Ring the school a month after closing.", whose="Ruth Calder", due=date(2026, 12, 18))]


def a_meeting(contract, **other):
    said = {
        "kind": "quarterly",
        "day": MET,
        "came": CAME,
        "stood": STOOD,
        "said": SAID,
        "agreed": AGREED,
        "taken_at": None,
    }
    return record_meeting(contract=contract, **said | other)


@pytest.mark.parametrize(
    ("day", "quarter"),
    [((2026, 10, 1), (2026, 7, 1)), ((2026, 9, 30), (2026, 4, 1)), ((2026, 1, 1), (2025, 10, 1)), ((2026, 12, 31), (2026, 7, 1))],
)  # fmt: skip
def test_a_meeting_looks_at_the_last_whole_quarter_before_it(day, quarter):
    assert quarter_looked_at(date(*day)) == date(*quarter)


def test_the_scorecard_is_kept_as_it_stood_with_what_was_agreed_then(as_, agreed, stored):
    with as_("ruth"):
        a_meeting(agreed)
    kept = [
        (one.measure, one.value, one.n, one.total, int(one.green), one.rating, one.said)
        for one in stored(ContractFigure)
    ]
    assert kept == [
        (VISITS, 91.0, 182, 200, 90, "green", ""),
        (AGAIN, 27.5, 33, 120, 20, "red", SAID[AGAIN]),
    ]
    assert [(one.words, one.whose, one.due) for one in stored(ContractAction)] == [
        (AGREED[0].words, "Ruth Calder", date(2026, 12, 18))
    ]


def test_a_measure_without_a_figure_is_not_on_target_and_something_is_said_of_it(as_, agreed, stored):
    with as_("ruth"):
        with pytest.raises(AccessProblem) as said:
            a_meeting(agreed, stood={VISITS: STOOD[VISITS]}, said={})
        assert str(said.value) == str(problems.SAY_OF_EACH)
        a_meeting(agreed, stood={VISITS: STOOD[VISITS]}, said={AGAIN: "Nobody sent the figure."})
    assert [(one.rating, one.value) for one in stored(ContractFigure)] == [("green", 91.0), ("", None)]


@pytest.mark.parametrize(
    ("kind", "what"), [("quarterly", "qpm_meeting_held"), ("annual", "contract_review_held")]
)
def test_a_meeting_gives_the_fact_that_its_standard_waits_for(as_, agreed, stored, kind, what):
    with as_("ruth"):
        a_meeting(agreed, kind=kind)
    assert [
        (one.what, one.day)
        for one in stored(Fact)
        if one.subject_kind == "authority" and one.day == MET and "held" in one.what
    ] == [(what, MET)]
    assert [(one.what, one.by_id) for one in stored(Happening)] == [(what, stored(ContractMeeting)[0].by_id)]


def test_a_meeting_that_was_told_by_hand_before_gives_its_fact_once(as_, agreed, stored):
    from throughline.record.matters.actions import matter_for, record
    from throughline.standards.ways import Subject

    with as_("ruth"):
        record(matter=matter_for(kind=Subject.AUTHORITY), what="qpm_meeting_held", day=MET)
        a_meeting(agreed)
    assert len(stored(Happening)) == len(stored(ContractMeeting)) == 1


# fmt: off
WRONG = {
    "still to come":            ({"day": date(2026, 11, 21)},                problems.STILL_TO_COME),
    "before the contract":      ({"day": date(2026, 3, 31)},                 problems.NONE),
    "nobody came":              ({"came": "  "},                             problems.CAME),
    "nothing said":             ({"said": {AGAIN: "Late."}},                 problems.SAY_OF_EACH),
    "agreed by nobody":         ({"agreed": [Action(words="Ring the school.", whose=" ", due=MET)]}, problems.ACTION_WHOSE),
    "agreed for the past":      ({"agreed": [Action(words="Ring the school.", whose="Ruth", due=date(2026, 10, 13))]}, problems.ACTION_IN_THE_PAST),
    "agreed in a word":         ({"agreed": [Action(words="Ring.", whose="Ruth", due=MET)]}, problems.ACTION_WORDS),
}
# fmt: on


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_a_meeting_is_refused_in_one_sentence_and_leaves_nothing(as_, agreed, stored, case):
    changed, problem = WRONG[case]
    with as_("ruth"), pytest.raises(AccessProblem) as said:
        a_meeting(agreed, **changed)
    assert str(said.value) == str(problem)
    assert (
        stored(ContractMeeting) == stored(ContractFigure) == stored(ContractAction) == stored(Happening) == []
    )


def test_a_meeting_of_today_is_no_meeting_to_come(as_, agreed):
    with as_("ruth"):
        assert a_meeting(agreed, day=date(2026, 11, 20)).pk


def test_the_same_press_twice_leaves_one_meeting_and_another_about_the_quarter_is_refused(
    as_, agreed, stored
):
    with as_("ruth"):
        assert a_meeting(agreed) == a_meeting(agreed)
        with pytest.raises(AccessProblem) as said:
            a_meeting(agreed, day=date(2026, 11, 4))
        assert str(said.value).startswith(
            "The quarterly meeting about July to September 2026 is recorded already"
        )
        a_meeting(agreed, kind="annual")
    assert len(stored(ContractMeeting)) == 2


@pytest.mark.parametrize("who", ["mariam", "ann", "coco", "alice"])
def test_nobody_else_writes_a_meeting_down(as_, people, agreed, refused, who):
    row = {
        "contract_id": agreed.pk,
        "kind": "quarterly",
        "day": MET,
        "quarter": date(2026, 7, 1),
        "came": CAME,
        "at": now(),
    }
    assert refused(who, ContractMeeting, by_id=getattr(people, who).id, **row)
    with as_(who), pytest.raises(AccessProblem) as said:
        a_meeting(agreed)
    assert str(said.value) == str(NOT_YOURS)


@pytest.mark.parametrize("model", [ContractMeeting, ContractFigure, ContractLine])
def test_a_meeting_once_written_is_never_edited(as_, agreed, model):
    with as_("ruth"):
        add_line(meeting=a_meeting(agreed), words="It was on the Tuesday.")
    with as_("ruth"), pytest.raises(DatabaseError):
        model.objects.update(post="somebody else")


def test_either_side_adds_a_line_in_its_own_name_and_the_record_stays(as_, people, agreed, refused, stored):
    with as_("ruth"):
        one = a_meeting(agreed)
    with as_("coco"):
        add_line(meeting=one, words="The council asked for a plan by January.")
        add_line(meeting=one, words="The council asked for a plan by January.")
        with pytest.raises(AccessProblem) as said:
            add_line(meeting=one, words="No.")
        assert str(said.value) == str(problems.LINE)
        assert len(queries.lines_under(one)) == 1
    assert [(line.by_id, line.meeting_id) for line in stored(ContractLine)] == [(people.coco.id, one.pk)]
    row = {"meeting_id": one.pk, "words": "In another name.", "at": now()}
    assert refused("coco", ContractLine, by_id=people.ruth.id, **row)
    assert refused("alice", ContractLine, by_id=people.alice.id, **row)


def test_what_was_agreed_is_ticked_off_once_with_a_sentence_and_a_day(as_, people, agreed, stored):
    words = "Twelve schools were rung in November."
    with as_("ruth"):
        a_meeting(agreed)
        (one,) = queries.still_open()
        for day, said_of_it, problem in (
            (date(2026, 10, 13), words, problems.DONE_DAY),
            (date(2026, 11, 21), words, problems.DONE_DAY),
            (date(2026, 11, 20), "Done.", problems.DONE_WORDS),
        ):
            with pytest.raises(AccessProblem) as said:
                tick_off(action=one, day=day, words=said_of_it)
            assert str(said.value) == str(problem)
    with as_("coco"):
        assert ContractAction.objects.update(done_words="All is well.") == 0
    with as_("ruth"):
        tick_off(action=one, day=date(2026, 11, 20), words=words)
        assert queries.still_open() == []
        with pytest.raises(AccessProblem) as said:
            tick_off(action=one, day=date(2026, 11, 20), words=words)
        assert str(said.value) == str(problems.DONE_ALREADY)
    (kept,) = stored(ContractAction)
    assert (kept.done_on, kept.done_words, kept.done_by_id) == (date(2026, 11, 20), words, people.ruth.id)
