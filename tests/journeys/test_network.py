"""A family told and drawn, and a father whom nobody has reached for a while."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.capability("B010")
def test_who_belongs_to_a_child_is_told_once_and_drawn(site, person, width):
    """1. Priya opens Tia's family: three generations in a picture, and in words under each other.
    2. She writes down that Bea, an aunt, is Tia's godparent too.
    3. The list says it at once; the database holds it once.
    """
    priya = person(site, "Priya Raman", width=width).signs_in("/children/1/family")
    expect(priya.page.get_by_role("img", name="Genogram of Tia’s family")).to_be_visible()
    priya.finds("Tia Marsden", "Grandparents’ generation", "Sheila Marsden", "No longer with Jon")
    priya.opens("/children/1/family/relative")
    priya.page.get_by_label("Who", exact=True).select_option(label="Bea Pell")
    priya.page.get_by_label("Is the").select_option(label="godparent")
    priya.presses_button("Write it down")
    priya.finds("Tia Marsden", "Tia’s godparent")
    told = "select count(*) from record_relationship where kind = 'godparent' and other_id = 1"
    assert site.stored(told) == [(1,)]


@pytest.mark.capability("S021")
def test_a_father_who_was_not_reached_is_seen_not_to_be(site, person):
    """1. Esme's family says who her father is; his name leads to every try to reach him.
    2. The page says how long it is and how often it was tried; the next try is written from there.
    """
    priya = person(site, "Priya Raman").signs_in("/children/3/family")
    priya.follows("Craig Dunn")
    priya.finds("Esme Dunn", "Craig was last reached 42 days ago; tried 3 times since.", "No answer")
    priya.follows("Write down a try to reach Craig")
    expect(priya.page.get_by_text("Reaching a parent").first).to_be_visible()
