"""From a discussion called out of a review to a conference that begins a plan, and what the next person sees."""

import pytest


@pytest.mark.parametrize("width", [1440, 390])
def test_a_strategy_discussion_is_called_out_of_a_core_group_and_needs_what_keeps_a_child_safe(
    site, person, width
):
    """1. Mariam opens a core group of Tia's, and calls a strategy discussion out of it.
    2. It opens with every child of the home and with who is due; nothing was decided, so it cannot be signed.
    3. What is missing is said: where each child is now, who checks tonight's plan and when.
    4. Priya sees on Tia's protection page what stands, what is due and what was decided.
    """
    mariam = person(site, "Mariam Achebe", width=width).signs_in("/children/1/protection")
    mariam.finds(
        "Tia Marsden", "Protecting Tia", "What stands", "Neglect, since Mon 13 Jul 2026", "Core groups"
    )
    held = "select m.entry_id from record_meeting m join record_entrychild c using (entry_id) where m.type = 'core group' and m.held and c.person_id = 1 limit 1"
    [(meeting,)] = site.stored(held)
    mariam.opens(f"/meetings/{meeting}")
    mariam.finds("Core group", "Call a strategy discussion")
    mariam.follows("Call a strategy discussion")
    mariam.presses_button("Start writing")
    mariam.finds("Strategy discussion", "Safe tonight?", "Who sees to it", "Each agency’s view, each child")
    mariam.page.get_by_label("Day", exact=True).fill("Fri 20 Nov 2026")
    mariam.waits_until_saved()
    mariam.presses_button("Sign for 3 children")
    mariam.finds(
        "Strategy discussion", "Give the time it began.", "Say what keeps the children safe tonight."
    )
    drafts = "select answers->>'day' from record_draft where kind = 'meeting' and answers->>'type' = 'strategy' and 1 = any(children)"
    assert site.stored(drafts) == [("Fri 20 Nov 2026",)]

    priya = person(site, "Priya Raman", width=width).signs_in("/children/1/protection")
    priya.finds(
        "Tia Marsden", "Discussions and conferences", "Child protection review conference", "What is due"
    )


@pytest.mark.parametrize("width", [1440, 390])
def test_the_chair_sees_the_plan_that_stands_still_and_asks_health_by_when(site, person, width):
    """1. J Okafor opens Chairing: the review conference of Tia's plan is late, health did not come.
    2. Health's named nurse was asked in October; the reply says what will be done and by when.
    3. Ruth Calder opens Long plans: Ruby, a disabled child on a plan, waits for a senior review.
    """
    okafor = person(site, "J Okafor", width=width).signs_in("/chairing")
    okafor.finds(
        "Chairing", "Plans that stand still", "Tia Marsden", "working days late", "Who came, by agency"
    )
    okafor.page.get_by_text("They replied").first.click()
    okafor.page.get_by_label("What they will do").first.fill("A deputy is named for each conference.")
    okafor.page.get_by_label("By when").first.fill("Tue 1 Dec 2026")
    okafor.presses_button("Keep the reply")
    okafor.finds("Chairing", "A deputy is named for each conference.", "By Tue 1 Dec")
    kept = "select reply_by_when::text from record_agencychased where agency = 'health'"
    assert site.stored(kept) == [("2026-12-01",)]
    ruth = person(site, "Ruth Calder", width=width).signs_in("/long-plans")
    ruth.finds("Long plans", "Ruby", "disabled", "Past 9 months")
