"""What people do wrong: an answer left out, two presses, the back button."""

from playwright.sync_api import expect

from .writing_up import begin, draft_number, fill_what_is_needed, story

SIGNED_NOW = "select count(*) from record_entry where recorded_at >= '2026-11-20 12:00+00'"


def test_what_is_missing_is_said_first_and_no_word_is_lost(site, person):
    """1. Priya signs too early.
    2. The list of what is missing is heard first; each line leads to its question. Her words are there.
    3. She answers and signs.
    """
    priya = begin(person(site, "Priya Raman", width=390).signs_in())
    story(priya).fill("Warm, food in.")
    with priya.page.expect_response("**/sign") as answer:
        priya.presses_button("Sign for 3 children")
    assert answer.value.status == 422
    faults = priya.page.locator(".govuk-error-summary")
    expect(faults).to_be_focused()
    priya.finds(
        "One visit, three children", "There is something to put right", "Give the time it began.",
        "Say whether Tia was seen.", "Say whether Craig Dunn was seen.",
    )  # fmt: skip
    expect(story(priya)).to_have_value("Warm, food in.")
    priya.press(faults.get_by_role("link", name="Give the time it began."))
    expect(priya.page.get_by_label("From", exact=True)).to_be_focused()
    assert site.stored(SIGNED_NOW) == [(0,)]
    fill_what_is_needed(priya)
    priya.presses_button("Sign for 3 children")
    priya.page.wait_for_url("**signed=*")
    assert site.stored(SIGNED_NOW) == [(1,)]


def test_two_presses_sign_once(site, person):
    """1. Priya presses Sign twice in one movement. 2. There is one entry."""
    priya = begin(person(site, "Priya Raman").signs_in())
    fill_what_is_needed(priya)
    priya.waits_until_saved()
    priya.page.get_by_role("button", name="Sign for 3 children").dblclick()
    priya.page.wait_for_url("**signed=*")
    assert site.stored(SIGNED_NOW) == [(1,)]


def test_going_back_after_signing_shows_no_old_form(site, person):
    """1. Priya signs and goes back. 2. She is told that it is not there, and there is one entry."""
    priya = begin(person(site, "Priya Raman").signs_in())
    fill_what_is_needed(priya)
    number = draft_number(priya)
    priya.presses_button("Sign for 3 children")
    priya.page.wait_for_url("**signed=*")
    priya.page.go_back()
    assert f"/drafts/{number}" in priya.page.url
    assert priya.page.get_by_role("button", name="Sign for 3 children").count() == 0
    assert site.stored(SIGNED_NOW) == [(1,)]
