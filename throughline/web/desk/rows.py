"""What is due as rows: brothers and sisters who are due together are one row."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from throughline.design.dates import long_day, short_day
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Count, DueRow
from throughline.record.clocks.queries import Due
from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.state import Code, tried_by
from throughline.web import clock_words
from throughline.web.child.person_words import names
from throughline.web.desk.queries import Held
from throughline.web.onward import Onward

DAYS_AHEAD = 5
SHOWN = 25
"""Rows of one group on the page; the rest are counted in a sentence."""


@dataclass(frozen=True, slots=True)
class Together:
    """Children of one home with the same thing due on the same day."""

    children: list[Held]
    dues: list[Due]

    @property
    def first(self) -> Due:
        return self.dues[0]

    @property
    def danger(self) -> str:
        return next((held.danger for held in self.children if held.danger), "")


@dataclass(frozen=True, kw_only=True)
class Group:
    title: str
    anchor: str
    rows: list[DueRow]
    count: int
    status: str
    words: str
    detail: str

    @property
    def more(self) -> int:
        return self.count - len(self.rows)


def together(held: list[Held], dues: list[Due]) -> list[Together]:
    by_child = {one.person.id: one for one in held}

    def key(due: Due) -> tuple:
        home = by_child[due.person_id].home_id
        family = (0, home) if home else (1, due.person_id)
        one = due.obligation
        return (str(one.due or date.max), str(due.state.code), family, due.standard.key)

    rows = []
    for _, found in groupby(sorted(dues, key=key), key=key):
        found = list(found)
        rows.append(Together([by_child[due.person_id] for due in found], found))
    return rows


def groups(rows: list[Together], on: date, go: Onward) -> list[Group]:
    ahead = ENGLAND.add(on, DAYS_AHEAD, Unit.WORKING_DAYS)
    first_ahead = ENGLAND.add(on, 1, Unit.WORKING_DAYS)
    late = sorted(of(rows, Code.LATE), key=lambda row: (not row.danger, row.first.obligation.due))
    due = of(rows, Code.DUE)
    sorts = (
        ("Late, danger first", "late", late, "late", "late", _oldest(late)),
        (f"Today, {long_day(on)}", "today", [row for row in due if row.first.obligation.due == on], "soon",
         "due today", "by the end of today"),
        (f"Next {DAYS_AHEAD} working days, {short_day(first_ahead)} to {short_day(ahead)}", "ahead",
         [row for row in due if on < row.first.obligation.due <= ahead], "under-way",
         f"next {DAYS_AHEAD} working days", f"{short_day(first_ahead)} to {short_day(ahead)}"),
        ("Waiting on others", "waiting", of(rows, Code.WAITING), "", "waiting on others", "the clock runs on"),
    )  # fmt: skip
    return [
        Group(
            title=title, anchor=anchor, rows=[due_row(row, on, go) for row in found[:SHOWN]], count=len(found),
            status=status if found else "", words=words, detail=detail,
        )
        for title, anchor, found, status, words, detail in sorts
    ]  # fmt: skip


def of(rows: Iterable[Together], code: Code) -> list[Together]:
    return [row for row in rows if row.first.state.code == code]


def _oldest(late: list[Together]) -> str:
    if not late:
        return "nothing is late"
    return f"oldest {max(row.first.state.late_by for row in late)} working days"


def counts(found: list[Group]) -> list[Count]:
    return [
        Count(number=g.count, words=g.words, detail=g.detail, url=f"#{g.anchor}", status=g.status)
        for g in found
    ]


def due_row(row: Together, on: date, go: Onward) -> DueRow:
    first, ids = row.first, [held.person.id for held in row.children]
    people = family_names(row.children)
    return DueRow(
        title=f"See {people}", url=go("why", ids[0], first.id), detail=detail(row, on), icon="home",
        status=clock_words.status(first), when=when(first),
        action=Link(words="Write up", url=go("write", "visit", children=ids), about=people),
    )  # fmt: skip


def family_names(children: list[Held]) -> str:
    """Kai Marsden and Esme Dunn; Tia and Kai Marsden: the family name once when it is the same."""
    if len({held.person.family_name for held in children}) == 1:
        return f"{names([held.person.given_name for held in children])} {children[0].person.family_name}"
    return names([str(held.person) for held in children])


def when(due: Due) -> str:
    if due.state.code == Code.DUE and due.state.days_left:
        return f"Limit {short_day(due.obligation.due)}"
    return clock_words.headline(due)


def detail(row: Together, on: date) -> str:
    one, tried = (
        row.first.obligation,
        sorted({day for due in row.dues for day in tried_by(due.obligation, on)}),
    )
    booked = sorted({day for due in row.dues for day in due.obligation.booked})
    said = [
        f"Plan began {short_day(one.start)}; not seen since"
        if one.first
        else f"Last seen {short_day(one.start)}",
        f"Tried {clock_words.days(tried)}" if tried else "",
        f"Booked {clock_words.days(booked)}" if booked else "",
        row.danger,
    ]
    return f"{'. '.join(words.rstrip('.') for words in said if words)}."
