"""A letter from the visit to the door: composed for one reader, decided passage by passage, printed, and found again."""

import pytest


@pytest.mark.parametrize("width", [1440, 390])
def test_a_letter_to_one_father_goes_only_when_nothing_is_held(site, person, width):
    """1. Priya opens the letter to Craig Dunn that she began: it says what is held and why, and cannot be printed.
    2. She releases one passage with a reason and keeps the rest out in one press.
    3. She prints it; the register of the child says what left, and what was let through.
    4. Mariam finds the same paper; nothing in it changes any more.
    """
    priya = person(site, "Priya Raman", width=width).signs_in("/children/3/letters")
    priya.follows("Copy of what was written, to Craig Dunn")
    priya.finds("Letter to Craig Dunn about Esme", "still held", "Nobody has said which child this is about.")
    assert priya.page.get_by_role("button", name="Print as PDF").count() == 0
    held = priya.page.locator("section.held").first
    held.get_by_role("textbox").fill("He was told this at the meeting.")
    held.get_by_role("button", name="Release with this reason").click()
    priya.finds("Letter to Craig Dunn about Esme", "Because: He was told this at the meeting.")
    priya.presses_button("Keep out everything that is still held")
    priya.presses_button("Print as PDF")
    priya.finds("Letter to Craig Dunn about Esme", "Papers that left", "1 released")
    rows = site.stored(
        "select shape, pages, released from record_paper where \"to\" = 'family' order by id desc limit 1"
    )
    assert rows == [("pdf", 1, 1)]

    mariam = person(site, "Mariam Achebe", width=width).signs_in("/children/3/letters")
    mariam.finds("Esme Dunn", "to Craig Dunn", "by Priya Raman", "1 released")
    mariam.follows("Copy of what was written, to Craig Dunn")
    mariam.finds(
        "Letter to Craig Dunn about Esme", "Printed", "Decided about it", "He was told this at the meeting."
    )
    assert mariam.page.get_by_role("button", name="Keep out").count() == 0
