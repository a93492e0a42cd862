"""A reviewing officer's challenge that nobody answered; a chair's that was answered; a school's of today."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [1440, 390])
def test_the_officer_sees_what_only_she_reads_and_the_manager_answers_the_school_first(site, person, width):
    """1. Teresa's log has her own challenge, which is late. Its page shows her referral, and that only she reads it.
    2. Ruth's first page says that a school disagrees, to be answered today. “Noted.” is refused, and what she wrote stays.
    3. She says what happens by when; the page says who closes it or takes it further.
    """
    teresa = person(site, "Teresa Voss", width=width).signs_in("/challenges")
    teresa.finds("Challenges", "Noah Price", "Helen Hart")
    teresa.page.get_by_role("link", name="Noah Price").first.click()
    teresa.finds("Noah Price", "Referred to Cafcass", "until Teresa Voss releases it", "Close it")
    ruth = person(site, "Ruth Calder", width=width).signs_in("/team")
    ruth.finds("where to look today", "School says section 47", "Answer today")
    ruth.page.get_by_role("link", name="School says section 47").first.click()
    ruth.follows("Answer")
    ruth.presses_button("Start writing")
    ruth.writes("What will happen, and who does it", "Noted.")
    ruth.writes("By when", "Fri 20 Nov 2026")
    ruth.presses_button("Sign")
    ruth.finds("An answer about", "is no answer")
    expect(ruth.page.get_by_label("What will happen, and who does it")).to_have_value("Noted.")
    ruth.writes(
        "What will happen, and who does it",
        "Ruth chairs a strategy discussion at 14:00 today.",
    )
    ruth.presses_button("Sign")
    ruth.finds("Oskar", "strategy discussion at 14:00 today", "closes it or takes it further")
    kept = (
        "select by_when::text from record_challengestep where did = 'answered' order by entry_id desc limit 1"
    )
    assert site.stored(kept) == [("2026-11-20",)]
