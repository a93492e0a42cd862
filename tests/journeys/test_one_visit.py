"""One visit for three brothers and sisters, from the car to the manager and back."""

import pytest
from playwright.sync_api import expect

from .figures import same_as_kept

MOST_TAPS = 25
SEEN_TODAY = """
select person.given_name, fact.day::text from record_fact fact join record_person person on person.id = fact.subject_id
where fact.what = 'cp_visit_child_seen' and fact.source_kind = 'entry' and fact.source_id = %s order by 1
"""
MET_TODAY = "select count(*) from record_obligation where met = '2026-11-20' and person_id in (select person_id from record_entrychild where entry_id = %s)"


@pytest.mark.capability("S016", "S020", "B007")
def test_one_visit_for_three_is_written_on_a_phone_returned_corrected_and_approved(site, person):
    """1. Priya, on her phone, presses “Write up” beside Tia, who is late: the three of the home are in.
    2. She says who was seen and alone, writes what happened and Tia's own words, and signs: 25 taps at most.
    3. Tia's page says it was signed, can be undone, and when the next visit is due.
    4. The record holds three children seen today, and their clocks are met.
    5. Mariam reads it on Tia's page and returns it with a reason.
    6. Priya finds the reason on her desk, corrects the words and signs again.
    7. Mariam approves it. Priya finds that on her desk.
    """
    priya = person(site, "Priya Raman", width=390).signs_in("/desk")
    priya.finds("My desk", "See Tia Marsden", "2 working days late")
    write_on_the_phone(priya)
    same_as_kept("journey.phone.taps", priya.presses, unit="taps to record a visit for three on a phone")
    assert priya.presses <= MOST_TAPS

    priya.finds("Tia Marsden", "Signed: Visit: Kai, Tia and Esme seen.", "Undo", "Limit Fri 4 Dec")
    entry = int(priya.page.url.partition("signed=")[2])
    assert site.stored(SEEN_TODAY, entry) == [(name, "2026-11-20") for name in ("Esme", "Kai", "Tia")]
    assert site.stored(MET_TODAY, entry) == [(3,)]

    mariam = person(site, "Mariam Achebe").signs_in("/children/1")
    mariam.follows("Visit: Kai, Tia and Esme seen")
    mariam.finds("Visit", "“Nan has a new kettle.”", "Three Houses", "Craig Dunn", "09:30")
    mariam.press(mariam.page.get_by_text("Return with a reason"))
    mariam.writes("What should be different", "Say who opened the door.")
    mariam.presses_button("Return it")
    mariam.finds("Visit", "Say who opened the door.")

    priya.opens("/desk")
    priya.finds("My desk", "Since you last looked", "Say who opened the door.")
    priya.page.locator("li", has_text="Say who opened the door.").get_by_role("link").first.click()
    priya.presses_button("Correct")
    story = priya.page.get_by_label("What happened, and what the home was like", exact=True)
    story.fill(f"{story.input_value()} Kelly opened the door.")
    priya.finds("Correct: One visit, three children")
    priya.presses_button("Sign the correction")

    mariam.page.reload()
    mariam.finds("Visit", "Kelly opened the door.")
    mariam.presses_button("Approve")
    mariam.finds("Visit", "Approved")
    assert site.stored("select status, version from record_entry where id = %s", entry) == [("approved", 2)]
    priya.opens("/desk")
    priya.finds("My desk", "Since you last looked", "pproved")


def write_on_the_phone(priya) -> None:
    priya.follows("Write up", inside=priya.page.locator("li", has_text="See Tia Marsden"))
    priya.presses_button("Start writing")
    priya.writes("From", "09:30")
    priya.chooses("Where", "At home")
    for adult, seen in (("Kelly Marsden", "Seen"), ("Jon Pell", "Not known"), ("Craig Dunn", "Not seen")):
        row = priya.page.locator(".fields.row", has=priya.page.locator(f"input[value='{adult}']"))
        priya.press(row.get_by_label(seen, exact=True))
    priya.writes("What happened, and what the home was like", "Warm, food in, the washing out.")
    for child in ("Kai", "Tia", "Esme"):
        priya.answers(f"{child} was", "Seen")
    for number in range(2):
        priya.answers("Alone?", "Yes", nth=number)
    tools = priya.page.get_by_label("Tools used", exact=True).nth(1)
    priya.press(tools)
    priya.page.keyboard.type("Three Houses")
    priya.writes("Tia’s own words", "Nan has a new kettle.")
    expect(priya.page.locator("#ahead")).to_contain_text("Next by Fri 4 Dec")
    priya.presses_button("Sign for 3 children")
    priya.page.wait_for_url("**/children/*")
