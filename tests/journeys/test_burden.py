"""What recording costs: a press on the page that hinders, an answer that comes back, and a signature that counts itself."""

import pytest
from playwright.sync_api import expect

from .writing_up import begin, fill_what_is_needed, story

SAID = "Who was there is asked again each time."
SIGNED = """
select count(*) from record_effort
where kind = 'visit' and month = '2026-11-01' and minutes = 1 and children = 3 and taps between 5 and 60
"""
KEPT = 'select page, kind, sort, "on"::text from oversight_hindrance where words = %s'


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.capability("B022")
def test_what_got_in_the_way_is_said_answered_and_seen_and_a_signature_counts_itself(site, person, width):
    """1. Priya is writing about three children; with two presses at the foot she says that the form asks again.
    2. Her words stay on the page. What is kept is the page's name, what was being written, and the day.
    3. She signs: one row of numbers more, with minutes, presses and three children, and no name.
    4. Ann, the analyst, sees what recording costs by kind, opens the page that hindered, and answers.
    5. Priya finds the answer on her desk.
    """
    priya = begin(person(site, "Priya Raman", width=width).signs_in("/desk"))
    story(priya).fill("Nan was in, and the heating works again.")
    fill_what_is_needed(priya)
    foot = priya.page.locator("footer .hindered")
    foot.get_by_label("In a few words, if you like").wait_for(state="attached")
    before = priya.presses
    priya.press(foot.get_by_text("This got in my way"))
    foot.get_by_label("In a few words, if you like").fill(SAID)
    priya.presses_button("It asked me again", inside=foot)
    expect(foot).to_contain_text("Thank you.")
    assert priya.presses - before == 2
    expect(story(priya)).to_have_value("Nan was in, and the heating works again.")
    assert site.stored(KEPT, SAID) == [("draft", "visit", "again", "2026-11-20")]

    (before,) = site.stored(SIGNED)[0]
    priya.page.keyboard.press("Control+Enter")
    priya.page.wait_for_url(lambda url: "signed=" in url)
    priya.finds("Marsden", "Signed: Visit")
    assert site.stored(SIGNED) == [(before + 1,)]

    ann = person(site, "Ann Aldous", width=width).signs_in("/recording-costs")
    ann.finds(
        "What recording costs",
        "Questions seldom used",
        "No worker and no team",
        "Visit",
        "This got in my way",
    )
    ann.follows("Visit", inside=ann.page.locator("#kinds"))
    ann.finds("Visit", "Left empty", "By month", "By form")
    ann.follows("Writing up: visit", inside=ann.page.locator("#pages"))
    ann.finds("Writing up: visit", SAID, "Who said it is not kept with it")
    for tick in ann.page.locator(".item.said", has_not_text=SAID).get_by_role("checkbox").all():
        tick.uncheck()
    ann.answers("How it stands", "Mended")
    ann.writes("What was done, or why nothing is", "It opens with who was there last time.")
    ann.page.get_by_label("Mended in release").fill("0.2.0")
    ann.page.get_by_label("Mended on, or expected on").fill("today")
    ann.presses_button("Answer")
    ann.finds(
        "Writing up: visit",
        "Mended in 0.2.0, Fri 20 Nov 2026. Ann Aldous: It opens with who was there last time.",
    )

    priya.opens("/desk")
    priya.finds("My desk", "It got in your way: Writing up: visit", "It opens with who was there last time.")
