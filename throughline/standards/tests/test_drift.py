"""What has not moved: what counts as movement, from when, and for whom it is asked at all."""

from datetime import date, timedelta

import pytest

from throughline.standards.catalogue import by_key
from throughline.standards.drift import MOVERS, PERMANENCE, PLAN, PRE_PROCEEDINGS, reads, speaks_of, still
from throughline.standards.facts import Fact
from throughline.standards.vocabulary import by_name

TODAY = date(2026, 11, 20)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def facts(told: str) -> list[Fact]:
    """`cp_plan 130-20` ran from 130 days ago until 20 days ago; `core_group_held 60` was 60 days ago."""
    return [_fact(*line.split()) for line in told.split(",") if line.strip()]


def _fact(what: str, when: str) -> Fact:
    began, _, ended = when.partition("-")
    return Fact(what, ago(int(began)), ago(int(ended)) if ended else None)


def drawn(told: str) -> str:
    return ", ".join(f"{one.mover.key} {one.days} {one.last}" for one in still(facts(told), TODAY))


CASES = {
    "": "",
    "core_group_held 60": "",
    "cp_plan 130": "plan 130 cp_plan, assessment 130 cp_plan",
    "cp_plan 130, core_group_held 60": "assessment 130 cp_plan, plan 60 core_group_held",
    "cp_plan 130, core_group_held 60, core_group_held 18": "assessment 130 cp_plan, plan 18 core_group_held",
    "cp_plan 130, cp_visit_child_seen 2": "plan 130 cp_plan, assessment 130 cp_plan",
    "cp_plan 130, assessment_authorised 140": "plan 130 cp_plan, assessment 130 cp_plan",
    "cp_plan 130, assessment_updated 7": "plan 130 cp_plan, assessment 7 assessment_updated",
    "cp_plan 130-1": "",
    "cp_plan 130-0": "",
    "cla 200, cp_plan 90": "permanence 200 cla, plan 90 cp_plan, assessment 90 cp_plan",
    "cla 200, permanence_plan_recorded 30": "plan 200 cla, assessment 200 cla, permanence 30 permanence_plan_recorded",
    "preproceedings 80, letter_before_proceedings_sent 70": "pre-proceedings 70 letter_before_proceedings_sent",
    "preproceedings 80, plo_panel_considered 5": "pre-proceedings 80 preproceedings",
    "preproceedings 80, preproceedings_outcome 400": "pre-proceedings 80 preproceedings",
    "cin_plan 40, cin_review_held 0": "assessment 40 cin_plan, plan 0 cin_review_held",
}


@pytest.mark.parametrize(("told", "expected"), CASES.items())
def test_what_stands_still_and_since_what(told, expected):
    assert drawn(told) == expected


def test_what_is_still_to_come_has_not_moved_anything():
    ahead = [*facts("cp_plan 130"), Fact("core_group_held", TODAY + timedelta(days=4))]
    assert [(one.mover.key, one.days) for one in still(ahead, TODAY)] == [("plan", 130), ("assessment", 130)]


def test_a_spell_that_begins_tomorrow_asks_for_nothing():
    assert still([Fact("cp_plan", TODAY + timedelta(days=1))], TODAY) == []


def test_order_of_telling_does_not_matter():
    told = facts("cp_plan 130, core_group_held 60, cla 90, permanence_plan_recorded 10")
    assert still(told, TODAY) == still(told[::-1], TODAY)


def test_every_word_of_the_table_is_of_the_vocabulary():
    assert {name for name in reads() if name not in by_name()} == set()
    assert all(by_name()[name].holds for mover in MOVERS for name in mover.during)
    assert not any(by_name()[name].holds for mover in MOVERS for name in mover.moved_by)


@pytest.mark.parametrize(
    ("key", "moves"),
    [
        ("core_group_6w", PLAN), ("permanence_plan_second_review", PERMANENCE),
        ("preproceedings_review_6w", PRE_PROCEEDINGS),
    ],
)  # fmt: skip
def test_a_promise_whose_meeting_moves_it_speaks_of_it(key, moves):
    assert [mover for mover in MOVERS if speaks_of(by_key()[key], mover)] == [moves]


def test_a_visit_speaks_of_none_of_them():
    assert not any(speaks_of(by_key()["cp_visit_10wd"], mover) for mover in MOVERS)
