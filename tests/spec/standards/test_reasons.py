"""Reasons never hide one another, and every shape of a promise says how it was counted."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from throughline.standards.calendar import ENGLAND, Term
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child
from throughline.standards.explain import explain
from throughline.standards.facts import Fact
from throughline.standards.moments import LONDON
from throughline.standards.standard import Limit
from throughline.standards.state import Code, state

from .drawn import day

NORTHMERE = ENGLAND.with_schools([Term(date(2026, 9, 2), date(2026, 12, 18))])


def one_of(key: str, *facts: Fact):
    standard = by_key()[key]
    return child([standard], facts, NORTHMERE)[0], standard


def said(key: str, on: str, *facts: Fact) -> str:
    one, _ = one_of(key, *facts)
    return state(one, day(on), NORTHMERE).sentence


def working(key: str, on: str, *facts: Fact) -> str:
    one, standard = one_of(key, *facts)
    return explain(one, standard, day(on), NORTHMERE).working


def at(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=LONDON)


PLAN = Fact("cp_plan", date(2026, 11, 4))


def test_a_missing_child_is_told_beside_a_limit_that_runs_on():
    missing = Fact("missing", date(2026, 11, 19), date(2026, 11, 21))
    assert said("cp_visit_10wd", "Fri 20 Nov 2026", PLAN, missing) == (
        "on Fri 20 Nov 2026 late by 2 working days; not possible today: the child is missing, and the clock runs on"
    )
    assert "not possible" not in said("cp_visit_10wd", "Sat 21 Nov 2026", PLAN, missing)


def test_an_exemption_hides_neither_a_wait_nor_an_attempt():
    key = "cp_visit_10wd"
    told = said(
        key, "Fri 20 Nov 2026", PLAN, Fact("exempt", date(2026, 11, 5), key=key, why="away"),
        Fact("waiting", date(2026, 11, 6), key=key, why="the hospital", because="no ward round yet"),
        Fact("attempted", date(2026, 11, 10), key=key),
    )  # fmt: skip
    assert told == (
        "exempt: away; waiting on the hospital (no ward round yet); "
        "tried Tue 10 Nov 2026 (an attempt does not meet it)"
    )


def test_a_spell_exempts_while_it_lasts_and_not_after():
    unborn = Fact("unborn", date(2026, 11, 4), date(2026, 11, 19))
    assert (
        said("cp_visit_10wd", "Wed 18 Nov 2026", PLAN, unborn) == "exempt: unborn: the mother is seen instead"
    )
    assert said("cp_visit_10wd", "Thu 19 Nov 2026", PLAN, unborn).startswith("on Thu 19 Nov 2026 late")


RETURNED = Fact("child_located_or_returned", date(2026, 10, 24), at=at("2026-10-24 23:30"))


def test_hours_are_said_with_their_minute_and_their_clock():
    assert working("rhi_72h", "Mon 26 Oct 2026", RETURNED) == (
        "Sat 24 Oct 2026 23:30 BST + 72 hours = Tue 27 Oct 2026 22:30 GMT; due Tue 27 Oct 2026 22:30 GMT"
    )


@pytest.mark.parametrize(("now", "code"), [("22:30", Code.DUE), ("22:31", Code.LATE)])
def test_hours_are_judged_to_the_minute_where_the_minute_is_asked(now, code):
    one, _ = one_of("rhi_72h", RETURNED)
    assert state(one, date(2026, 10, 27), NORTHMERE, at(f"2026-10-27 {now}")).code == code


@pytest.mark.parametrize(("when", "code"), [("22:30", Code.MET), ("22:31", Code.MET_LATE)])
def test_so_is_what_met_them(when, code):
    done = Fact("rhi_completed", date(2026, 10, 27), at=at(f"2026-10-27 {when}"))
    one, _ = one_of("rhi_72h", RETURNED, done)
    assert state(one, date(2026, 10, 28), NORTHMERE).code == code


def test_a_sum_of_nights_is_said_as_a_sum():
    stays = [
        Fact("short_break_started", date(2026, 5, 15), date(2026, 5, 17)),
        Fact("short_break_started", date(2026, 7, 31), date(2026, 8, 17)),
    ]
    facts = [Fact("short_breaks_began", date(2026, 5, 15)), Fact("short_breaks", date(2026, 5, 15)), *stays]
    assert working("short_break_75d_year", "Sat 15 Aug 2026", *facts) == (
        "17 of 75 days used in the 12 months to Sat 15 Aug 2026, by nights; 17 of 75 days used in 12 months"
    )


@pytest.mark.parametrize(("nights", "code"), [(75, Code.DUE), (76, Code.LATE)])
def test_seventy_five_nights_are_allowed_and_seventy_six_are_not(nights, code):
    began = date(2026, 1, 5)
    left = date.fromordinal(began.toordinal() + nights)
    facts = [
        Fact("short_breaks_began", began), Fact("short_breaks", began), Fact("short_break_started", began, left)
    ]  # fmt: skip
    one, _ = one_of("short_break_75d_year", *facts)
    assert state(one, left, NORTHMERE).code == code
    assert one.total.exceeded() == (left if code == Code.LATE else None)


SUMS = {
    "counted back": (
        "rcpc_report_to_family_5wd", [Fact("rcpc_date", date(2026, 12, 8), known=date(2026, 10, 13))],
        "Tue 8 Dec 2026 - 5 working days = Tue 1 Dec 2026",
    ),
    "by way of another": (
        "permanence_plan_second_review",
        [Fact("became_looked_after", date(2026, 8, 13)), Fact("cla", date(2026, 8, 13))],
        "Thu 13 Aug 2026, then the day the first review was held or its last day, + 3 months = Fri 11 Dec 2026",
    ),
    "a term": (
        "pep_termly", [Fact("term_start", date(2026, 9, 2)), Fact("cla", date(2026, 9, 2))],
        "Wed 2 Sep 2026: the last day of the term = Fri 18 Dec 2026",
    ),
    "set by a court": (
        "s37_report_8w",
        [
            Fact("s37_direction", date(2026, 9, 2)),
            Fact("set", date(2026, 9, 2), date(2026, 11, 30), key="s37_report_8w"),
        ],
        "Mon 30 Nov 2026, as a person who may has set it",
    ),
    "another interval": (
        "foster_tsd_12m",
        [
            Fact("foster_approval_decision", date(2026, 1, 5)), Fact("foster_approval", date(2026, 1, 5)),
            Fact("foster_carer_family_or_friend", date(2026, 1, 5)),
        ],
        "Mon 5 Jan 2026 + 18 months = Mon 5 Jul 2027",
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SUMS)
def test_a_sum_is_said_as_it_was_counted(shape):
    key, facts, words = SUMS[shape]
    assert working(key, "Fri 20 Nov 2026", *facts).split(";")[0] == words


RULES = {
    "rcpc_report_to_family_5wd": ("At least 5 working days before.", "The day itself is not counted."),
    "cmh_not_before_12": ("Not before 12 working days have passed.", "day 1 is the next working day."),
    "epo_8d": ("For 8 days at most.", "do not move the limit."),
    "rhi_72h": ("Within 72 hours.", "Every clock hour counts"),
    "school_place_20sd": ("Within 20 school days.", "Only days on which the school is open count"),
    "iro_annual_report": ("Within 12 months.", "The day it started is day 1."),
    "foster_unannounced_12m": ("National, not statutory.", "do not move the limit."),
}


@pytest.mark.parametrize("key", RULES)
def test_a_rule_says_its_limit_and_how_it_counts(key):
    standard = by_key()[key]
    began = date(2026, 9, 2)
    spells = [Fact(standard.while_, began)] if standard.while_ else []
    one, _ = one_of(key, Fact(standard.start_names[0], began, known=began), *spells)
    steps = {step.title: step.text for step in explain(one, standard, date(2026, 9, 3), NORTHMERE).steps}
    limit, counted = RULES[key]
    assert limit in steps["The rule"] and counted in steps["The sum"]


def test_the_coronavirus_amendments_are_told_where_an_interval_touches_them_and_nowhere_else():
    def rule(began: date) -> str:
        facts = [Fact("lac_visit_child_seen", began), Fact("placement_first_year", began)]
        one, standard = one_of("lac_visit_6w_first_year", *facts)
        return next(
            step.text for step in explain(one, standard, began, NORTHMERE).steps if step.title == "The rule"
        )

    assert "From Fri 24 Apr 2020 to Fri 25 Sep 2020 the coronavirus amendments" in rule(date(2020, 5, 1))
    assert "coronavirus" not in rule(date(2020, 9, 26)) and "coronavirus" not in rule(date(2020, 3, 1))


def test_a_day_not_yet_known_is_told_with_the_day_it_was():
    one, standard = one_of(
        "rcpc_report_to_family_5wd", Fact("rcpc_date", date(2026, 12, 8), known=date(2026, 10, 13))
    )
    first = explain(one, standard, day("Fri 20 Nov 2026"), NORTHMERE).steps[0].text
    assert first == "The day of the review conference: Tue 8 Dec 2026. It stands since Tue 13 Oct 2026."


def test_a_row_of_days_is_drawn_only_where_days_are_counted_forward():
    one, standard = one_of(
        "rcpc_report_to_family_5wd", Fact("rcpc_date", date(2026, 12, 8), known=date(2026, 10, 13))
    )
    assert explain(one, standard, day("Fri 20 Nov 2026"), NORTHMERE).strip == ()


def test_control_a_limit_that_nobody_had_in_force_is_an_error_and_not_a_guess():
    one, standard = one_of("foster_tsd_12m", *SUMS["another interval"][1])
    gone = replace(standard, within={date(2030, 1, 1): Limit(12, "months")}, within_while={})
    with pytest.raises(LookupError, match="derive the clocks again"):
        explain(one, gone, day("Fri 20 Nov 2026"), NORTHMERE)
