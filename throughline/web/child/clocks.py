"""All clocks of a child: what is open, what was met in the last year, what stopped or is excused, by part of the journey."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import groupby

from django.utils.html import format_html
from django.utils.safestring import SafeString

from throughline.design.onward import Onward
from throughline.design.parts.links import Link, Pager
from throughline.design.parts.record import Identity
from throughline.design.parts.status import chip
from throughline.design.parts.tables import Column, Table
from throughline.record.clocks.queries import Due
from throughline.record.people.identity_bar import bar
from throughline.record.people.models import Person
from throughline.standards import catalogue
from throughline.standards.state import Code
from throughline.web import clock_words
from throughline.web.child import clock_queries

SIZE = 50
OPEN = (Code.DUE, Code.LATE, Code.WAITING, Code.CALENDAR_ENDS)
SHOWS = {
    "open": ("Open", OPEN), "late": ("Late", (Code.LATE,)), "met": ("Met in the last year", (Code.MET, Code.MET_LATE, Code.TOO_EARLY)),
    "stopped": ("Stopped or excused", (Code.STOPPED, Code.EXEMPT)), "all": ("All", tuple(Code)),
}  # fmt: skip
"""The filters: how each is called, and what stands in it."""
COLUMNS = tuple(Column(words=words) for words in ("Promise", "How it stands", "Limit", "Beside it", "Rule"))


@dataclass(frozen=True, kw_only=True)
class Group:
    title: str
    table: Table


@dataclass(frozen=True, kw_only=True)
class Clocks:
    child: Person
    person: Identity
    shows: list[Link]
    parts: list[Link]
    groups: list[Group]
    pager: Pager | None
    on: date


@cache
def part_of() -> dict[str, str]:
    """The part of the journey of each promise."""
    return {one.key: title for title, found in catalogue.by_part().items() for one in found}


def clocks(person_id: int, *, moment: datetime, show: str, part: str, page: int, go: Onward) -> Clocks:
    on = moment.date()
    child, person = bar(person_id, on=on, here="child-clocks", go=go)
    every = clock_queries.of_a_year(person_id, on)
    show = show if show in SHOWS else "open"
    shown = [due for due in every if due.state.code in SHOWS[show][1]]
    found = [due for due in shown if part in ("", part_of()[due.standard.key])]
    rows = sorted(found, key=_first)
    return Clocks(
        child=child, person=person, shows=_shows(every, show, child, go), parts=_parts(shown, show, part, child, go),
        groups=groups(rows[(page - 1) * SIZE : page * SIZE], on, go), on=on,
        pager=_pager(len(rows), page, go, child.id, show=show, part=part),
    )  # fmt: skip


def _first(due: Due) -> tuple:
    """What is open by what matters first, then what is over, the newest first."""
    if due.state.code not in clock_words.CLOSED:
        return 0, clock_words.matters_first(due)
    closed = due.obligation.closed or due.obligation.stands_from
    return 1, -closed.toordinal(), due.standard.key


def _shows(every: list[Due], show: str, child: Person, go: Onward) -> list[Link]:
    return [
        Link(
            words=f"{words} {sum(due.state.code in codes for due in every)}",
            url=go("child-clocks", child.id, show=key), current=key == show,
        )
        for key, (words, codes) in SHOWS.items()
    ]  # fmt: skip


def _parts(shown: Iterable[Due], show: str, part: str, child: Person, go: Onward) -> list[Link]:
    """Only the parts that have something; one part needs no filter."""
    here = sorted({part_of()[due.standard.key] for due in shown})
    if len(here) < 2 and not part:
        return []
    titles = [("", "Every part"), *((title, title) for title in here)]
    return [
        Link(words=words, url=go("child-clocks", child.id, show=show, part=title), current=title == part)
        for title, words in titles
    ]


def _pager(total: int, page: int, go: Onward, child: int, **asked: str) -> Pager | None:
    if total <= SIZE:
        return None
    last = min(page * SIZE, total)
    return Pager(
        first=min((page - 1) * SIZE + 1, total), last=last, total=total,
        previous_url=go("child-clocks", child, page=page - 1, **asked) if page > 1 else "",
        next_url=go("child-clocks", child, page=page + 1, **asked) if last < total else "",
    )  # fmt: skip


def groups(rows: list[Due], on: date, go: Onward) -> list[Group]:
    """By part of the journey, the part of what matters first at the head."""
    order = {title: n for n, title in reversed(list(enumerate(part_of()[due.standard.key] for due in rows)))}

    def part(due: Due) -> tuple[int, str]:
        title = part_of()[due.standard.key]
        return order[title], title

    found = groupby(sorted(rows, key=lambda due: part(due)[0]), key=part)
    return [
        Group(
            title=title,
            table=Table(label=title, columns=COLUMNS, rows=tuple(row(due, on, go) for due in dues)),
        )
        for (_, title), dues in found
    ]


def row(due: Due, on: date, go: Onward) -> tuple[str | SafeString, ...]:
    limit, *beside = clock_words.terms(due, on)
    return (
        format_html('<a href="{}">{}</a>', go("why", due.person_id, due.id), due.standard.title),
        chip(clock_words.status(due), clock_words.headline(due)),
        limit[1] if limit[0] == "Limit" else f"{limit[0]} {limit[1]}",
        ". ".join(f"{name} {words}" for name, words in beside),
        clock_words.rule(due),
    )
