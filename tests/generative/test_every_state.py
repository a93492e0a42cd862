"""How each thing due stands, on the days round everything that could change the answer: as the oracle counts it."""

from collections import Counter
from datetime import date, timedelta

import pytest

from throughline.standards.catalogue import by_key
from throughline.standards.obligation import Obligation
from throughline.standards.state import Code, state

from .comparing import CALENDAR, generated, row
from .counting import FIRST, between
from .said import nights
from .standing import stands

OFFSETS = (-1, 0, 1)
COUNTED = Counter()


def days_round(one: Obligation) -> list[date]:
    said = [fact.until for fact in (one.exempt, one.waiting_on) if fact and fact.until]
    moments = [day for day in (one.due, one.met, one.stopped, one.stands_from, *said) if day]
    days = {day + timedelta(days=n) for day in moments for n in OFFSETS}
    return sorted(day for day in days if day >= FIRST and day >= one.stands_from)


def plain(facts) -> list[dict]:
    return [fact._asdict() for fact in facts]


@pytest.mark.parametrize("standard", by_key().values(), ids=lambda one: one.key)
def test_the_state_is_the_state_that_the_oracle_counts(standard):
    for facts, found in generated(standard.key):
        told = [fact for fact in plain(facts) if fact["key"] == standard.key]
        for one in found:
            if standard.spoken_by_spells or one.total:
                continue
            for on in days_round(one):
                now = state(one, on, CALENDAR)
                assert (now.code, now.late_by) == stands(row(one), told, on), (one, on)
                COUNTED[now.code] += 1


def test_every_state_was_compared():
    assert set(COUNTED) == set(Code)


def test_the_days_left_are_the_working_days_to_come():
    for _, found in generated("lac_review_first_20wd"):
        for one in found:
            now = state(one, one.start, CALENDAR)
            if now.code == Code.DUE:
                assert now.days_left == between(one.start, one.due)


def test_the_nights_used_are_those_that_the_oracle_counts_one_by_one():
    seen = 0
    for facts, found in generated("short_break_75d_year"):
        stays = [fact for fact in plain(facts) if fact["what"] == "short_break_started"]
        for one in found:
            for on in {stay["until"] or stay["day"] for stay in stays}:
                assert one.total.used(on) == nights(stays, 12, "months", on)
                seen += 1
    assert seen


def test_control_a_state_that_is_a_day_out_is_seen():
    visit = generated("cp_visit_10wd")
    late = [(one, facts) for facts, found in visit for one in found if one.due and not one.closed]
    one, facts = late[0]
    wrong = state(one, one.due + timedelta(days=1), CALENDAR)
    assert (wrong.code, wrong.late_by) != stands(row(one), plain(facts), one.due)
