"""Who works with a child: handed on, covered, closed, and seen first when the child comes back."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [1440, 390])
def test_a_child_who_came_back_is_offered_to_priya_and_she_accepts(site, person, width):
    """1. Priya's desk says that Isla is offered to her. On Isla's first page "Closed before" stands first.
    2. She reads who holds Isla, that a worker returned the last offer and why, and accepts.
    3. Mariam finds no transfer waiting; Priya holds Isla from today.
    """
    priya = person(site, "Priya Raman", width=width).signs_in("/desk")
    priya.finds("My desk", "Isla Bright is offered to you")
    priya.follows("Isla Bright is offered to you")
    priya.finds(
        "Isla Bright", "Who works with Isla", "A transfer waits", "Dawn asked for somebody new", "Handed on"
    )
    child = priya.page.url.split("/")[-2]
    priya.opens(f"/children/{child}")
    expect(priya.page.locator("h2").first).to_have_text("Closed before")
    priya.opens(f"/children/{child}/holding")
    priya.presses_button("Accept Isla")
    priya.finds("Isla Bright", "Who works with Isla", "Lead practitioner: Priya Raman")
    mariam = person(site, "Mariam Achebe", width=width).signs_in("/transfers")
    mariam.finds("Transfers waiting", "No transfer waits.")


@pytest.mark.parametrize("width", [1440, 390])
def test_each_child_of_somebody_away_gets_a_name_in_one_press(site, person, width):
    """1. Mariam opens Cover: somebody is away, and none of their children has a name.
    2. She presses without choosing and is told what to do; then the same person for all of them.
    3. Each child has a name, with the day on which it ends.
    """
    mariam = person(site, "Mariam Achebe", width=width).signs_in("/cover")
    mariam.finds("Cover", "without a name", "No name yet")
    mariam.presses_button("Name for those ticked")
    mariam.finds("Cover", "Choose who covers, and tick for whom")
    mariam.press(mariam.page.get_by_label("Who covers").first)
    covers = mariam.page.get_by_label("Who covers").first
    covers.select_option(
        value=covers.locator("option", has_text="Social worker").first.get_attribute("value")
    )
    mariam.presses_button("Same person for all")
    mariam.finds("Cover", "Each child has a name")
