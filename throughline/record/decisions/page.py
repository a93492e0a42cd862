"""The page of decisions to ratify, as values."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from throughline.access.delegation.catalogue import name_of
from throughline.design.dates import day as day_words
from throughline.design.dates import short_day
from throughline.design.parts.status import Status
from throughline.record.decisions.authority import ratify_by
from throughline.record.decisions.queries import ToRatify, to_ratify
from throughline.record.entries.wording import first_names
from throughline.standards.calendar import ENGLAND
from throughline.standards.words import count_words

PAGE = 20
WORDS_SHOWN = 400


@dataclass(frozen=True, kw_only=True)
class Row:
    entry_id: int
    title: str
    url: str
    about: str
    decided: str
    said: str
    because: str
    why: str
    status: Status
    when: str
    yours: bool
    why_not: str


def page(reader: int, on: date, *, number: int = 1) -> dict:
    rows = [_row(one, on) for one in to_ratify(reader, on)]
    mine, others = [row for row in rows if row.yours], [row for row in rows if not row.yours]
    start = (number - 1) * PAGE
    late = sum(row.status is Status.LATE for row in mine)
    return {
        "rows": mine[start : start + PAGE], "count": len(mine), "late": late, "others": others[:PAGE],
        "more_others": max(0, len(others) - PAGE),
        "onward": f"?page={number + 1}" if len(mine) > start + PAGE else "",
    }  # fmt: skip


def _row(one: ToRatify, on: date) -> Row:
    entry, due = one.entry, ratify_by(one.decision.outside_since)
    late = ENGLAND.working_days_after(due, on) if on > due else 0
    post = f", {entry.decided_post}" if entry.decided_post else ""
    why_not = one.found.why.removeprefix("Outside the scheme: ")
    return Row(
        entry_id=entry.pk, title=entry.headline.removeprefix("Manager decision: ").rstrip("."),
        url=reverse("entry", args=[entry.pk]),
        about=f"{first_names(one.children) or 'Somebody you cannot see'}: {_lower(name_of(one.decision.which))}",
        decided=f"Decided by {entry.decided_by.name}{post}, {day_words(entry.happened_at)}. Written down by {entry.author.name}.",
        said=shortened(one.decision.decision), because=shortened(one.decision.reason),
        why=one.decision.authority, status=Status.LATE if on > due else Status.SOON,
        when=f"{count_words(late)} late" if late else _by(due, on),
        yours=one.found.inside, why_not=f"{why_not[0].upper()}{why_not[1:]}",
    )  # fmt: skip


def shortened(words: str) -> str:
    """Enough to judge by; the whole is one press away."""
    return words if len(words) <= WORDS_SHOWN else f"{words[:WORDS_SHOWN].rsplit(' ', 1)[0]} …"


def _by(due: date, on: date) -> str:
    return "By the end of today" if due == on else f"By {short_day(due)}"


def _lower(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}"
