"""A figure asks, a manager answers; and the plan that the figures are for."""

import re

import pytest
from playwright.sync_api import expect

SAID = """
select said.measure, said.signal <> '', said.known, said.doing, said.check_on::text, writer.name
from oversight_explanation said join access_account writer on writer.id = said.by_id order by said.id desc limit 1
"""
OBJECTIVE = """
select plan.words, judged.measure, judged.since::text, owner.name from oversight_objective plan
join access_account owner on owner.id = plan.owner_id join oversight_objectivemeasure judged on judged.objective_id = plan.id
where plan.id = (select max(id) from oversight_objective) order by judged.id
"""
REVIEWS = "Plans with every review in time"
KNOWN = "The summer had two chairs fewer, and nobody booked ahead."
DOING = "Each review books the next one before it closes."
BETTER = "Children know who comes to their review."


@pytest.mark.capability("S161")
def test_a_signal_asks_the_manager_who_owns_the_figure_and_an_analyst_reads_the_answer(site, person):
    """1. Ruth opens the scorecard: a signal asks, nobody has said what it means, and it is asked of her.
    2. She gives today as the day to look again: refused in one sentence, and nothing she typed is lost.
    3. She gives a day to come. It is kept once, with the signal that asked, in her name.
    4. Ann reads it beside the figure, and is offered no form of it.
    """
    ruth = person(site, "Ruth Calder").signs_in("/scorecard")
    ruth.follows("Say what it means")
    ruth.finds("Explain this figure", "Worse than chance since", "Name no child here")
    ruth.writes("What we know", KNOWN)
    ruth.writes("What we are doing", DOING)
    ruth.writes("Look again on", "today")
    ruth.presses_button("Keep this explanation")
    ruth.finds("Explain this figure", "Give a day to come on which you look at it again.")
    expect(ruth.page.get_by_label("What we know", exact=True)).to_have_value(KNOWN)
    ruth.page.get_by_label("Look again on", exact=True).fill("Mon 14 Dec 2026")
    ruth.presses_button("Keep this explanation")
    ruth.finds("Whole service", KNOWN, DOING, "looks again on Mon 14 Dec 2026")
    measure, prompted, *said = site.stored(SAID)[0]
    assert prompted and said == [KNOWN, DOING, "2026-12-14", "Ruth Calder"]

    ann = person(site, "Ann Aldous", width=390).signs_in(f"/measures/{measure}")
    expect(ann.page.locator("body")).to_contain_text(KNOWN)
    expect(ann.page.get_by_role("link", name="Say what it means")).to_have_count(0)


@pytest.mark.capability("S041")
def test_the_scorecard_is_read_by_the_objectives_of_the_improvement_plan(site, person):
    """1. Ruth finds an objective that nothing measures, and sets one with a measure.
    2. She adds a second measure from today on. 3. Ann reads the scorecard by improvement objective, and finds it there.
    """
    ruth = person(site, "Ruth Calder").signs_in("/figures/objectives")
    ruth.finds("Improvement plan", "No measure")
    ruth.follows("Set an objective")
    ruth.writes("What shall be better", BETTER)
    ruth.writes("Why", "Children said so at the council of October.")
    ruth.chooses("Who answers for it", "Ruth Calder")
    ruth.writes("Since", "Thu 1 Oct 2026")
    ruth.chooses("Measure", REVIEWS)
    ruth.presses_button("Set this objective")
    ruth.finds("Improvement plan", BETTER)
    ruth.press(ruth.page.get_by_role("link", name=re.compile(f"^Change.*{BETTER}")))
    ruth.finds("Change an objective", BETTER)
    ruth.chooses("Judged by this as well", "Children on a plan seen alone at the last visit")
    ruth.presses_button("Keep these changes")
    ruth.finds("Improvement plan", BETTER)
    assert site.stored(OBJECTIVE) == [
        (BETTER, "cpp_reviewed_in_time_pct", "2026-10-01", "Ruth Calder"),
        (BETTER, "cp_seen_alone_pct", "2026-11-20", "Ruth Calder"),
    ]

    ann = person(site, "Ann Aldous").signs_in("/scorecard?order=plan")
    expect(ann.page.locator("body")).to_contain_text(BETTER)
