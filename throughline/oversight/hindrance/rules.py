"""Which page, and which quarter. Pure."""

from datetime import date

FEW = 5
"""Of fewer answers than this none is shown: a small team is somebody."""


def quarter_of(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def quarter_words(quarter: date) -> str:
    """ "Oct to Dec 2026"."""
    last = date(quarter.year, quarter.month + 2, 1)
    return f"{quarter:%b} to {last:%b %Y}"


CALLED = {
    "draft": "Writing up", "draft-sign": "Signing", "write": "Choosing the children", "entry": "An entry",
    "child": "A child’s overview", "child-clocks": "A child’s clocks", "person-about": "About a child",
    "desk": "My desk", "looked": "Who has looked", "why": "Why is this due?", "holding": "Who works with a child",
}  # fmt: skip
"""Pages whose heading says more than their name in the program."""


def page_words(page: str, kind: str = "") -> str:
    """A page's name as a person reads it: "visits-on-time" is "Visits on time"."""
    words = CALLED.get(page) or page.replace("-", " ").replace("_", " ").capitalize()
    return f"{words}: {kind.lower()}" if kind else words
