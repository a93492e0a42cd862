"""The write-up page, as journeys about something else fill it in."""

from playwright.sync_api import expect

from .visitor import Visitor

STORY = "What happened, and what the home was like"
NEEDED = ("Kelly Marsden", "Jon Pell", "Craig Dunn")
HOUSE = "/write/visit?children=1"


def begin(visitor: Visitor) -> Visitor:
    """A draft about Tia, Kai and Esme."""
    visitor.opens(HOUSE)
    visitor.presses_button("Start writing")
    expect(visitor.page.locator("h1")).to_have_text("One visit, three children")
    return visitor


def fill_what_is_needed(visitor: Visitor) -> None:
    visitor.page.get_by_label("From", exact=True).fill("09:30")
    visitor.chooses("Where", "At home")
    for adult in NEEDED:
        row = visitor.page.locator(".fields.row", has=visitor.page.locator(f"input[value='{adult}']"))
        row.get_by_label("Not known", exact=True).check()
    for child in ("Kai", "Tia", "Esme"):
        visitor.answers(f"{child} was", "Seen")


def story(visitor: Visitor):
    return visitor.page.get_by_label(STORY, exact=True)


def draft_number(visitor: Visitor) -> int:
    return int(visitor.page.url.rstrip("/").partition("/drafts/")[2].partition("/")[0])
