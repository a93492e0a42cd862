"""A council commissions the service: the director and the council read one scorecard and one record of each meeting."""

import re

import pytest
from playwright.sync_api import expect

TIA = "select id from record_person where given_name = 'Tia' and family_name = 'Marsden'"
HELD = """
select fact.what, fact.day::text from record_fact fact join record_matter matter on matter.id = fact.subject_id
where fact.subject_kind = 'authority' and matter.name = '' and fact.what = 'qpm_meeting_held' and fact.day = '2026-11-20'
"""
KEPT = """
select stood.measure, stood.green::int, stood.n::int || ' of ' || stood.total::int, stood.rating, stood.said <> ''
from oversight_contractfigure stood where stood.meeting_id = (select max(id) from oversight_contractmeeting) order by stood.id
"""
AGREED = "select words, whose, due::text, done_on::text, done_words from oversight_contractaction order by id desc limit 1"
VISITS, GROUPS = "Child protection visits on time", "Plans with every core group in time"
SAID = "One team had three empty posts until July."
ACTION, DONE = "Each group sets the day of the next before it ends.", "Asked of all managers on Monday."
LINE = "The council asks to hear from young people next time."


@pytest.mark.capability("S142")
def test_the_director_and_the_council_hold_the_quarterly_meeting_over_one_scorecard(site, person):
    """1. A contract runs. Helen sets another beside it: refused in one sentence; she ends the old one first.
    2. She agrees two measures; one worse than near is refused, and nothing she typed is lost.
    3. She writes down the quarterly meeting: what was said of what is not on target, and what was agreed.
    4. Coco of the council signs in, reads the scorecard and the meeting, adds a line, and finds no way to a child.
    5. Helen ticks off what was agreed. The clocks have the meeting.
    """
    helen = person(site, "Helen Hart").signs_in("/scorecard")
    helen.follows("Contract", inside=helen.page.locator("main"))
    helen.finds("Contract with Eastmoor Council", "Scorecard: July to September 2026", "measures on target")
    helen.opens("/figures/contract/new")
    helen.chooses("With whom", "Eastmoor Council")
    helen.writes("Since", "Fri 20 Nov 2026")
    helen.writes("Why", "The council commissions the service anew.")
    helen.presses_button("Set this contract")
    helen.finds("Set the contract", "there is one at a time")
    ends = helen.another_tab("/figures/contract")
    ends.follows("End it")
    ends.page.get_by_label("Until", exact=True).fill("Fri 20 Nov 2026")
    ends.presses_button("Keep this end")
    ends.finds("Contract", "No contract for the service runs on this day", "Quarterly meeting")
    helen.presses_button("Set this contract")
    helen.finds("Contract with Eastmoor Council", "No measure has been agreed yet.")

    _agrees(helen, VISITS, green="85", amber="90")
    helen.finds("Agree a measure", "On target cannot be worse than near it")
    expect(helen.page.get_by_label("Near target from", exact=True)).to_have_value("90")
    helen.page.get_by_label("Near target from", exact=True).fill("80")
    helen.presses_button("Agree this measure")
    helen.finds("Contract with Eastmoor Council", VISITS, "85% or more, near it from 80%")
    _agrees(helen, GROUPS, green="85", amber="75")
    helen.finds("Contract with Eastmoor Council", GROUPS, "1 of 2 measures on target.")

    helen.follows("Write down a meeting")
    helen.writes("When it was", "today")
    helen.presses_button("Go on")
    helen.finds("Quarterly meeting, Fri 20 Nov 2026", "July to September 2026", VISITS)
    helen.writes("Who came", "Helen Hart; Coco Court for the council.")
    helen.writes("Agreed 1: what", ACTION)
    helen.presses_button("Keep this record")
    helen.finds(
        "Quarterly meeting, Fri 20 Nov 2026", "Say in a sentence what was said of it.", "Say who does it."
    )
    expect(helen.page.get_by_label("Agreed 1: what", exact=True)).to_have_value(ACTION)
    helen.writes(f"What was said of: {GROUPS}", SAID)
    helen.writes("Agreed 1: by whom", "Ruth Calder")
    helen.writes("Agreed 1: by when", "Fri 18 Dec 2026")
    helen.presses_button("Keep this record")
    helen.finds("Quarterly meeting, Fri 20 Nov 2026", SAID, ACTION, "1 of 2 measures on target.")
    assert site.stored(HELD) == [("qpm_meeting_held", "2026-11-20")]
    (visits, groups) = site.stored(KEPT)
    assert visits[:2] == ("visits_on_time", 85) and visits[3:] == ("green", False)
    assert groups[:2] == ("core_groups_in_time_pct", 85) and groups[3:] == ("red", True)
    expect(helen.page.locator("body")).to_contain_text(groups[2])

    coco = person(site, "Coco Court", width=390).signs_in("/overview")
    coco.follows("Contract", inside=coco.page.locator("main"))
    coco.finds("Contract with Eastmoor Council", VISITS, "On target", "Off target")
    coco.press(coco.page.get_by_role("link", name="Quarterly meeting, Fri 20 Nov 2026"))
    coco.finds("Quarterly meeting, Fri 20 Nov 2026", SAID, ACTION, "Ruth Calder, by Fri 18 Dec 2026")
    coco.writes("A line under this record", LINE)
    coco.presses_button("Add this line")
    coco.finds("Quarterly meeting, Fri 20 Nov 2026", LINE, "Added by Coco Court")
    expect(coco.page.get_by_text("Tick it off")).to_have_count(0)
    ((tia,),) = site.stored(TIA)
    ways = coco.page.locator("main a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert not [way for way in ways if re.match("/(children|measures|scorecard|find)", way)]
    for there in (f"/children/{tia}", "/measures/visits_on_time/children", "/scorecard", "/find"):
        assert coco.opens(there) in (403, 404)

    helen.press(helen.page.get_by_text("Tick it off"))
    helen.writes("Done on", "today")
    helen.writes("What came of it", DONE)
    helen.presses_button("Keep", inside=helen.page.locator("details"))
    helen.finds("Quarterly meeting, Fri 20 Nov 2026", LINE, DONE, "Ticked off by Helen Hart")
    assert site.stored(AGREED) == [(ACTION, "Ruth Calder", "2026-12-18", "2026-11-20", DONE)]


def _agrees(helen, measure: str, *, green: str, amber: str) -> None:
    helen.follows("Agree a measure")
    helen.chooses("Measure", measure)
    helen.writes("On target from", green)
    helen.writes("Near target from", amber)
    helen.chooses("Who answers for it", "Ruth Calder")
    helen.writes("From which day", "today")
    helen.writes("Why", "It was agreed for the new contract.")
    helen.presses_button("Agree this measure")
