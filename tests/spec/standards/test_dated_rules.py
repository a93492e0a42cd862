"""Rules change by date: a clock keeps the limit that was in force when it started, whatever comes later."""

from datetime import date

import pytest

from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.standard import Limit, Standard, Words
from throughline.standards.ways import Basis, Confidence, Kind

from .drawn import day, days, table

WORDS = Words(started="It started", again="It was last met", met="A meeting held", stops="It ended")


def a_rule(**over) -> Standard:
    given = {
        "key": "made_up",
        "title": "Made up for this test",
        "kind": Kind.DEADLINE,
        "starts": "referral_received",
        "met_by": "assessment_completed",
        "basis": Basis.STATUTORY_GUIDANCE,
        "source": "This test",
        "confidence": Confidence.HIGH,
        "words": WORDS,
    }
    return Standard(**given | over)


ASSESSMENT = a_rule(
    within={
        date(2010, 4, 1): Limit(10, Unit.WORKING_DAYS),
        date(2013, 4, 15): Limit(45, Unit.WORKING_DAYS),
        date(2020, 1, 1): None,
    }
)

VERSIONS = table("""
    Wed 31 Mar 2010 |                 |                 | before the rule: nothing is due
    Thu 01 Apr 2010 | Thu 01 Apr 2010 | Mon 19 Apr 2010 | its first day
    Sun 14 Apr 2013 | Thu 01 Apr 2010 | Fri 26 Apr 2013 | the last day of the old limit
    Mon 15 Apr 2013 | Mon 15 Apr 2013 | Wed 19 Jun 2013 | the first day of the new one
    Tue 31 Dec 2019 | Mon 15 Apr 2013 | Wed 04 Mar 2020 | its last day
    Wed 01 Jan 2020 |                 |                 | withdrawn: nothing is due
""")


@pytest.mark.parametrize(("start", "version", "due", "why"), VERSIONS, ids=lambda cell: cell[:40])
def test_a_deadline_keeps_the_limit_in_force_when_it_started(start, version, due, why):
    found = child([ASSESSMENT], [Fact("referral_received", day(start))], ENGLAND)
    assert [(one.version, one.due) for one in found] == ([(day(version), day(due))] if due else []), why


DEADLINES = table("""
    Mon 02 Mar 2015 | Fri 27 Feb 2015 |                 | what happened before does not meet it
    Mon 02 Mar 2015 | Mon 02 Mar 2015 | Mon 02 Mar 2015 | on the starting day it does
    Mon 02 Mar 2015 | Tue 03 Mar 2015 | Tue 03 Mar 2015 | and after
    Mon 02 Mar 2015 | Tue 03 Mar 2015, Fri 06 Mar 2015 | Tue 03 Mar 2015 | the first of two
""")


@pytest.mark.parametrize(("start", "done", "met", "why"), DEADLINES, ids=lambda cell: cell[:40])
def test_a_deadline_is_met_on_or_after_its_start(start, done, met, why):
    facts = [Fact("referral_received", day(start)), *(Fact("assessment_completed", on) for on in days(done))]
    (only,) = child([ASSESSMENT], facts, ENGLAND)
    assert only.met == day(met), why


def test_two_referrals_on_one_day_are_one_clock_and_on_two_days_two():
    starts = days("Mon 02 Mar 2015, Mon 02 Mar 2015, Tue 03 Mar 2015")
    found = child([ASSESSMENT], [Fact("referral_received", on) for on in starts], ENGLAND)
    assert [one.start for one in found] == days("Mon 02 Mar 2015, Tue 03 Mar 2015")


def test_a_deadline_within_a_spell_runs_only_while_it_is_open():
    rule = a_rule(while_="open", within={date.min: Limit(1, Unit.WEEKS)})
    facts = [
        Fact("open", day("Mon 02 Mar 2015"), day("Wed 04 Mar 2015")),
        Fact("referral_received", day("Tue 03 Mar 2015")),
        Fact("referral_received", day("Wed 04 Mar 2015")),
        Fact("assessment_completed", day("Wed 04 Mar 2015")),
    ]
    (only,) = child([rule], facts, ENGLAND)
    assert (only.start, only.met, only.stopped) == (day("Tue 03 Mar 2015"), None, day("Wed 04 Mar 2015"))


REVIEW = a_rule(
    kind=Kind.CADENCE,
    starts="conference_held",
    met_by="review_held",
    while_="cp_plan",
    first_within={date.min: Limit(3, Unit.MONTHS)},
    within={date.min: Limit(6, Unit.MONTHS)},
)


def test_the_first_interval_may_differ():
    facts = [
        Fact("cp_plan", day("Mon 13 Jul 2026")),
        Fact("conference_held", day("Mon 13 Jul 2026")),
        Fact("review_held", day("Mon 12 Oct 2026")),
    ]
    first, later = child([REVIEW], facts, ENGLAND)
    assert (first.due, first.first) == (day("Tue 13 Oct 2026"), True)
    assert (later.due, later.first) == (day("Mon 12 Apr 2027"), False)


def test_a_cadence_whose_spell_is_not_open_asks_for_nothing():
    assert child([REVIEW], [Fact("conference_held", day("Mon 13 Jul 2026"))], ENGLAND) == []


def test_a_cadence_without_a_spell_runs_until_it_is_stopped():
    rule = a_rule(kind=Kind.CADENCE, within={date.min: Limit(4, Unit.WEEKS)})
    stop = Fact("stop", day("Fri 31 Jul 2026"), key=rule.key)
    (open_one,) = child([rule], [Fact("referral_received", day("Mon 13 Jul 2026"))], ENGLAND)
    (stopped,) = child([rule], [Fact("referral_received", day("Mon 13 Jul 2026")), stop], ENGLAND)
    assert (open_one.stopped, stopped.stopped) == (None, day("Fri 31 Jul 2026"))


LOCAL_RULE = a_rule(
    kind=Kind.CADENCE,
    starts="cp_plan",
    met_by="cp_visit_child_seen",
    while_="cp_plan",
    within={
        date(2026, 6, 1): Limit(20, Unit.WORKING_DAYS),
        date(2026, 8, 3): Limit(10, Unit.WORKING_DAYS),
        date(2026, 10, 1): None,
    },
)


def test_a_local_rule_starts_for_plans_already_open_on_the_day_it_comes_into_force():
    (only,) = child([LOCAL_RULE], [Fact("cp_plan", day("Mon 02 Mar 2026"))], ENGLAND)
    assert (only.start, only.due, only.first) == (day("Mon 01 Jun 2026"), day("Mon 29 Jun 2026"), True)


def test_a_plan_that_ended_before_the_rule_began_owes_nothing():
    ended = Fact("cp_plan", day("Mon 02 Mar 2026"), day("Mon 01 Jun 2026"))
    assert child([LOCAL_RULE], [ended], ENGLAND) == []


def test_of_two_plans_before_the_rule_began_the_one_still_open_is_asked():
    ended = Fact("cp_plan", day("Mon 05 Jan 2026"), day("Mon 02 Mar 2026"))
    (only,) = child([LOCAL_RULE], [ended, Fact("cp_plan", day("Mon 06 Apr 2026"))], ENGLAND)
    assert only.start == day("Mon 01 Jun 2026")


def test_a_tighter_limit_holds_from_the_next_interval():
    seen = days("Tue 30 Jun 2026, Fri 31 Jul 2026, Mon 03 Aug 2026, Thu 01 Oct 2026")
    facts = [Fact("cp_plan", day("Mon 01 Jun 2026")), *(Fact("cp_visit_child_seen", on) for on in seen)]
    found = child([LOCAL_RULE], facts, ENGLAND)
    assert [one.version for one in found] == days(
        "Mon 01 Jun 2026, Mon 01 Jun 2026, Mon 01 Jun 2026, Mon 03 Aug 2026"
    )
    assert found[-1].met == day("Thu 01 Oct 2026"), "withdrawn that day, so nothing follows"
