"""What is due for one child: why, what was due on a past day as known then and now, and what has not moved."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.capability("B004")
def test_a_past_day_is_replayed_and_every_limit_says_what_it_was_worked_out_from(site, person, width):
    """1. Tia's page shows the six clocks that matter first; one press opens all of them, with filters.
    2. Priya asks what was due on 28 September as known on that day: the visit was due that day.
    3. Beside it stands what is true today: Tia had been seen on the 25th, and it was written up on 1 October.
    4. The clock of that day says its sum, and nothing that came later.
    5. Today's clock says rule, version, effective date, calendar and trigger; a past rule cannot be edited.
    """
    priya = person(site, "Priya Raman", width=width).signs_in("/children/1")
    assert priya.page.locator("a.clock").count() == 6
    priya.follows("more clocks")
    priya.finds(
        "Tia Marsden", "All clocks", "Child protection visit", "2 working days late", "What was due on"
    )
    priya.follows("Met in the last year")
    priya.finds("Tia Marsden", "Met Wed 4 Nov 2026")
    priya.page.get_by_label("What was due on").fill("2026-09-28")
    priya.page.get_by_label("As known on").fill("2026-09-28")
    priya.presses_button("Show that day")
    priya.finds(
        "Tia Marsden", "As known on Monday 28 September 2026, 23:59", "Limit today", "Met Fri 25 Sep 2026",
        "known since Thu 1 Oct 2026", "differ from what is known today",
    )  # fmt: skip
    known = "select known_at::date::text from record_fact where subject_id = 1 and what = 'cp_visit_child_seen' and day = '2026-09-25'"
    assert site.stored(known) == [("2026-10-01",)]
    row = priya.page.get_by_role("row").filter(has_text="Limit today")
    priya.follows("Child protection visit", inside=row)
    priya.finds("Why is this due?", "Mon 14 Sep 2026 + 10 working days = Mon 28 Sep 2026", "Due today")
    assert "1 Oct" not in priya.words and "What can I do" not in priya.words

    priya.opens("/children/1/clocks?show=late")
    priya.follows("Child protection review conference")
    priya.finds(
        "Why is this due?", "It is 28 working days late", "rcpc_3m_6m", "In force since Sat 1 Apr 2000",
        "Calendar months as they stand, known to Sun 31 Dec 2028", "Written by J Okafor", "A past rule cannot be edited.",
        "The first within 3 months; then at most 6 months", "Booked for Mon 7 Dec", "What can I do",
    )  # fmt: skip


@pytest.mark.capability("B001")
def test_what_has_not_moved_names_the_decision_behind_it_or_that_there_is_none(site, person):
    """1. Tia's page says since when each thing that should move has not, and what moved it last.
    2. Nobody has decided that the assessment should wait: the card says so, and offers to record it.
    3. Mariam records the decision, begun with the name of what it is about; Tia's page now names it and her.
    """
    priya = person(site, "Priya Raman").signs_in("/children/1")
    card = priya.page.locator("#still")
    expect(card).to_contain_text("Assessment: 130 days")
    expect(card).to_contain_text("Last moved Mon 13 Jul 2026: the child protection plan began.")
    expect(card).to_contain_text("No decision is recorded")
    assert site.stored(
        "select count(*) from record_fact where subject_id = 1 and what = 'assessment_finished'"
    ) == [(0,)]

    mariam = person(site, "Mariam Achebe").signs_in("/children/1")
    mariam.follows("Record a decision", inside=mariam.page.locator("#still"))
    mariam.presses_button("Start writing")
    expect(mariam.page.get_by_label("What was decided", exact=True)).to_have_value("Assessment: ")
    mariam.chooses("Which decision", "Another decision, which needs no delegation")
    mariam.page.get_by_label("Decided by", exact=True).select_option(label="Mariam Achebe, Team manager")
    mariam.page.get_by_label("What was decided", exact=True).fill(
        "Assessment: update it after the legal planning meeting."
    )
    mariam.writes("Why", "Two reports are still to come.")
    mariam.presses_button("Sign")
    priya.opens("/children/1")
    expect(card).to_contain_text(
        "Decision: Assessment: update it after the legal planning meeting. Mariam Achebe"
    )
    priya.finds("Tia Marsden", "What has not moved")
