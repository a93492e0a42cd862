"""The pictures of the README and the documents, taken from the told borough at its set noon.

A picture is rewritten only by `make docs`; every run compares what the page says with the words kept beside it.
"""

import os
from collections.abc import Callable

import pytest

from .pages_visited import KEPT, REWRITE
from .visitor import Visitor
from .writing_up import STORY, begin

FOLDER = KEPT.parents[1] / "pictures"
WIDTHS = (1440, 390)
TALLEST = {1440: 2800, 390: 2000}
MEASURE = "() => document.documentElement.scrollHeight"


def arrive_at(there: str) -> Callable[[Visitor], None]:
    return lambda visitor: visitor.opens(there)


def half_written(visitor: Visitor) -> None:
    begin(visitor)
    visitor.page.get_by_label("From", exact=True).fill("09:30")
    visitor.chooses("Where", "At home")
    visitor.writes(STORY, "Warm, food in, the washing out. Sheila came with the shopping.")
    visitor.answers("Kai was", "Seen")
    visitor.answers("Tia was", "Seen")
    visitor.writes("Tia’s own words", "Nan has a new kettle.")
    visitor.waits_until_saved()


def the_clock_of_tia(visitor: Visitor) -> None:
    visitor.opens("/children/1")
    visitor.press(visitor.page.locator("a.clock").filter(has_text="Child protection visit").first)


PICTURES = {
    "sign-in": ("", arrive_at("/sign-in")),
    "desk": ("Priya Raman", arrive_at("/desk")),
    "child": ("Priya Raman", arrive_at("/children/1")),
    "write-up": ("Priya Raman", half_written),
    "why": ("Priya Raman", the_clock_of_tia),
    "front-door": ("P Lindqvist", arrive_at("/front-door")),
    "team": ("Mariam Achebe", arrive_at("/team")),
    "figures": ("Ruth Calder", arrive_at("/measures/visits_on_time")),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_what_the_page_says_today(site, person, name):
    """1. Somebody comes to the page at each width. 2. Its words are those kept beside its picture."""
    who, come = PICTURES[name]
    for width in WIDTHS:
        visitor = person(site, who, width=width)
        if who:
            visitor.signs_in()
        come(visitor)
        if width == 1440:
            _same_words(FOLDER / f"{name}.txt", visitor)
        if os.environ.get(REWRITE):
            _take(visitor, width, name)


def _same_words(kept, visitor: Visitor) -> None:
    words = visitor.page.locator("body").inner_text().replace("\xa0", " ") + "\n"
    if os.environ.get(REWRITE):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(words, "utf-8")
    assert kept.read_text("utf-8") == words, f"{kept.name} is another page's words: run “make docs”."


def _take(visitor: Visitor, width: int, name: str) -> None:
    """As tall as its page, so that bars which stick lie where they end."""
    height = min(visitor.page.evaluate(MEASURE), TALLEST[width])
    visitor.page.set_viewport_size({"width": width, "height": height})
    visitor.page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    visitor.page.mouse.move(0, 0)
    visitor.page.screenshot(path=FOLDER / f"{name}_{width}.png")
