"""A whole visit without a mouse: find, write, sign; and what has the focus is never under a bar that sticks."""

from playwright.sync_api import expect

MOST_TABS = 90
COVERED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const there = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 16));
  const seen = there && (one.contains(there) || there.contains(one) || there.closest("label")?.control === one);
  return seen ? "" : one.outerHTML.slice(0, 150);
}"""
NAME = "() => document.activeElement.name || document.activeElement.innerText || ''"


def test_a_visit_is_written_and_signed_with_the_keyboard_alone(site, person):
    """1. Priya signs in, presses “/”, writes “tia m” and takes the first who is found.
    2. She reaches “Write up a visit” and then each question with Tab; every stop is in sight.
    3. Ctrl and Enter sign.
    """
    priya = person(site, "Priya Raman").signs_in("/desk")
    keys = priya.page.keyboard
    keys.press("/")
    expect(priya.page.locator("#find")).to_be_focused()
    keys.type("tia m")
    expect(priya.page.get_by_role("option").first).to_contain_text("Tia Marsden")
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(priya.page.locator("h1")).to_contain_text("Tia Marsden")
    reach(priya.page, "Write up a visit")
    keys.press("Enter")
    expect(priya.page.locator("h1")).to_have_text("Visit: about whom?")
    reach(priya.page, "Start writing")
    keys.press("Enter")
    expect(priya.page.locator("h1")).to_have_text("One visit, three children")
    answer_every_question(priya.page)
    keys.press("Control+Enter")
    priya.page.wait_for_url("**signed=*")
    priya.finds("Tia Marsden", "Signed: Visit: Kai, Tia and Esme seen.")
    assert site.stored("select count(*) from record_entry where recorded_at >= '2026-11-20 12:00+00'") == [
        (1,)
    ]


def reach(page, name: str) -> None:
    """Tab until there, and see it each time."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        assert page.evaluate(COVERED) == ""
        if page.evaluate(NAME).strip() == name:
            return
    raise AssertionError(f"“{name}” was not reached with the keyboard")


def answer_every_question(page) -> None:
    reach(page, "began")
    page.keyboard.type("0930")
    reach(page, "place")
    page.keyboard.type("At home")
    for number in range(3):
        reach(page, f"presences-{number}-seen")
        page.keyboard.press("Space")
    reach(page, "story")
    page.keyboard.type("Warm, food in.")
    for child in (2, 1, 3):
        reach(page, f"child-{child}-seen")
        page.keyboard.press("Space")
    reach(page, "agreed")
    page.keyboard.type("Nan rings.")
