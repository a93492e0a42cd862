"""Agencies as rows of numbers, each of which opens its list; and one agency's month, as a page and as a file."""

from dataclasses import dataclass
from datetime import date, timedelta

from throughline.config.sheets import csv_text
from throughline.design.dates import clock, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.record.front_door.agencies.asked import written
from throughline.record.front_door.agencies.models import WorkedExample
from throughline.record.front_door.agencies.rules import Came, Sum, by_agency, pairs, summed
from throughline.record.front_door.models import Contact
from throughline.record.front_door.rules import spent
from throughline.record.front_door.sorts import AGENCY, THRESHOLDS

WORDS = dict(THRESHOLDS)
NUMBERS = (
    ("contacts", "Contacts"), ("stated", "Said a threshold"), ("differs", "Ours is another"), ("returned", "Sent back"),
    ("decided", "Decided"),
)  # fmt: skip
"""What each number counts, and its heading."""
TITLES = dict(NUMBERS) | {"late": "Decided late"}


@dataclass(frozen=True, kw_only=True)
class Number:
    words: str
    count: int
    url: str


@dataclass(frozen=True, kw_only=True)
class Row:
    agency: str
    url: str
    numbers: list[Number]
    share: str
    span: str


def rows(found: list[Came], first: date, go: Onward) -> list[Row]:
    counted = sorted(by_agency(found).items(), key=lambda pair: (-pair[1].contacts, AGENCY[pair[0]]))
    return [row(agency, one, first, go) for agency, one in counted]


def row(agency: str, one: Sum, first: date, go: Onward) -> Row:
    asked = {"month": written(first), "agency": agency}
    return Row(
        agency=AGENCY[agency], url=go("agencies-one", **asked), share=share(one), span=span(one.to_decision),
        numbers=[
            Number(words=words, count=getattr(one, what), url=go("agencies-contacts", **asked, what=what))
            for what, words in NUMBERS
        ],
    )  # fmt: skip


def share(one: Sum) -> str:
    """Never a share of a handful: below five it is said in full."""
    if not one.compared:
        return "Nothing to compare yet"
    if one.compared < 5:
        return f"{one.differs} of {one.compared} differ"
    return f"{round(100 * one.differs / one.compared)}% of {one.compared} differ"


def span(found: timedelta | None) -> str:
    return spent(found) if found is not None else "None decided"


def differences(found: list[Came]) -> list[tuple[str, str, int]]:
    return [(WORDS[theirs], WORDS[ours], number) for theirs, ours, number in pairs(found)]


def stages(found: list[tuple[str, timedelta, int]]) -> list[tuple[str, str, int]]:
    return [(words, spent(length), number) for words, length, number in found]


def contact_items(found: list[Contact], go: Onward) -> list[Item]:
    return [
        Item(
            title=one.said.headline if hasattr(one, "said") else "A contact whose words are closed to you",
            url=go("contact", one.pk), detail=_detail(one),
        )
        for one in found
    ]  # fmt: skip


def _detail(one: Contact) -> str:
    came = f"{AGENCY[one.agency]}, {short_day(one.received_at)}, {clock(one.received_at)}."
    theirs, ours = WORDS.get(one.threshold_theirs), WORDS.get(one.threshold_ours)
    return f"{came} They say {theirs.lower()}, we say {ours.lower()}." if theirs and ours else came


HEADS = (
    "Month",
    "Agency",
    *(words for _, words in NUMBERS),
    "Compared",
    "Decided in time",
    "Median hours to a decision",
)


def as_csv(found: list[Came], first: date) -> str:
    """Numbers alone: it leaves the authority."""
    return csv_text([HEADS, *(_line(agency, one, first) for agency, one in sorted(by_agency(found).items()))])


def one_csv(agency: str, found: list[Came], examples: list[WorkedExample], first: date) -> str:
    """What goes back to one agency: its numbers, where we differ, and the examples."""
    lines = [
        HEADS,
        _line(agency, summed(found), first),
        (),
        ("They say", "We say", "How often"),
        *differences(found),
        (),
    ]
    told = [(one.told, one.made) for one in examples]
    return csv_text([*lines, ("What was told", "What we made of it"), *told])


def _line(agency: str, one: Sum, first: date) -> tuple[object, ...]:
    hours = round(one.to_decision.total_seconds() / 3600, 1) if one.to_decision is not None else ""
    numbers = (getattr(one, what) for what, _ in NUMBERS)
    return (written(first), AGENCY[agency], *numbers, one.compared, one.in_time, hours)
