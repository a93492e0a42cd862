"""Words that were typed are there again: after a kill, a clash, a session that ended, a network that went."""

import psutil
import pytest
from playwright.sync_api import expect

from .chromium import start
from .writing_up import STORY, begin, draft_number, fill_what_is_needed, story

WORDS = "Warm, food in, the washing out."
KEPT = "select answers->>'story' from record_draft where id = %s"


@pytest.mark.capability("B006")
def test_the_browser_is_killed_half_way_and_every_word_is_on_another_device(site, person, playwright):
    """1. Priya writes on her phone; the line under the form says it is saved.
    2. The browser is killed, with nothing said to anyone.
    3. On her computer the draft is on her desk, and says from which device; every word is in it.
    """
    phones = start(playwright, "--journey-to-be-killed")
    priya = person(site, "Priya Raman", width=390, browser=phones).signs_in()
    begin(priya)
    priya.writes(STORY, WORDS)
    priya.writes("Tia’s own words", "Nan has a new kettle.")
    priya.waits_until_saved()
    kill("--journey-to-be-killed")

    again = person(site, "Priya Raman").signs_in("/desk")
    again.finds("My desk", "Carry on writing", "21 words, saved today 12:00 on")
    again.follows("Visit: Tia, Kai and Esme")
    again.finds("One visit, three children", "Draft saved 12:00")
    expect(story(again)).to_have_value(WORDS)
    expect(again.page.get_by_label("Tia’s own words", exact=True)).to_have_value("Nan has a new kettle.")
    assert site.stored(KEPT, draft_number(again)) == [(WORDS,)]


def kill(mark: str) -> None:
    started = psutil.Process().children(recursive=True)
    browser = next(one for one in started if mark in said_by(one) and "--type=" not in " ".join(said_by(one)))
    for process in [browser, *browser.children(recursive=True)]:
        process.kill()


def said_by(process: psutil.Process) -> list[str]:
    """Its command line; nothing where it ended since it was listed, as other tests' browsers do."""
    try:
        return process.cmdline()
    except psutil.NoSuchProcess:
        return []


@pytest.mark.capability("B006")
def test_two_windows_clash_and_both_texts_are_kept_and_chosen_between(site, person):
    """1. Priya has the same draft open at her desk and on her phone.
    2. Both save another text: the later one is told, and keeps its words.
    3. She sees both side by side, chooses hers of the phone, and signs nothing by choosing.
    4. Each text is stored.
    """
    desk = begin(person(site, "Priya Raman").signs_in())
    phone = person(site, "Priya Raman", width=390).signs_in()
    number = draft_number(desk)
    phone.opens(f"/drafts/{number}")
    desk.writes(STORY, "Written at the desk.")
    desk.waits_until_saved()
    phone.writes(STORY, "Written on the phone.")
    expect(phone.page.get_by_role("alert")).to_contain_text("Your words are kept")
    phone.finds("One visit, three children", "Someone else changed this", "Both versions are kept.")
    phone.follows("See both side by side")
    phone.finds("You were writing in two places at once", "Written at the desk.", "Written on the phone.")
    assert site.stored(KEPT, number) == [("Written at the desk.",)]
    assert site.stored("select answers->>'story' from record_draftrival") == [("Written on the phone.",)]
    phone.presses_button("Keep what is ticked")
    expect(story(phone)).to_have_value("Written on the phone.")
    assert site.stored("select count(*) from record_entry where recorded_at >= '2026-11-20 12:00+00'") == [
        (0,)
    ]


@pytest.mark.capability("B006")
def test_a_session_that_ends_while_somebody_types_takes_no_word(site, person):
    """1. Priya types; in another tab she signs out.
    2. She types on: the line says that she is signed out, and that the words are still there.
    3. She signs in in the other tab, and the words are saved without her touching the page.
    """
    priya = begin(person(site, "Priya Raman").signs_in())
    other = priya.another_tab("/desk")
    other.press(other.page.get_by_text("Priya Raman").first)
    other.presses_button("Sign out")
    expect(other.page.locator("h1")).to_be_visible()
    priya.writes(STORY, WORDS)
    expect(priya.state).to_have_text("You are signed out. Sign in in another tab: your words are still here.")
    expect(story(priya)).to_have_value(WORDS)
    other.signs_in()
    expect(priya.state).to_contain_text("Draft saved 12:00", timeout=15_000)
    assert site.stored(KEPT, draft_number(priya)) == [(WORDS,)]


@pytest.mark.capability("B006")
def test_the_line_under_the_form_is_true_while_the_network_is_slow_gone_and_back(site, person):
    """1. The network is slow: until the server has answered, the line does not say “saved”.
    2. The network is gone: the line says so, since when, and that it tries again.
    3. It is back: what was typed meanwhile is saved.
    """
    priya = begin(person(site, "Priya Raman").signs_in())
    held = []
    priya.page.route("**/save", lambda route: held.append(route))
    priya.writes(STORY, "Warm.")
    priya.page.wait_for_timeout(1500)
    assert held and site.stored(KEPT, draft_number(priya)) == [(None,)]
    expect(priya.state).to_have_text("Not saved yet")
    held.pop().continue_()
    priya.waits_until_saved()

    priya.page.unroute("**/save")
    priya.page.route("**/save", lambda route: route.abort())
    priya.writes(STORY, " Food in.")
    expect(priya.state).to_have_text("Not saved since 12:00. Your words are here; trying again.")
    priya.page.unroute("**/save")
    priya.waits_until_saved()
    assert story(priya).input_value().count("Food in.") == 1
    assert site.stored(KEPT, draft_number(priya)) == [(story(priya).input_value(),)]


def test_what_was_signed_can_be_taken_back_for_ten_seconds(site, person):
    """1. Priya signs, sees that something is wrong, and presses Undo.
    2. Her words are a draft again, and no clock is met.
    """
    priya = begin(person(site, "Priya Raman").signs_in())
    fill_what_is_needed(priya)
    story(priya).fill(WORDS)
    priya.presses_button("Sign for 3 children")
    priya.presses_button("Undo")
    priya.finds("One visit, three children")
    expect(story(priya)).to_have_value(WORDS)
    assert site.stored(
        "select count(*) from record_obligation where met = '2026-11-20' and person_id <= 3"
    ) == [(0,)]
