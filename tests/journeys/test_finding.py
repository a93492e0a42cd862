"""Somebody is found whose name was misheard, and a second record is not opened without an answer."""

from playwright.sync_api import expect

FOUND = "#found [role=option]"


def test_a_child_is_found_by_a_name_as_it_was_heard_and_no_second_record_is_opened_unseen(site, person):
    """1. Priya presses "/", writes a name as she heard it, and opens Tia with the arrow and Enter.
    2. She opens a record for Tya Marsdan: before it is there, Tia is shown with why it may be her.
    3. She says that it is another child; the record is opened, and no address held a name.
    """
    priya = person(site, "Priya Raman").signs_in("/desk")
    priya.page.keyboard.press("/")
    priya.page.keyboard.type("tya marsdon")
    expect(priya.page.locator(FOUND).first).to_contain_text("Tia Marsden")
    priya.page.keyboard.press("ArrowDown")
    priya.page.keyboard.press("Enter")
    priya.finds("Tia Marsden")
    assert "marsd" not in priya.page.url.lower()
    priya.opens("/children/new")
    for label, words in (("First name", "Tya"), ("Family name", "Marsdan"), ("Born", "3 Jun 2017")):
        priya.writes(label, words)
    expect(priya.page.locator("#likely")).to_contain_text("same birth date")
    priya.presses_button("Open the record")
    priya.finds("Open a record", "These may be the same person.")
    for tick in priya.page.get_by_label("Not the same person").all():
        priya.press(tick)
    priya.presses_button("Open the record")
    priya.finds("Tya Marsdan")
