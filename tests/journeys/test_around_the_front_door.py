"""Around the front door: anybody tells us on a phone, a manager answers the one question, a professional hears back."""

import pytest
from playwright.sync_api import expect

WORDS = "Baby screaming then stopped, a man shouting. It is the second time this week."


def test_anybody_tells_us_on_a_phone_and_nothing_stays_behind(site, person):
    """1. Somebody who is signed in nowhere opens the page on a phone: danger, 999 and the hours stand first.
    2. They write one thing and send it. The page thanks them with a reference, and shows not a word of theirs.
    3. No cookie was set, and going back shows an empty form.
    4. It is a contact in the lane New, made by nobody.
    """
    anybody = person(site, "Somebody", width=390)
    assert anybody.opens("/tell-us") == 200
    anybody.finds(
        "Tell us if you are worried about a child",
        "Ring 999",
        "cannot be saved for later",
        "not on bank holidays",
    )
    anybody.writes("What are you worried about?", WORDS)
    anybody.presses_button("Send")
    anybody.finds("Thank you for telling us", "Your reference", "cannot tell you what we do next")
    assert WORDS not in anybody.words
    assert anybody.page.context.cookies() == []
    anybody.opens("/tell-us")
    expect(anybody.page.get_by_label("What are you worried about?", exact=True)).to_have_value("")
    told = "select contact.stage, contact.told_by_id from record_contact contact join record_contactsaid said"
    assert site.stored(
        f"{told} on said.contact_id = contact.id where starts_with(said.words, 'Baby screaming then')"
    ) == [("new", None)]


@pytest.mark.capability("S147", "S097")
def test_the_police_hear_what_was_missing_and_the_month_counts_it(site, person):
    """1. P Lindqvist opens the police notifications of the month: what is answered, by reason, and what was decided together.
    2. The reason opens the notification that it counts: returned, and accepted when it came again whole.
    """
    lind = person(site, "P Lindqvist").signs_in("/police-notifications")
    lind.finds("Police notifications", "sent again with what was missing", "MARAC")
    lind.opens("/police-notifications?month=2026-11")
    lind.follows("Called to a row on Tanner")
    lind.finds("Answer to the police", "Accepted", "Domestic abuse")
    again = (
        "select count(*) from record_policenotification where again_at is not null and answer = 'accepted'"
    )
    assert site.stored(again) == [(1,)]


@pytest.mark.capability("B019", "S148")
def test_a_professional_hears_the_outcome_and_the_list_shows_who_has_not(site, person):
    """1. P Lindqvist sees the health visitor, who should have heard yesterday; the letter was drafted at the decision.
    2. She reads it, releases its one passage with a reason, prints it, and says that it has gone by secure e-mail.
    3. It is stored and told to the child's clocks; D Whitlow, at the desk, no longer finds it among what is to send.
    """
    lind = person(site, "P Lindqvist").signs_in("/answers")
    lind.finds("Answers to send", "T Mbeki", "Drafted")
    lind.follows("T Mbeki, Health visitor")
    lind.finds("Answer to T Mbeki", "Drafted, not printed", "A social worker will assess")
    lind.follows("Wren Alder")
    lind.writes("Why: What was decided", "It is about Wren alone.")
    lind.presses_button("Release with this reason What was decided")
    lind.presses_button("Print as PDF")
    lind.opens("/answers")
    lind.follows("T Mbeki, Health visitor")
    lind.chooses("How it went", "Secure e-mail")
    lind.presses_button("It has gone")
    lind.finds("Answer to T Mbeki", "Answered", "Secure e-mail to t.mbeki@health.example")
    told = "select count(*) from record_fact where what = 'referrer_outcome_sent' and source_kind = 'referrer answer'"
    assert site.stored(told) == [(1,)]
    whitlow = person(site, "D Whitlow").signs_in("/answers")
    whitlow.finds("Answers to send")
    assert "T Mbeki" not in whitlow.words


@pytest.mark.capability("S079")
def test_an_agency_s_month_opens_its_contacts_and_goes_back_as_a_file(site, person):
    """1. P Lindqvist opens the month of the schools: where our threshold is not theirs, and an example that names nobody.
    2. The number opens the contacts it counts.
    """
    lind = person(site, "P Lindqvist").signs_in("/agencies")
    lind.opens("/agencies/one?month=2026-11&agency=school")
    lind.finds(
        "School", "They say likely significant harm", "without a coat or breakfast", "Time in each stage"
    )
    lind.opens("/agencies/contacts?month=2026-11&agency=school&what=differs")
    lind.finds("ours is another", "No coat, no breakfast")
    assert site.stored("select count(*) from record_workedexample where agency = 'school'") == [(1,)]


def test_the_night_was_handed_over_and_accepted_by_name(site, person):
    """1. P Lindqvist opens the handover of Thursday night: accepted, with the decision, what was due and what may still happen."""
    lind = person(site, "P Lindqvist").signs_in("/handover?night=2026-11-19")
    lind.finds(
        "Handover, night of Thursday 19 November 2026",
        "Accepted by P Lindqvist",
        "P Lindqvist, 23:05",
        "Until Sat 21 Nov",
    )
