"""The neglect tool of one child, date beside date: each need by itself, and no total."""

from dataclasses import dataclass

from django.utils.html import format_html

from throughline.design.dates import day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.record.assessment.models import NeglectToolChild
from throughline.record.assessment.models.neglect import ITEMS, LEVELS
from throughline.record.assessment.queries import GONE

WORDS = dict(LEVELS)
ORDER = {"met": 0, "mostly": 1, "often not": 2, "not met": 3}
"""“Not known” is no level: it is neither better nor worse than anything."""
SHOWN = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    heading: str
    url: str
    seen: str
    words: str
    means: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    table: Table | None
    done: list[Done]
    compare: Link | None


def moved(before: str, after: str) -> str:
    """Better, worse, or nothing where neither can be said."""
    if before not in ORDER or after not in ORDER or before == after:
        return ""
    return "worse" if ORDER[after] > ORDER[before] else "better"


def page(child: int, *, go: Onward) -> Page:
    found = NeglectToolChild.objects.filter(person_id=child).exclude(entry__status__in=GONE)
    newest = found.select_related("entry__author", "entry__neglect_tool").order_by(
        "-entry__happened_at", "-entry_id"
    )
    rows = list(reversed(newest[:SHOWN]))
    last = (
        [Link(words="Sentence by sentence", url=go("entry-beside", rows[-1].entry_id, rows[-2].entry_id))]
        if len(rows) > 1
        else []
    )
    return Page(
        table=_table(rows) if rows else None,
        done=[_done(row, go) for row in reversed(rows)],
        compare=last[0] if last else None,
    )  # fmt: skip


def _table(rows: list[NeglectToolChild]) -> Table:
    dates = tuple(Column(words=day(row.entry.happened_at)) for row in rows)
    drawn = tuple((words, *_cells(rows, name)) for name, words in ITEMS.items())
    return Table(label="Each need, on each date", columns=(Column(words="Need"), *dates), rows=drawn)


def _cells(rows: list[NeglectToolChild], name: str) -> list[str]:
    levels = [getattr(row, name) for row in rows]
    return [_cell(level, moved(levels[n - 1], level) if n else "") for n, level in enumerate(levels)]


def _cell(level: str, change: str) -> str:
    if not change:
        return WORDS[level]
    return format_html(
        "{} {}", WORDS[level], chip(Status.SOON if change == "worse" else Status.PLAIN, change.capitalize())
    )


def _done(row: NeglectToolChild, go: Onward) -> Done:
    with_whom = row.entry.neglect_tool.done_with
    return Done(
        heading=f"{day(row.entry.happened_at)}, {row.entry.author.name}" + (f", with {with_whom}" if with_whom else ""),
        url=go("entry", row.entry_id), seen=row.seen, words=row.words, means=row.entry.neglect_tool.means,
    )  # fmt: skip
