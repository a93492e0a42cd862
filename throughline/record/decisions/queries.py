"""Decisions from outside the scheme that wait, as this reader may see them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from throughline.access.delegation.queries import scheme
from throughline.access.delegation.rules import Decided, may_ratify
from throughline.access.delegation.scheme import Scheme
from throughline.record.decisions.models import Decision
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.people.models import Person

SHOWN = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class ToRatify:
    """One decision that waits, the children it names as far as the reader may know, and whether it is theirs to settle."""

    decision: Decision
    children: list[Person]
    found: Decided

    @property
    def entry(self) -> Entry:
        return self.decision.entry


def standing(entry: Entry) -> bool:
    return entry.status not in (Entry.WITHDRAWN, Entry.UNDONE)


def to_ratify(reader: int, on: date) -> list[ToRatify]:
    """Every one that the reader can open, the oldest first."""
    waits = Decision.objects.filter(inside=False, settled="").select_related(
        "entry__author", "entry__decided_by"
    )
    rows = [row for row in waits.order_by("outside_since", "entry_id")[:SHOWN] if standing(row.entry)]
    children = named([row.entry_id for row in rows])
    today = scheme(upto=on, of=reader) if rows else Scheme()
    return [
        ToRatify(
            decision=row, children=children[row.entry_id],
            found=judged(row, reader, on, today, len(children[row.entry_id])),
        )
        for row in rows
    ]  # fmt: skip


def judged(row: Decision, reader: int, on: date, today: Scheme, seen: int) -> Decided:
    """A child whom the reader cannot open, as in a conflict of interest, closes the whole decision to them."""
    return may_ratify(
        decision=row.which, ratifier=reader, decided_by=row.entry.decided_by_id, recorded_by=row.entry.author_id,
        amount=row.amount, day=on, scheme=today, conflict=seen < row.entry.named,
    )  # fmt: skip


def named(entries: list[int]) -> dict[int, list[Person]]:
    found: dict[int, list[Person]] = defaultdict(list)
    rows = EntryChild.objects.filter(entry_id__in=entries).select_related("person")
    for row in rows.order_by("person__born", "person_id"):
        found[row.entry_id].append(row.person)
    return found
