"""What was found: asked of one function that filters by reach, then read back under the policies."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from throughline.access.principal import cursor
from throughline.config.clock import LONDON
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.people.models import Person
from throughline.record.searching.models import Search

PAGE = 20
SEARCH = "select entry_id, person_id, happened_at, shown from law.search(%s, %s, %s, %s, %s, %s, %s, %s, %s)"
Place = tuple[datetime, int]
"""Where a page begins: before this moment, and of that moment before this entry."""


@dataclass(frozen=True, slots=True)
class Found:
    entry: Entry
    child: Person
    shown: str | None
    """The words around what was found, between two marks; None where no words were asked."""


@dataclass(frozen=True, slots=True)
class Page:
    found: list[Found]
    older: Place | None


def search(asked: Search, *, older: Place | None = None) -> Page:
    rows = _rows(asked, older)
    more = rows[PAGE - 1][2::-2] if len(rows) > PAGE else None
    return Page(_read_back(rows[:PAGE]), more)


def _rows(asked: Search, older: Place | None) -> list[tuple]:
    since, until = _begins(asked.since), _begins(asked.until and asked.until + timedelta(days=1))
    moment, entry = older or (None, None)
    with cursor() as cur:
        cur.execute(
            SEARCH,
            [asked.words, asked.child_id, asked.writer_id, asked.kind, since, until, moment, entry, PAGE + 1],
        )
        return cur.fetchall()


def _begins(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), LONDON) if day else None


def _read_back(rows: Iterable[tuple]) -> list[Found]:
    """By key, one table at a time: what the policies do not show is left out here, whatever the function said."""
    entries, children = [row[0] for row in rows], {row[1] for row in rows}
    places = set(
        EntryChild.objects.filter(entry_id__in=entries, person_id__in=children).values_list(
            "entry_id", "person_id"
        )
    )
    spines = Entry.objects.filter(pk__in=entries).select_related("author").in_bulk()
    people = Person.objects.in_bulk(children)
    return [
        Found(spines[entry], people[child], shown)
        for entry, child, _, shown in rows
        if (entry, child) in places and entry in spines and child in people
    ]
