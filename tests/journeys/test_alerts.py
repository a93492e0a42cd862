"""What asks for attention, until somebody finishes it."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.capability("B013", "S036")
def test_an_alert_is_known_put_off_for_a_reason_and_finished(site, person, width):
    """1. Priya's desk begins with safety; below it what is late, what is due and what is nearly due with nothing booked.
    2. She opens the answers of the first row and says that she knows of it.
    3. She puts it off without a reason and is asked for one; with a reason, until the next working day.
    4. Its page says whose it is, when it goes up the line, and everything that was done with it.
    5. Mariam finishes it, and sees how many alerts of how many helped.
    """
    priya = person(site, "Priya Raman", width=width).signs_in("/desk")
    priya.finds("My desk", "Safety first", "See Tia Marsden")
    row = priya.page.locator("li.due").filter(has_text="See Tia Marsden").first
    priya.press(row.get_by_text("Answer", exact=False).first)
    priya.presses_button("I know of this", inside=row)
    expect(row).to_contain_text("Priya Raman knows of this")
    priya.press(row.locator("summary"))
    priya.presses_button("Put off", inside=row)
    priya.finds("Child protection visit: Tia", "Say in a few words why this can wait.")
    priya.page.get_by_label("Why").first.fill("Her nan brings her at half past three on Monday.")
    priya.presses_button("Put off")
    expect(row).to_contain_text("Put off until Mon 23 Nov by Priya Raman")
    priya.follows("History", inside=row)
    priya.finds(
        "Child protection visit: Tia",
        "Comes to the manager",
        "Known to Priya Raman",
        "Put off until Mon 23 Nov",
    )
    address = priya.page.url.partition("?")[0]
    mariam = person(site, "Mariam Achebe", width=width).signs_in()
    mariam.opens(address)
    mariam.page.get_by_label("How it ended").select_option(label="It is done, and this alert helped")
    mariam.presses_button("Finish")
    mariam.finds("Child protection visit: Tia", "Finished by Mariam Achebe")
    mariam.opens("/alerts-answered")
    mariam.finds(
        "Were alerts worth raising?", "A promise is nearly due and nothing is booked", "of those helped"
    )


def test_the_keyboard_reaches_every_answer(site, person):
    """1. Priya comes to the first "Answer" by the Tab key, opens it by Enter, and presses "I know of this" by the space bar."""
    priya = person(site, "Priya Raman").signs_in("/desk")
    priya.page.locator(".answering summary").first.focus()
    priya.page.keyboard.press("Enter")
    priya.page.keyboard.press("Tab")
    focused = priya.page.evaluate("document.activeElement.value")
    assert focused == "see"
    priya.page.keyboard.press("Space")
    expect(priya.page.locator("main, body").first).to_contain_text("Priya Raman knows of this")
