"""The demo's first five minutes: six tasks of the sign-in page, each begun by one press, each with a stopwatch."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from .visitor import Visitor
from .writing_up import STORY

FIVE_MINUTES = 300.0
"""For all of them. A browser that never reads is quicker than a person: what is measured is that nothing stands in the way."""
PATIENCE = 60.0
ALL_TASKS = "All tasks"
WORDS = "Warm, food in, the washing out."


@contextmanager
def stopwatch(most: float) -> Iterator[None]:
    began = time.monotonic()
    yield
    assert time.monotonic() - began < most


def takes(visitor: Visitor, task: str, heading: str) -> None:
    """From the list: one press signs in, opens the page where the task starts, and says what to try."""
    visitor.opens("/sign-in")
    row = visitor.page.locator(".task", has_text=task)
    visitor.press(row.get_by_role("button"))
    expect(visitor.page.locator("h1")).to_contain_text(heading)
    expect(visitor.page.get_by_label("What to try")).to_contain_text(task)


def goes_back(visitor: Visitor) -> None:
    visitor.follows(ALL_TASKS)
    expect(visitor.page.locator("h1")).to_have_text("What would you like to try?")


@pytest.mark.parametrize("width", [1440, 390])
def test_five_tasks_and_the_way_back_in_five_minutes(site, person, width):
    """1. Mariam sees which child to look at first. 2. P Lindqvist takes the baby from above every column to his strategy
    discussion. 3. J Okafor sees the plan that stands still. 4. Ruth opens a figure, its children, and a page as known in
    May. 5. Priya sees who looked at Tia. Each goes back to the list. The sixth, one visit on a phone, is the test below.
    """
    somebody = person(site, "Somebody", width=width)
    with stopwatch(FIVE_MINUTES):
        for task in (which_child_first, act_now, missed_core_group, late_visits, who_looked):
            with stopwatch(PATIENCE):
                task(somebody)
            goes_back(somebody)


def which_child_first(somebody: Visitor) -> None:
    takes(somebody, "which child first?", "where to look today")
    somebody.finds("where to look today", "Tia Marsden", "Tried 13 and 17 Nov")


def act_now(somebody: Visitor) -> None:
    """From the card above every column to the strategy discussion, police and health by name, in under sixty seconds."""
    takes(somebody, "a bruise, four months old", "Front door")
    card = somebody.page.locator(".waiting-now", has_text="Harvey")
    expect(card).to_contain_text("Clinic room 2")
    somebody.press(card.get_by_role("link").first)
    expect(somebody.page.locator("body")).to_contain_text("R Stone is acting")
    somebody.press(somebody.page.locator("#children").get_by_role("link").first)
    somebody.follows("Strategy discussion: Begin a section 47 enquiry")
    expect(somebody.page.locator("body")).to_contain_text("PC Lunt")
    expect(somebody.page.locator("body")).to_contain_text("Dr S Kerr")


def missed_core_group(somebody: Visitor) -> None:
    takes(somebody, "what was promised, and was it done?", "Chairing")
    expect(somebody.page.locator("#missed")).to_contain_text("Tia")


def late_visits(somebody: Visitor) -> None:
    takes(somebody, "open “visits on time”", "Scorecard")
    somebody.follows("Child protection visits on time")
    somebody.press(somebody.page.locator('a[href*="/visits_on_time/children"]').first)
    somebody.page.wait_for_url("**/measures/visits_on_time/children?month=*")
    somebody.opens("/children/1/clocks?day=2026-05-29&as-known=2026-05-29T23:59")
    expect(somebody.page.get_by_label("As known on a past day")).to_contain_text("29 May 2026")


def who_looked(somebody: Visitor) -> None:
    takes(somebody, "who looked at Tia?", "Who has looked at Tia’s record")
    somebody.finds("Who has looked at Tia’s record", "Opening this page is itself logged")


def test_a_visit_begun_from_its_task_survives_the_browser(site, person):
    """1. The task opens the write-up for the three of the home. 2. She types; the browser is gone. 3. Every word is back."""
    priya = person(site, "Priya Raman", width=390)
    with stopwatch(PATIENCE):
        takes(priya, "one visit for three children", "about whom?")
        priya.presses_button("Start writing")
        priya.writes(STORY, WORDS)
        priya.waits_until_saved()
        draft = priya.page.url
    priya.page.context.close()
    again = person(site, "Priya Raman", width=390)
    takes(again, "one visit for three children", "about whom?")
    again.opens(draft.replace(site.address, ""))
    expect(again.page.get_by_label(STORY, exact=True)).to_have_value(WORDS)


def test_control_a_task_whose_person_is_not_here_is_not_on_the_list(site, person):
    somebody = person(site, "Somebody")
    somebody.opens("/sign-in")
    assert somebody.page.locator(".task").count() == 9
    assert somebody.page.request.get("/practice/which-child-first").status == 405
