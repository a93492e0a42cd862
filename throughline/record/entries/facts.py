"""Entries of every kind, told again from their typed rows: three statements a kind, however many entries."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import Model, QuerySet

from throughline.record.clocks.sources import Said, Source
from throughline.record.entries import kinds
from throughline.record.entries.kind import Answers, Kind
from throughline.record.entries.models import Entry, EntryChild

SILENT = (Entry.WITHDRAWN, Entry.UNDONE, Entry.WAITING)
Rows = dict[int, list[dict[str, Any]]]


def told(children: Collection[int]) -> Iterator[Said]:
    named = EntryChild.objects.filter(person_id__in=children).values("entry_id")
    spoken = Entry.objects.filter(id__in=named).exclude(status__in=SILENT)
    for kind in kinds.by_key().values():
        entries = spoken.filter(kind=kind.key)
        happened = dict(entries.values_list("id", "happened_at"))
        for entry_id, answers in read(kind, entries):
            for fact in kind.facts(answers, happened[entry_id]):
                if fact.person in children:
                    yield entry_id, fact


def read(kind: Kind, entries: QuerySet[Entry]) -> Iterator[tuple[int, Answers]]:
    """By the same question in each statement: thousands of keys in each took longer to write than to find."""
    asked = entries.order_by().values("id")
    shared, answers = _rows_of(kind.model, asked), _rows_of(kind.child_model, asked)
    several = {rows.name: _rows_of(rows.model, asked) for rows in kind.rows}
    for entry_id, found in shared.items():
        yield (
            entry_id,
            Answers(
                shared=found[0],
                children={row["person_id"]: row for row in answers[entry_id]},
                rows={name: found[entry_id] for name, found in several.items()},
            ),
        )


def _rows_of(model: type[Model], entries: QuerySet[Entry]) -> Rows:
    found = defaultdict(list)
    for row in model.objects.filter(entry_id__in=entries).values():
        found[row["entry_id"]].append(row)
    return found


SOURCES = (Source(kind="entry", told=told),)
