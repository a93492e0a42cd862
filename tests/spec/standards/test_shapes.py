"""The shapes that promises come in, a case each: presence, maximum, carried over, by way of, stopped, set, transferred."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child
from throughline.standards.explain import explain
from throughline.standards.facts import Fact
from throughline.standards.moments import LONDON
from throughline.standards.standard import Limit
from throughline.standards.state import Code, standing, state

from .drawn import day, table


def due_of(key: str, *facts: Fact) -> list[tuple]:
    return [(one.start, one.due, one.met, one.stopped) for one in child([by_key()[key]], facts, ENGLAND)]


class TestPresence:
    """A child in pre-proceedings has a protection plan, or a recorded reason for having none."""

    KEY = "cp_plan_during_preproceedings"
    PRE = Fact("preproceedings", date(2026, 3, 2), date(2026, 9, 1))

    def test_nothing_is_due_while_there_is_one(self):
        assert due_of(self.KEY, self.PRE, Fact("cp_plan", date(2026, 1, 5))) == []

    def test_a_gap_is_due_on_its_first_day_and_met_when_there_is_one_again(self):
        plans = [Fact("cp_plan", date(2026, 1, 5), date(2026, 4, 1)), Fact("cp_plan", date(2026, 5, 4))]
        assert due_of(self.KEY, self.PRE, *plans) == [
            (date(2026, 4, 1), date(2026, 4, 1), date(2026, 5, 4), None)
        ]

    def test_a_recorded_reason_fills_the_gap_as_well(self):
        plan = Fact("cp_plan", date(2026, 1, 5), date(2026, 4, 1))
        reason = Fact("cp_exception_recorded", date(2026, 4, 1))
        assert due_of(self.KEY, self.PRE, plan, reason) == []

    def test_without_any_it_is_open_until_pre_proceedings_end(self):
        assert due_of(self.KEY, self.PRE) == [(date(2026, 3, 2), date(2026, 3, 2), None, date(2026, 9, 1))]

    def test_a_gap_on_days_when_nobody_asked_for_one_is_no_gap(self):
        promise = replace(
            by_key()[self.KEY], within={date(2026, 1, 1): Limit(0, Unit.WORKING_DAYS), date(2026, 4, 1): None}
        )
        plan = Fact("cp_plan", date(2026, 1, 5), date(2026, 4, 1))
        assert child([promise], [self.PRE, plan], ENGLAND) == []


class TestMaximum:
    EPO = "epo_8d"

    @pytest.mark.parametrize(
        ("until", "code"), [(date(2026, 3, 10), Code.MET), (date(2026, 3, 11), Code.MET_LATE)]
    )
    def test_an_order_that_ends_on_its_eighth_day_was_not_too_long(self, until, code):
        (one,) = child([by_key()[self.EPO]], [Fact("epo_made", date(2026, 3, 2), until)], ENGLAND)
        assert (one.met, state(one, until, ENGLAND).code) == (until, code)

    def test_sixteen_weeks_of_temporary_approval_were_not_asked_under_the_coronavirus_amendments(self):
        for began, keys in (
            (date(2020, 4, 23), {"reg24_temporary_approval_16w"}),
            (date(2020, 4, 24), {"reg24_covid_24w"}),
        ):
            found = {key for key in ("reg24_temporary_approval_16w", "reg24_covid_24w")
                     if due_of(key, Fact("temporary_approval", began))}  # fmt: skip
            assert found == keys


FIFTH_BIRTHDAY = date(2026, 6, 1)
IN_CARE_AT_FIVE = [
    Fact("cla_under5", date(2025, 1, 6), FIFTH_BIRTHDAY),
    Fact("cla_5plus", FIFTH_BIRTHDAY),
    Fact("iha_completed", date(2025, 2, 3)),
    Fact("rha_completed", date(2026, 3, 2)),
]


def test_on_the_fifth_birthday_the_next_health_review_is_twelve_months_from_the_last():
    under = due_of("rha_under5_6m", *IN_CARE_AT_FIVE)
    over = due_of("rha_5plus_12m", *IN_CARE_AT_FIVE)
    assert under[-1] == (date(2026, 3, 2), date(2026, 9, 2), None, FIFTH_BIRTHDAY)
    assert over == [(date(2026, 3, 2), date(2027, 3, 2), None, None)]


def test_what_is_carried_over_stands_from_the_day_it_was_carried():
    (one,) = child([by_key()["rha_5plus_12m"]], IN_CARE_AT_FIVE, ENGLAND)
    assert one.stands_from == FIFTH_BIRTHDAY
    assert standing([one], date(2026, 5, 31)) == [] and standing([one], FIFTH_BIRTHDAY) == [one]


def test_a_first_review_of_the_next_time_in_care_is_not_the_first_of_this_one():
    care = [Fact("became_looked_after", date(2026, 1, 5)), Fact("cla", date(2026, 1, 5), date(2026, 2, 2))]
    later = Fact("lac_review_first_held", date(2026, 9, 1))
    assert due_of("permanence_plan_second_review", *care, later)[0][1] == date(2026, 5, 2)


def test_the_second_review_is_another_one_than_the_first():
    care = [Fact("cla", date(2026, 1, 5)), Fact("lac_review_first_held", date(2026, 2, 2))]
    held = [Fact("lac_review_held", date(2026, 2, 2)), Fact("lac_review_held", date(2026, 5, 1))]
    assert due_of("lac_review_second_3m", *care, *held) == [
        (date(2026, 2, 2), date(2026, 5, 2), date(2026, 5, 1), None)
    ]


def test_twenty_four_audits_a_week_are_met_by_the_twenty_fourth():
    week = Fact("week_start", date(2026, 11, 16))
    done = [Fact("eh_audit_completed", date(2026, 11, 17))] * 23
    assert due_of("eh_audit_weekly", week, *done)[0][2] is None
    assert due_of("eh_audit_weekly", week, *done, Fact("eh_audit_completed", date(2026, 11, 20)))[0][1:3] == (
        date(2026, 11, 22),
        date(2026, 11, 20),
    )


COMPLEX = table("""
    Mon 02 Mar 2026 | Thu 02 Apr 2026 | before it was complex: a month
    Mon 02 Mar 2026 | Mon 16 Mar 2026 | complex from the start: a fortnight
""")


@pytest.mark.parametrize(("start", "due", "why"), COMPLEX)
def test_an_interval_depends_on_what_is_so_when_it_starts(start, due, why):
    facts = [Fact("lado_contacted", day(start)), Fact("allegation", day(start))]
    if "fortnight" in why:
        facts.append(Fact("allegation_complex", day(start)))
    (one,) = child([by_key()["lado_monthly_review"]], facts, ENGLAND)
    assert one.due == day(due), why
    assert (
        day(due).strftime("%Y") in explain(one, by_key()["lado_monthly_review"], day(start), ENGLAND).working
    )


def test_where_the_calendar_ends_a_dependent_interval_is_still_told():
    began = date(2028, 12, 1)
    facts = [Fact("lado_contacted", began), Fact("allegation", began)]
    (one,) = child([by_key()["lado_monthly_review"]], facts, ENGLAND)
    other = replace(
        by_key()["lado_monthly_review"], within_while={"allegation_complex": Limit(9, Unit.MONTHS)}
    )
    assert one.due is None and "the calendar ends" in explain(one, other, began, ENGLAND).working
    one.due = date(2028, 12, 20)
    assert "Fri 1 Dec 2028 + 1 month" in explain(one, other, began, ENGLAND).working


KEY = "care_proceedings_extension_8w"
TWICE_EXTENDED = [Fact("extension_granted", date(2026, 8, 19)), Fact("extension_granted", date(2026, 10, 14))]


def test_a_stop_may_be_said_of_one_interval_and_leaves_the_other():
    stop = Fact("stop", date(2026, 10, 13), key=KEY, of=date(2026, 8, 19))
    first, second = due_of(KEY, *TWICE_EXTENDED, stop)
    assert (first[3], second[3]) == (date(2026, 10, 13), None)


@pytest.mark.parametrize("what", ["attempted", "booked", "waiting", "exempt"])
def test_so_may_every_other_mark(what):
    marked = Fact(what, date(2026, 10, 13), key=KEY, of=date(2026, 10, 14))
    first, second = child([by_key()[KEY]], [*TWICE_EXTENDED, marked], ENGLAND)
    name = "waiting_on" if what == "waiting" else what
    assert not getattr(first, name) and getattr(second, name)


def test_a_day_that_a_court_sets_takes_the_place_of_the_limit_and_the_last_word_counts():
    direction = Fact("s37_direction", date(2026, 9, 2))
    words = [Fact("set", date(2026, 9, n), date(2026, 11, n), key="s37_report_8w") for n in (3, 10)]
    (one,) = child([by_key()["s37_report_8w"]], [direction, *words], ENGLAND)
    assert (one.due, one.set_by_person) == (date(2026, 11, 10), True)


def test_a_plan_transferred_in_keeps_its_own_first_day_and_stands_from_ours():
    own = Fact("cp_plan_first_day", date(2025, 11, 10), known=date(2026, 3, 16))
    (one,) = child([by_key()["cp_plan_escalation_15m"]], [own, Fact("cp_plan", date(2026, 3, 16))], ENGLAND)
    assert (one.start, one.due, one.stands_from) == (date(2025, 11, 10), date(2027, 2, 10), date(2026, 3, 16))


def test_a_plan_transferred_out_ends_and_owes_nothing_more_here():
    plan = Fact("cp_plan", date(2026, 3, 16), date(2026, 7, 1), why="transferred out")
    (one,) = child([by_key()["cp_visit_10wd"]], [plan], ENGLAND)
    assert (one.stopped, one.ended_by) == (date(2026, 7, 1), "transferred out")


def test_both_visits_of_a_child_with_two_statuses_are_due_and_one_may_meet_both():
    spells = [Fact("cp_plan", date(2026, 9, 7)), Fact("placement_first_year", date(2026, 9, 7))]
    seen = [Fact(what, date(2026, 9, 14)) for what in ("cp_visit_child_seen", "lac_visit_child_seen")]
    both = [by_key()[key] for key in ("cp_visit_10wd", "lac_visit_6w_first_year")]
    found = [one for one in child(both, [*spells, *seen], ENGLAND) if one.start == date(2026, 9, 14)]
    assert [(one.standard, one.due) for one in found] == [
        ("cp_visit_10wd", date(2026, 9, 28)),
        ("lac_visit_6w_first_year", date(2026, 10, 26)),
    ]


def test_hours_outside_their_spell_or_their_time_in_force_are_not_counted():
    begun = Fact("child_located_or_returned", date(2013, 12, 31), at=datetime(2013, 12, 31, 9, tzinfo=LONDON))
    assert due_of("rhi_72h", begun) == []
    assert due_of("rhi_72h", begun._replace(day=date(2014, 1, 1))) != []


def test_what_stops_a_promise_is_only_what_comes_after_it_was_known():
    anchor = Fact("rcpc_date", date(2026, 12, 8), known=date(2026, 10, 13))
    earlier, later = Fact("rcpc_held", date(2026, 6, 15)), Fact("rcpc_held", date(2026, 12, 8))
    assert due_of("rcpc_report_to_family_5wd", anchor, earlier)[0][3] is None
    assert due_of("rcpc_report_to_family_5wd", anchor, earlier, later)[0][3] == date(2026, 12, 8)
