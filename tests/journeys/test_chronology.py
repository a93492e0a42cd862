"""The chronology: read, chosen from, laid out for a court; and what changed between two visits."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.capability("B009")
def test_a_line_is_chosen_and_the_next_reader_sees_what_it_means(site, person, width):
    """1. Priya opens the family's chronology; the court's line that she chose on Tuesday is marked.
    2. She chooses another, by keyboard, and says what it means for Tia.
    3. Mariam reads it, with Priya's name, and goes on to the court's table.
    """
    priya = person(site, "Priya Raman", width=width).signs_in("/children/1/chronology?who=family")
    priya.finds("Tia Marsden", "Family chronology: Tia, Kai and Esme", "First time that law is considered")
    line = priya.page.locator("li.line", has_text="Tried to visit: Tia not seen").first
    line.get_by_role("link", name="Choose").press("Enter")
    priya.page.get_by_label("A worry").check()
    priya.page.get_by_label("What this means").fill("Second try in five days: curtains moved.")
    priya.presses_button("Keep it so")
    expect(priya.page.locator("li.line.chosen", has_text="Second try in five days")).to_be_visible()
    stored = "select weight, for_court from record_chronologymark where analysis like 'Second try%%'"
    assert site.stored(stored) == [("worry", True)]

    mariam = person(site, "Mariam Achebe", width=width).signs_in("/children/1/chronology?show=chosen")
    mariam.finds(
        "Tia Marsden", "Chronology: Tia", "Second try in five days: curtains moved.", "P Raman, Fri 20 Nov"
    )
    mariam.follows("For the court")
    mariam.finds("Tia Marsden", "Chronology for the court: Tia", "Tried to visit: Tia not seen")


@pytest.mark.capability("S084")
def test_what_an_old_file_says_stands_among_what_the_record_says_by_itself(site, person):
    """1. Nobody wrote Tia's chronology: her plan, her homes and every entry stand in it.
    2. Priya pastes two rows of an old file, tries them, and writes them as worries.
    3. Mariam reads them among the rest, with the paper they come from and the day they were written.
    """
    priya = person(site, "Priya Raman").signs_in("/children/1/chronology?zoom=all")
    priya.finds(
        "Tia Marsden",
        "Chronology: Tia",
        "Child protection plan began: neglect",
        "Manager decision: Legal planning meeting",
    )
    priya.follows("Add a line")
    priya.follows("Many lines at once")
    rows = "4 Oct 2018, Tia taken to hospital with a burn, Hospital letter\n9 Oct 2018, Nobody came to the follow-up, Hospital letter"
    priya.page.get_by_label("Rows").fill(rows)
    priya.page.get_by_label("A worry").check()
    priya.presses_button("Try the rows")
    priya.finds("Tia Marsden", "Many lines at once", "Thu 4 Oct 2018", "Ready")
    priya.presses_button("Write 2 lines")
    stored = (
        "select day::text, weight from record_chronologymark where paper = 'Hospital letter' order by day"
    )
    assert site.stored(stored) == [("2018-10-04", "worry"), ("2018-10-09", "worry")]

    mariam = person(site, "Mariam Achebe").signs_in("/children/1/chronology?show=chosen")
    mariam.finds(
        "Tia Marsden",
        "Chronology: Tia",
        "Nobody came to the follow-up",
        "Source: Hospital letter",
        "Written Fri 20 Nov 2026",
    )


def test_a_visit_is_laid_beside_the_last_one(site, person):
    """Mariam opens Tia's newest visit from the chronology and sees, sentence by sentence, what changed."""
    mariam = person(site, "Mariam Achebe").signs_in("/children/1/chronology?kind=visit")
    mariam.page.get_by_role("link", name="Visit: Kai and Esme seen, Tia not seen").first.click()
    mariam.follows("What changed since the last one")
    mariam.finds("What changed since the visit of Wed 4 Nov 2026", "Visit: Kai and Esme seen, Tia not seen")
