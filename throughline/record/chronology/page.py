"""The chronology as its page shows it: the rows of one page, the lanes above them, and what to look at again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.safestring import SafeString

from throughline.design.dates import day
from throughline.design.onward import Onward
from throughline.design.parts.record import Identity
from throughline.record.chronology import pictured
from throughline.record.chronology.chips import Chip
from throughline.record.chronology.drawn import drawn
from throughline.record.chronology.forms import AUDIENCES
from throughline.record.chronology.gathering import Gathered
from throughline.record.chronology.models import ChronologyMark
from throughline.record.chronology.rows import GapRow, Row, gap_row, kind_name, row
from throughline.record.chronology.rules import GAP_RULE, Asked, Counts, Line, counts
from throughline.record.chronology.written import written_of
from throughline.record.people.models import Person

PAGE = 50
WEIGHTS = [one for one in ChronologyMark.WEIGHTS if one[0] != ChronologyMark.OUT]


@dataclass(frozen=True, kw_only=True, slots=True)
class Month:
    key: str
    words: str
    rows: list[SafeString]


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    child: Person
    person: Identity
    heading: str
    shut: int
    lanes: SafeString
    scopes: list[Chip]
    zooms: list[Chip]
    shows: list[Chip]
    audiences: list[Chip]
    months: list[Month]
    counts: Counts
    gaps: list[GapRow]
    rule: str
    choices: dict[str, list[tuple[str, str]]]
    asked: Asked
    hidden: dict[str, str]
    older_url: str
    newer_url: str
    found: int
    looked: str
    may_choose: bool
    past: bool


@dataclass(frozen=True, slots=True)
class Addresses:
    """This page's own address with something of it changed."""

    go: Onward
    child: int
    query: Mapping[str, str]

    def __call__(self, **changed: object) -> str:
        return self.go("chronology", self.child, **{**self.query, "page": "", **changed})


def page(
    everything: Gathered, *, asked: Asked, query: Mapping[str, str], number: int, may_choose: bool, go: Onward
) -> Page:
    to = Addresses(go, everything.child.id, query)
    looked = everything.family.looked
    wanted = [line for line in everything.lines if asked.wants(line, looked)]
    cut = wanted[(number - 1) * PAGE : number * PAGE]
    tally = counts(everything.lines, looked)
    past = go.as_known is not None
    return Page(
        child=everything.child, person=everything.person, heading=_heading(everything), shut=everything.family.shut,
        lanes=pictured.lanes(everything, wanted, zoom=query.get("zoom", ""), to=to, size=PAGE),
        scopes=_scopes(everything, to, go), zooms=pictured.zooms(everything, query.get("zoom", ""), to),
        shows=_shows(asked, tally, to), audiences=_audiences(asked, to),
        months=_months(everything, wanted, cut, number, may_choose and not past, go),
        counts=tally, gaps=[gap_row(gap, everything.names) for gap in everything.gaps], rule=GAP_RULE,
        choices=_choices(everything.lines), asked=asked,
        hidden={name: query[name] for name in ("who", "zoom", "show", "audience") if query.get(name)},
        older_url=to(page=number + 1) if len(wanted) > number * PAGE else "",
        newer_url=to(page=number - 1) if number > 1 else "",
        found=len(wanted), looked=day(looked) if looked else "", may_choose=may_choose and not past, past=past,
    )  # fmt: skip


def _heading(everything: Gathered) -> str:
    if not everything.together:
        return f"Chronology: {everything.child.given_name}"
    names = list(everything.names.values())
    return (
        f"Family chronology: {', '.join(names[:-1])} and {names[-1]}"
        if len(names) > 1
        else f"Family chronology: {names[0]}"
    )


def _scopes(everything: Gathered, to: Addresses, go: Onward) -> list[Chip]:
    """A brother's or sister's own chronology is their own page, so that opening it is logged on their record."""
    if len(everything.family.children) < 2:
        return []
    own = everything.child.id
    return [
        Chip(words="Whole family", url=to(who="family"), current=everything.together),
        *(
            Chip(
                words=one.given_name, url=to(who="") if one.id == own else go("chronology", one.id),
                current=not everything.together and one.id == own,
            )
            for one in sorted(everything.family.children, key=lambda one: (one.born or date.max, one.id))
        ),
    ]  # fmt: skip


def _shows(asked: Asked, tally: Counts, to: Addresses) -> list[Chip]:
    found = (
        ("all", "Everything", tally.every), ("chosen", "Chosen", tally.chosen), ("late", "Written late", tally.late),
        ("changed", "Changed since you looked", tally.changed),
    )  # fmt: skip
    return [
        Chip(words=f"{words} {number}", url=to(show="" if key == "all" else key), current=asked.show == key)
        for key, words, number in found
    ]


def _audiences(asked: Asked, to: Addresses) -> list[Chip]:
    return [
        Chip(words=words, url=to(audience=key), current=asked.audience == key)
        for key, words in (("", "The whole file"), *AUDIENCES)
    ]


def _choices(lines: list[Line]) -> dict[str, list[tuple[str, str]]]:
    """Only what there is to choose between."""
    return {
        "kind": sorted({(line.kind, kind_name(line.kind)) for line in lines}, key=lambda one: one[1]),
        "weight": WEIGHTS,
        "author": [(name, name) for name in sorted({line.author for line in lines} - {""})],
    }


def _months(
    everything: Gathered, wanted: list[Line], cut: list[Line], number: int, may_choose: bool, go: Onward
) -> list[Month]:
    entries = [int(line.key) for line in cut if line.source == "entry" and not line.withdrawn]
    words = written_of(entries, person_id=everything.child.id) if entries else {}
    before = wanted[(number - 1) * PAGE - 1].day if number > 1 else date.max
    rows = [
        row(line, words.get(int(line.key)) if line.source == "entry" else None, everything, may_choose, go)
        for line in cut
    ]
    last_page = len(wanted) <= number * PAGE
    shown = list(_with_gaps(rows, everything, before, date.min if last_page or not cut else cut[-1].day))
    grouped = groupby(shown, key=lambda one: one.day.replace(day=1))
    return [
        Month(key=f"m-{first:%Y-%m}", words=f"{first:%B %Y}", rows=[drawn(one) for one in inside])
        for first, inside in grouped
    ]


def _with_gaps(rows: list[Row], everything: Gathered, before: date, after: date) -> Iterator[Row | GapRow]:
    """Each gap stands where it ended, once, on the page that reaches it."""
    waiting = [gap for gap in everything.gaps if after < gap.last <= before]
    for one in rows:
        while waiting and waiting[0].last > one.day:
            yield gap_row(waiting.pop(0), everything.names)
        yield one
    for gap in waiting:
        yield gap_row(gap, everything.names)
