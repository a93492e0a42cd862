"""What has not moved for this child, since when, and the decision behind it or that there is none."""

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
from throughline.record.drift.rules import LONG, MOVER, Holder, Standstill, names
from throughline.record.people.models import Person
from throughline.standards import drift
from throughline.standards.facts import Fact
from throughline.standards.vocabulary import by_name
from throughline.standards.words import count_words, inside
from throughline.web.child.record_words import decider

NOBODY = "No decision is recorded"


def moves() -> ArraySubquery:
    """For a past day: what its facts say, asked beside the child, for that page has no statement to spare. Who was named
    or explained it by then is on the page of the standstill itself."""
    facts = Stored.objects.filter(subject_kind="child", subject_id=OuterRef("pk"), what__in=drift.reads())
    return ArraySubquery(facts.values(told=JSONObject(what="what", day="day", until="until")))


def by_facts(child: Person, on: date) -> list[Standstill]:
    found = drift.still([_fact(**told) for told in child.moves or ()], on)
    return [Standstill(person_id=child.pk, about=one.mover.key, day=one.day, last=one.last) for one in found]


def _fact(what: str, day: str, until: str | None) -> Fact:
    return Fact(what, date.fromisoformat(day), date.fromisoformat(until) if until else None)


def items(
    found: Iterable[Standstill], entries: list[Written], dues: list[Due], on: date, go: Onward
) -> list[Item]:
    return [_item(one, entries, dues, on, go) for one in found if one.runs]


def _item(one: Standstill, entries: list[Written], dues: list[Due], on: date, go: Onward) -> Item:
    behind = _behind(one, entries, dues, on)
    days = (on - one.day).days
    title = f"{MOVER[one.about].title}: {count_words(days, 'calendar_days') if days else 'today'}"
    told, url = (
        f"{last_moved(one)} {behind.detail if behind else ''}".strip(),
        go("drift-child", one.person_id, one.about),
    )
    if behind is None and days >= LONG[one.about]:
        return Item(title=title, detail=told, status=Status.SOON, state=NOBODY, url=url)
    url = go("entry", behind.entry) if behind and behind.entry else url
    return Item(title=title, detail=told if behind else f"{told} {NOBODY}.", url=url)


def last_moved(one: Standstill) -> str:
    if one.words:
        return f"Last moved {day(one.day)}: {inside(one.words)}."
    word = by_name()[one.last]
    did = f"{word.clause} began" if word.holds else word.clause
    return f"Last moved {day(one.day)}: {inside(did)}."


@dataclass(frozen=True, slots=True)
class Behind:
    """The decision behind a delay and its entry, or who holds the next step."""

    detail: str
    entry: int | None = None


def _behind(one: Standstill, entries: list[Written], dues: list[Due], on: date) -> Behind | None:
    return _explained(one, on) or _named(one) or _decision(one, entries) or _waiting(one, dues, on)


def _explained(one: Standstill, on: date) -> Behind | None:
    said = one.explained
    if said is None or not said.holds(on, one.day):
        return None
    return Behind(
        f"{said.words.who}: {said.words.said.rstrip('.')}. Looked at again {short_day(said.look_again)}."
    )


def _named(one: Standstill) -> Behind | None:
    step = one.named
    if step is None or step.holder == Holder.NOBODY or not step.since or step.since < one.day:
        return None
    by = f", by {short_day(step.by)}" if step.by else ""
    return Behind(f"{step.name} holds the next step: {inside(step.what.rstrip('.'))}{by}.")


def _decision(one: Standstill, entries: list[Written]) -> Behind | None:
    """The latest decision that names it and was made since it last moved."""
    for entry in entries:
        since = london_day(entry.happened_at) >= one.day
        if entry.decided_by_id and entry.stands and since and _speaks(entry, one):
            said = entry.headline.removeprefix("Manager decision: ").rstrip(".")
            return Behind(f"Decision: {said}. {decider(entry)}, {short_day(entry.happened_at)}.", entry.id)
    return None


def _speaks(entry: Written, one: Standstill) -> bool:
    said = " ".join(str(entry.typed.get(name) or "") for name in ("decision", "reason"))
    return names(said, one.about)


def _waiting(one: Standstill, dues: list[Due], on: date) -> Behind | None:
    for due in dues:
        waits = due.obligation.waiting_on
        if waits and waits.covers(on) and drift.speaks_of(due.standard, MOVER[one.about]):
            because = f" ({waits.because})" if waits.because else ""
            return Behind(
                f"Waiting on {waits.why or 'another service'}{because} since {short_day(waits.day)}."
            )
    return None


def record_one(found: Iterable[Standstill], child: int, go: Onward) -> Link | None:
    """A decision about the one that has stood still longest, begun with its name so that it names it."""
    first = next((one for one in found if one.runs), None)
    if first is None or go.as_known:
        return None
    title = MOVER[first.about].title
    return Link(
        words="Record a decision",
        url=go("write", "decision", children=child, decision=f"{title}: "),
        about=title,
    )
