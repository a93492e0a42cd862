"""A core group from its booking to what each promised: booked, interrupted, taken up on another machine, signed, on their pages."""

import pytest
from playwright.sync_api import expect

from .visitor import Visitor

FREE = "What it means"
SAID = "Kai wants football kept free. Nan does Mondays."
KEPT = "select answers->>'discussion' from record_draft where kind = 'meeting' and 1 = any(children)"


@pytest.mark.capability("S053", "S087", "S018", "S017", "S005", "S034")
def test_a_core_group_is_booked_held_resumed_on_another_machine_and_its_actions_stand_where_they_belong(
    site, person
):
    """1. Priya opens Tia's meetings, books a core group for all three children, and its page names who is due.
    2. She invites the health visitor from that page, and the reply is kept.
    3. On the day the form opens with who was invited; she writes, and her machine is gone in the middle.
    4. On a tablet the words are there, and it says from which device; she finishes and signs.
    5. The meeting shows views side by side, how Tia took part, the decision; who came is counted by agency.
    6. The action is on Priya's own page and on Tia's; Mariam sees it done.
    """
    priya = person(site, "Priya Raman").signs_in("/children/1/meetings")
    priya.finds("Tia Marsden", "Meetings about Tia", "Core group", "Tue 24 Nov", "Agreed and still to do")
    _books(priya)
    priya.finds("Core group", "Who is due, and who is invited", "Kelly Marsden", "Not invited")
    booking = int(priya.page.url.partition("/meetings/")[2].partition("?")[0])
    _invites(priya)
    priya.finds("Core group", "A Rowntree", "Is coming")

    priya.follows("Start the meeting")
    priya.presses_button("Start writing")
    priya.finds("Core group: three children")
    priya.page.get_by_label(FREE, exact=True).fill(SAID)
    priya.waits_until_saved()
    assert site.stored(KEPT) == [(SAID,)]
    priya.page.context.close()

    again = person(site, "Priya Raman", width=390).signs_in("/desk")
    again.finds("My desk", "Meeting: Tia, Kai and Esme", "saved today 12:00 on")
    again.follows("Meeting: Tia, Kai and Esme")
    expect(again.page.get_by_label(FREE, exact=True)).to_have_value(SAID)
    _finishes(again)
    again.presses_button("Sign for 3 children")
    again.finds(
        "Core group", "Quorate", "Decision: The plan goes on as it is", "A teacher", "Kai keeps an eye on the door.",
        "Sent their views", "Ring the nursery", "Undo",
    )  # fmt: skip
    held = "select held, quorate, type from record_meeting where booking = %s"
    assert site.stored(held, booking) == [(True, True, "core group")]
    walked = (
        "select bool_and(answer = 'goes on') and count(*) > 3 from record_walkedaction"
        " where entry_id in (select entry_id from record_meeting where booking = %s)"
    )
    assert site.stored(walked, booking) == [(True,)], "each open step of the plan was answered"
    again.opens("/meetings/register?agency=health")
    again.finds("Who came to meetings", "Health visitor", "A Rowntree")

    again.opens("/meetings")
    again.finds("My meetings", "Records to send", "Ring the nursery")
    mariam = person(site, "Mariam Achebe").signs_in("/children/1/meetings")
    mariam.finds("Tia Marsden", "Meetings about Tia", "The plan goes on as it is", "Ring the nursery")
    again.follows("Ring the nursery")
    again.presses_button("Done", inside=again.page.locator("#actions"))
    again.finds("Core group", "Done Fri 20 Nov")
    assert site.stored("select done_on::text from record_planaction where what = 'Ring the nursery'") == [
        ("2026-11-20",)
    ]
    mariam.opens("/children/1/meetings")
    expect(mariam.page.locator("body")).not_to_contain_text("Ring the nursery")


def _books(priya: Visitor) -> None:
    priya.chooses("What kind of meeting", "Core group")
    priya.presses_button("Book it")
    priya.presses_button("Start writing")
    priya.page.get_by_label("Day", exact=True).fill("Fri 20 Nov 2026")
    priya.page.get_by_label("Time", exact=True).fill("11:00")
    priya.chooses("How", "In a room")
    priya.page.get_by_label("Chair", exact=True).select_option(label="Priya Raman, Social worker")
    priya.presses_button("Sign for 3 children")


def _invites(priya: Visitor) -> None:
    priya.page.get_by_label("Name", exact=True).fill("A Rowntree")
    priya.chooses("Comes as", "Health visitor")
    priya.answers("Invited by", "E-mail")
    priya.press(priya.page.get_by_role("button", name="Invited", exact=True))
    priya.press(priya.page.get_by_text("Note the reply of A Rowntree"))
    priya.presses_button("Keep the reply of A Rowntree")


def _finishes(priya: Visitor) -> None:
    page = priya.page
    count = page.locator("select[name^='present-'][name$='-how']").count()
    for number in range(count):
        who = page.locator(f"[name='present-{number}-who']").input_value()
        here = "Here" if who in ("A Rowntree", "Priya Raman") else "Sent apologies"
        page.locator(f"[name='present-{number}-how']").select_option(label=here)
    for answer in ("[name^='walk-'][value='goes on']", "[name^='progress-'][value='same']"):
        for one in page.locator(answer).all():
            one.check(force=True)
    page.locator("[name='views-0-who']").fill("Mrs Oyelaran")
    page.locator("[name='views-0-source']").select_option(label="A teacher")
    page.locator("[name='views-0-words']").fill("Kai keeps an eye on the door.")
    for child in (1, 2, 3):
        page.locator(f"[name='child-{child}-part']").select_option(label="Sent their views")
        page.locator(f"[name='child-{child}-decision']").select_option(label="The plan goes on as it is")
        page.locator(f"[name='child-{child}-reached'][value='consensus']").check(force=True)
    page.locator("[name='actions-0-what']").fill("Ring the nursery")
    page.locator("[name='actions-0-who']").fill("Priya Raman")
    page.locator("[name='actions-0-by_when']").fill("Mon 23 Nov 2026")
