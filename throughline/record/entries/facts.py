"""Entries of every kind, told again from their typed rows: three statements a kind, however many entries."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

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
        entries = {entry.id: entry for entry in spoken.filter(kind=kind.key)}
        for entry_id, answers in read(kind, entries.keys()):
            for fact in kind.facts(answers, entries[entry_id].happened_at):
                if fact.person in children:
                    yield entry_id, fact


def read(kind: Kind, entries: Collection[int]) -> Iterator[tuple[int, Answers]]:
    shared = _rows_of(kind.model, entries)
    answers = _rows_of(kind.child_model, entries)
    several = {rows.name: _rows_of(rows.model, entries) for rows in kind.rows}
    for entry_id in entries:
        yield (
            entry_id,
            Answers(
                shared=next(iter(shared[entry_id]), {}),
                children={row["person_id"]: row for row in answers[entry_id]},
                rows={name: found[entry_id] for name, found in several.items()},
            ),
        )


def _rows_of(model, entries: Collection[int]) -> Rows:
    found = defaultdict(list)
    for row in model.objects.filter(entry_id__in=entries).values():
        found[row["entry_id"]].append(row)
    return found


SOURCE = Source(kind="entry", told=told)
