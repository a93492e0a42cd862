"""Who has looked, in words: by what right, what was opened, when, and the reason that was given."""

from datetime import date

from django.utils.html import format_html
from django.utils.safestring import SafeString

from throughline.config.clock import london_day
from throughline.design.dates import clock, short_day
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.web.child.looks import Looking

PAGES = {
    "child": "overview", "chronology": "chronology", "why": "why something is due", "looked": "who has looked",
    "child-address": "confidential address", "entry": "an entry", "write": "a form to write",
}  # fmt: skip
RIGHTS = {
    "reach": "Works with the child, or is responsible for who does",
    "standing": "Found the child: name and safety only",
    "no relationship": "Refused: no work with this child",
}
COLUMNS = tuple(
    Column(words=words) for words in ("Who", "Why they could", "What they opened", "When", "Reason given")
)


def opened(look: Looking) -> str:
    pages = ", ".join(PAGES.get(page, page.replace("-", " ")) for page in look.pages)
    times = "once" if look.times == 1 else f"{look.times} times"
    return f"{pages[:1].upper()}{pages[1:]}: {times}" if look.times else f"Nothing: asked for {pages}"


def when(look: Looking, on: date) -> str:
    day = london_day(look.last)
    return f"{'Today' if day == on else short_day(day)}, {clock(look.last)}"


def right(look: Looking) -> SafeString | str:
    if look.refused and not look.times:
        return chip(Status.SOON, RIGHTS.get(look.rules[0], "Refused"))
    words = [RIGHTS[rule] for rule in look.rules if rule in RIGHTS and rule != "no relationship"]
    return ". ".join(words) or "By a rule that has since changed"


def table(found: list[Looking], on: date) -> Table:
    rows = tuple(
        (
            format_html("{} <small>{}</small>", look.name, look.post), right(look), opened(look),
            when(look, on), "; ".join(look.reasons) or "None asked for",
        )
        for look in found
    )  # fmt: skip
    return Table(label="Who has looked", columns=COLUMNS, rows=rows)


def items(found: list[Looking], on: date) -> list[Item]:
    return [Item(title=look.name, detail=f"{look.post}. {opened(look)}. {when(look, on)}") for look in found]
