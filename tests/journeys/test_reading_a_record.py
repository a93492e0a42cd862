"""What is due and why, the record as it was known, who has looked, and the entry that was withdrawn."""

import pytest
from playwright.sync_api import expect


@pytest.mark.capability("S036")
def test_a_desk_shows_what_is_late_and_what_will_be(site, person):
    """1. Priya's desk opens with Tia, who is late, and the tries beside it.
    2. Then the five working days to come, with their limits.
    3. Kai's and Esme's limit there is the one that the record holds.
    """
    priya = person(site, "Priya Raman").signs_in("/desk")
    priya.finds(
        "My desk", "Safety first", "See Tia Marsden", "Tried 13 and 17 Nov.", "2 working days late",
        "Next 5 working days, Mon 23 Nov to Fri 27 Nov", "See Kai Marsden and Esme Dunn", "Limit Fri 27 Nov",
    )  # fmt: skip
    open_limits = "select due::text from record_obligation where person_id in (2, 3) and standard = 'cp_visit_10wd' and met is null and stopped is null"
    assert site.stored(open_limits) == [("2026-11-27",), ("2026-11-27",)]
    priya.follows("Children", inside=priya.page.get_by_role("navigation", name="Main"))
    priya.finds("Children", "The children you hold.", "Esme Dunn")


def test_every_limit_says_why_and_what_it_was_on_a_past_day(site, person):
    """1. Priya opens Tia's clock: what started it, the rule, its layer and source, the sum, and day by day.
    2. The rule has a page of its own, with its limits by date.
    3. The same page of 17 November says that nothing was late yet.
    """
    priya = person(site, "Priya Raman").signs_in("/children/1")
    priya.press(priya.page.locator("a.clock").filter(has_text="Child protection visit").first)
    priya.finds(
        "Why is this due?", "It is 2 working days late.", "Local: this authority set it", "10 working days",
        "Wed 4 Nov 2026 + 10 working days = Wed 18 Nov 2026", "late 2",
    )  # fmt: skip
    priya.follows("The whole rule, with its worked words")
    priya.finds("Child protection visit", "Every line", "a new line never reaches back")
    priya.opens("/children/1?as-known=2026-11-17T12:00")
    priya.press(priya.page.locator("a.clock").filter(has_text="Child protection visit").first)
    priya.finds("Why is this due?", "As known on Tuesday 17 November 2026, 12:00", "Wed 18 Nov 2026")
    assert "working days late" not in priya.words


def test_the_record_is_read_as_it_was_known_on_9_october(site, person):
    """1. On Tia's page Priya asks for Friday 9 October at 17:00.
    2. The band says which day it is; the visit of that afternoon is there, nothing later is.
    3. What was written later about earlier days is listed apart. One press leads back to today.
    """
    priya = person(site, "Priya Raman").signs_in("/children/1")
    priya.page.get_by_label("The record as it stood at").fill("2026-10-09T17:00")
    priya.presses_button("Show that day")
    priya.finds(
        "Tia Marsden", "As known on Friday 9 October 2026, 17:00", "Mum 19 days without alcohol.",
        "Not known on this day", "Limit Fri 23 Oct",
    )  # fmt: skip
    assert "Nov 2026" not in priya.words and "school nights" not in priya.words
    assert priya.page.get_by_role("link", name="Write up a visit").count() == 0
    priya.follows("Back to today")
    priya.finds("Tia Marsden", "2 working days late")


def test_everybody_can_see_who_has_looked(site, person):
    """1. Mariam opens Tia's page. 2. Priya reads that she did, and that her own asking is logged too."""
    person(site, "Mariam Achebe").signs_in("/children/1").finds("Tia Marsden", "Who has looked")
    priya = person(site, "Priya Raman").signs_in("/children/1")
    priya.follows("Everyone who has looked, last 90 days")
    priya.finds(
        "Who has looked at Tia’s record",
        "Mariam Achebe",
        "Team manager",
        "Opening this page is itself logged.",
    )
    looks = "select count(*) from access_accessevent event join access_account account on account.id = event.account_id where event.person_id = 1 and event.page = 'child' and account.name = 'Mariam Achebe'"
    assert site.stored(looks)[0][0] >= 1


def test_an_entry_on_the_wrong_record_is_sealed_and_answered_for(site, person):
    """1. On Kai's page Priya finds that an entry was withdrawn, and nothing of what it said.
    2. The privacy officer sees who had opened it, opens the words by a press, and answers.
    3. The answer is stored with her name; the words are still nobody else's.
    """
    priya = person(site, "Priya Raman").signs_in("/children/2")
    priya.finds("Kai Marsden", "Withdrawn: it was on the wrong record")
    priya.follows("Withdrawn: it was on the wrong record")
    priya.finds("An entry was withdrawn", "Only the privacy officer can open it.")
    assert "cannabis" not in priya.words

    marsh = person(site, "O Marsh").signs_in()
    marsh.finds("Withdrawn entries", "wrong record", "Is it a breach to report?")
    marsh.page.locator("main .item a").first.click()
    marsh.finds("Withdrawn entry", "Who had opened it", "Mariam Achebe", "Priya Raman")
    assert "cannabis" not in marsh.words
    marsh.presses_button("Show the words")
    marsh.finds("Withdrawn entry", "cannabis", "this reading is logged as yours")
    marsh.writes("Why", "Both readers were told within the day.")
    marsh.presses_button("Keep the answer")
    marsh.finds("Withdrawn entry", "Both readers were told within the day.", "Change the answer")
    expect(marsh.page.get_by_text("No report").first).to_be_visible()
