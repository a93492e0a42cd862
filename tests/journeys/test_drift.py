"""What has not moved, found and named; standing still explained; a child who waits given to somebody."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.capability("B001", "S003")
def test_the_manager_finds_the_plan_that_nobody_moved_and_names_somebody(site, person, width):
    """1. Mariam's first page says that nobody holds the Crofts' plan. The list puts it first: nobody's, then ours, then others'.
    2. She names somebody without saying who, and is asked; what she wrote stays. Then she names Priya, by Tuesday.
    3. Priya finds it on her desk, with the day; on the list it is ours now, by name.
    """
    mariam = person(site, "Mariam Achebe", width=width).signs_in("/team")
    mariam.finds("where to look today", "Nothing has moved", "Nobody holds it: name someone")
    mariam.opens("/drift")
    mariam.finds(
        "Nothing has moved",
        "nobody holds it",
        "Croft",
        "Dr Lowe’s clinic",
        "The family court",
        "It cannot be dismissed",
    )
    mariam.opens("/drift?whose=nobody")
    row = mariam.page.get_by_role("row").filter(has_text="Croft")
    mariam.follows("Name someone", inside=row)
    mariam.writes("What they do next", "Book the core group, and see both children")
    mariam.writes("By what day", "Tue 24 Nov 2026")
    mariam.presses_button("Name for the next step")
    mariam.finds("Plan: ", "Choose who holds the next step.")
    expect(mariam.page.get_by_label("What they do next")).to_have_value(
        "Book the core group, and see both children"
    )
    mariam.page.get_by_label("Who", exact=True).select_option(label="Priya Raman")
    mariam.writes("Why it stood still, in your words", "Their worker left; nobody was told it was theirs.")
    mariam.presses_button("Name for the next step")
    mariam.finds("Plan: ", "Priya Raman", "by Tue 24 Nov", "nobody was told it was theirs")
    priya = person(site, "Priya Raman", width=width).signs_in("/desk")
    priya.finds("My desk", "Book the core group, and see both children, by Tue 24 Nov")


@pytest.mark.parametrize("width", [1440, 390])
def test_standing_still_is_explained_until_a_day_and_not_dismissed(site, person, width):
    """1. Mariam opens what stands still for the Oseis, and writes why without a day: she is asked for one.
    2. With a day the family leaves the list, which counts it as explained; the page says when it comes back.
    """
    mariam = person(site, "Mariam Achebe", width=width).signs_in("/drift")
    row = mariam.page.get_by_role("row").filter(has_text="Osei")
    mariam.follows("Open", inside=row)
    mariam.writes("Why", "Their grandmother decides on Monday whether she can take them.")
    mariam.presses_button("Write why")
    mariam.finds("Plan: ", "Give the day on which you look again")
    mariam.writes("Look again on", "Mon 30 Nov 2026")
    mariam.presses_button("Write why")
    mariam.finds("Plan: ", "It comes back on Mon 30 Nov 2026")
    mariam.opens("/drift")
    expect(mariam.page.get_by_role("row").filter(has_text="Osei")).to_have_count(0)
    mariam.finds("Nothing has moved", "explained.")


@pytest.mark.parametrize("width", [1440, 390])
def test_a_child_who_waits_is_given_to_a_worker_who_finds_them(site, person, width):
    """1. The board says who waits, why, how long and what the law asks, and who there is to ask, in words.
    2. Mariam gives the Croft children together to Priya, with a reason.
    3. They wait no longer, and stand among Priya's own.
    """
    mariam = person(site, "Mariam Achebe", width=width).signs_in("/team/allocation")
    mariam.finds(
        "Allocation", "Waiting for a worker", "A registered social worker", "People, by team and name"
    )
    row = mariam.page.get_by_role("row").filter(has_text="Croft")
    mariam.press(row.locator("summary"))
    to = row.get_by_label("To")
    to.select_option(value=to.locator("option", has_text="Priya Raman").first.get_attribute("value"))
    mariam.press(row.get_by_label("Why"))
    mariam.page.keyboard.type("Priya knows their grandmother.")
    mariam.presses_button("Give", inside=row)
    expect(mariam.page.get_by_role("row").filter(has_text="Croft")).to_have_count(0)
    priya = person(site, "Priya Raman", width=width).signs_in("/children")
    priya.finds("Children", "Maisie Croft", "Jayden Croft")
