"""A plan as a family meets it on a screen, and a step that slips: moved with its reason, seen by the manager, given to a parent."""

import pytest

from .visitor import Visitor

TEST = "Third alcohol test"


@pytest.mark.capability("S002", "S178")
def test_a_plan_is_read_a_step_moves_with_its_reason_and_the_manager_sees_the_slip(site, person):
    """1. Priya opens Tia's plan: each view by its person, safe enough in words, and the test that moved twice.
    2. She moves it once more with why, and notes that Kelly was given the plan in Easy Read.
    3. Mariam opens the same page: three moves with their days, slipping, and the new reason; nobody wrote a score.
    4. By keyboard, the first step's list opens and closes.
    """
    priya = person(site, "Priya Raman").signs_in("/children/1/plan")
    priya.finds(
        "Tia Marsden", "The plan for Tia", "none are averaged", "Kelly Marsden", "Not scored",
        "Moved twice: 2 Oct → 30 Oct → 25 Nov", "Three clear tests", "I want a grown-up who picks up the phone.",
    )  # fmt: skip
    _moves(priya)
    priya.finds("Tia Marsden", "Moved 3 times: 2 Oct → 30 Oct → 25 Nov → 4 Dec")
    _gives(priya)
    priya.finds("Tia Marsden", "Fri 20 Nov 2026, easy read, in English, explained by Priya Raman.")
    moved = "select count(*) from record_planstep s join record_planaction a on a.id = s.action_id where a.what = 'Third alcohol test'"
    assert site.stored(moved) == [(3,)]
    mariam = person(site, "Mariam Achebe", width=390).signs_in("/children/1/plan")
    mariam.finds("Tia Marsden", "Slipping", "Moved 3 times")
    mariam.page.locator("summary", has_text=f"Why: {TEST}").press("Enter")
    mariam.finds("Tia Marsden", "CGL had no slot", "The tester is ill")


def _moves(priya: Visitor) -> None:
    row = priya.page.locator("li", has_text=TEST).last
    priya.press(row.locator("summary", has_text="Done, moved or dropped"))
    row.get_by_label("New day", exact=True).fill("Fri 4 Dec 2026")
    row.get_by_label("Why it moves or is dropped", exact=True).fill("The tester is ill")
    priya.press(row.locator("button[name=move]"))


def _gives(priya: Visitor) -> None:
    priya.press(priya.page.locator("summary", has_text="It was given to somebody"))
    priya.page.get_by_label("Given to", exact=True).fill("Kelly Marsden")
    priya.page.get_by_label("How", exact=True).select_option(label="Easy Read")
    priya.page.get_by_label("Explained by", exact=True).fill("Priya Raman")
    priya.press(priya.page.locator("#given").get_by_role("button", name="Keep", exact=True))
