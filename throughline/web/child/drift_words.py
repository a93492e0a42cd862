"""What has not moved for this child, since when, and the decision behind it or that there is none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from throughline.config.clock import london_day
from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.chronology.written import Written
from throughline.record.clocks.models import Fact as Stored
from throughline.record.clocks.queries import Due
from throughline.record.people.models import Person
from throughline.standards import drift
from throughline.standards.drift import Mover, Still
from throughline.standards.facts import Fact
from throughline.standards.vocabulary import by_name
from throughline.standards.words import count_words, inside
from throughline.web.child.record_words import decider

LONG = 42
"""Days after which standing still wants a decision."""
NOBODY = "No decision is recorded"


def moves() -> ArraySubquery:
    """What the answer is worked out from, asked beside the child it is about: no statement of its own."""
    facts = Stored.objects.filter(subject_kind="child", subject_id=OuterRef("pk"), what__in=drift.reads())
    return ArraySubquery(facts.values(told=JSONObject(what="what", day="day", until="until")))


def moved(child: Person) -> list[Fact]:
    return [_fact(**told) for told in child.moves or ()]


def _fact(what: str, day: str, until: str | None) -> Fact:
    return Fact(what, date.fromisoformat(day), date.fromisoformat(until) if until else None)


def items(facts: Iterable[Fact], entries: list[Written], dues: list[Due], on: date, go: Onward) -> list[Item]:
    return [_item(one, entries, dues, on, go) for one in drift.still(facts, on)]


def _item(one: Still, entries: list[Written], dues: list[Due], on: date, go: Onward) -> Item:
    behind = _behind(one, entries, dues, on)
    title = (
        f"{one.mover.title}: {count_words(one.days, 'calendar_days')}"
        if one.days
        else f"{one.mover.title}: today"
    )
    told = f"{last_moved(one)} {behind.detail if behind else ''}".strip()
    if behind is None and one.days >= LONG:
        return Item(title=title, detail=told, status=Status.SOON, state=NOBODY)
    url = go("entry", behind.entry) if behind and behind.entry else ""
    return Item(title=title, detail=told if behind else f"{told} {NOBODY}.", url=url)


def last_moved(one: Still) -> str:
    word = by_name()[one.last]
    did = f"{word.clause} began" if word.holds else word.clause
    return f"Last moved {day(one.day)}: {inside(did)}."


@dataclass(frozen=True, slots=True)
class Behind:
    """The decision behind a delay and its entry, or who holds the next step."""

    detail: str
    entry: int | None = None


def _behind(one: Still, entries: list[Written], dues: list[Due], on: date) -> Behind | None:
    return _decision(one, entries) or _waiting(one, dues, on)


def _decision(one: Still, entries: list[Written]) -> Behind | None:
    """The latest decision that names it and was made since it last moved."""
    for entry in entries:
        since = london_day(entry.happened_at) >= one.day
        if entry.decided_by_id and entry.stands and since and names(entry, one.mover):
            said = entry.headline.removeprefix("Manager decision: ").rstrip(".")
            return Behind(f"Decision: {said}. {decider(entry)}, {short_day(entry.happened_at)}.", entry.id)
    return None


def names(entry: Written, mover: Mover) -> bool:
    said = " ".join(str(entry.typed.get(name) or "") for name in ("decision", "reason"))
    return any(re.search(rf"\b{re.escape(word)}s?\b", said, re.IGNORECASE) for word in mover.named)


def _waiting(one: Still, dues: list[Due], on: date) -> Behind | None:
    for due in dues:
        waits = due.obligation.waiting_on
        if waits and waits.covers(on) and drift.speaks_of(due.standard, one.mover):
            because = f" ({waits.because})" if waits.because else ""
            return Behind(
                f"Waiting on {waits.why or 'another service'}{because} since {short_day(waits.day)}."
            )
    return None


def record_one(facts: Iterable[Fact], child: int, on: date, go: Onward) -> Link | None:
    """A decision about the one that has stood still longest, begun with its name so that it names it."""
    found = drift.still(facts, on)
    if not found or go.as_known:
        return None
    title = found[0].mover.title
    return Link(
        words="Record a decision",
        url=go("write", "decision", children=child, decision=f"{title}: "),
        about=title,
    )
