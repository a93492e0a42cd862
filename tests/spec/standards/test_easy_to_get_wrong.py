"""What is easy to get wrong about a clock: what starts it, what does not move it, and units that look alike."""

from dataclasses import replace
from datetime import date

import pytest

from throughline.standards.calendar import ENGLAND
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.standard import Dated, Standard

from .drawn import day, table

CASES = table("""
    referral_decision_1wd       | referral_received Fri 20 Nov 2026                    | Mon 23 Nov 2026                  | received on Friday evening is received on Friday
    cp_visit_10wd               | cp_plan Mon 30 Mar 2026                              | Wed 15 Apr 2026                  | ten working days over Easter
    cp_visit_fortnightly        | cp_plan Mon 30 Mar 2026                              | Mon 13 Apr 2026                  | are not a fortnight
    pa_contact_8w               | former_relevant Mon 05 Jan 2026; pa_contact Mon 05 Jan 2026 | Mon 02 Mar 2026           | eight weeks
    pa_visit_2m                 | pa_visit Mon 05 Jan 2026; pa_accommodation Mon 05 Jan 2026  | Thu 05 Mar 2026           | are not two months
    icpc_15wd                   | strategy_discussion_initiating_s47 Mon 02 Nov 2026; strategy_discussion_held Mon 09 Nov 2026 | Mon 23 Nov 2026 | a later strategy discussion starts nothing again
    rhi_72h                     | missing Fri 20 Nov 2026                              |                                  | a child still missing has no interview due
    lac_review_second_3m        | cla Mon 05 Jan 2026; lac_review_first_held Mon 19 Jan 2026  | Sun 19 Apr 2026           | counts from the first review held, not from coming into care
    lac_review_first_4w_old     | became_looked_after Mon 07 Mar 2011; cla Mon 07 Mar 2011 | Mon 04 Apr 2011 | before April 2011 within four weeks
    lac_review_first_20wd       | cla Fri 01 Apr 2011; became_looked_after Fri 01 Apr 2011    | Thu 05 May 2011           | from then on within 20 working days, over Easter and a royal wedding
    lac_visit_first_week        | cla Mon 05 Jan 2026; placement Mon 05 Jan 2026; placement_started Mon 05 Jan 2026; placement_started Mon 02 Mar 2026 | Mon 12 Jan 2026, Mon 09 Mar 2026 | every new placement has a first week
    complaint_stage2_25wd       | complaint_received Mon 05 Jan 2026                   |                                  | stage two waits for the complaint agreed in writing
    single_assessment_45wd      | assessment_started Mon 05 Jan 2026                   |                                  | counts from the referral, not from the assessment's start
""")


def facts(words: str) -> list[Fact]:
    return [
        Fact(what, day(rest)) for what, _, rest in (one.strip().partition(" ") for one in words.split(";"))
    ]


def first_due(standard: Standard, told: str) -> list[date]:
    return [one.due for one in child([standard], facts(told), ENGLAND) if one.due and one.first]


def days(due: str) -> list[date]:
    return [day(one.strip()) for one in due.split(",") if one.strip()]


def longer(dated: Dated) -> Dated:
    return {since: limit and limit._replace(n=limit.n + 1) for since, limit in dated.items()}


@pytest.mark.parametrize(("key", "told", "due", "why"), CASES, ids=lambda cell: cell[:30])
def test_what_is_due(key, told, due, why):
    assert first_due(by_key()[key], told) == days(due), why


@pytest.mark.parametrize(
    ("key", "told", "due", "why"), [case for case in CASES if case[2]], ids=lambda cell: cell[:30]
)
def test_control_with_a_limit_one_longer_it_is_due_on_another_day(key, told, due, why):
    standard = by_key()[key]
    wrong = replace(standard, within=longer(standard.within), first_within=longer(standard.first_within))
    assert first_due(wrong, told) != days(due), why
