"""What was said about one clock: the entry that started it, tries, bookings, waits and excuses, and who decided."""

from dataclasses import dataclass

from django.db.models import Q

from throughline.access.models import Account
from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.record.clocks.models import Fact as Stored
from throughline.record.clocks.queries import Due
from throughline.record.entries.models import Entry
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation

SAID = {
    "attempted": "Tried", "booked": "Booked for", "waiting": "Waiting on", "exempt": "Excused", "stop": "Stopped",
    "set": "A person set the limit",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Speaking:
    """The facts that speak of this clock, with the entries they were written in and the names in those."""

    facts: list[Stored]
    entries: dict[int, Entry]
    names: dict[int, str]


def speaking(one: Due) -> Speaking:
    """Three statements whatever was said. By key and not joined: a past view is slow to join."""
    started = Q(what__in=_start_names(one), day=one.obligation.start)
    asked = Stored.objects.filter(
        started | Q(key=one.standard.key), subject_kind="child", subject_id=one.person_id
    )
    facts = [
        fact
        for fact in asked.order_by("day", "id")
        if fact.what not in SAID or _speaks_of(fact, one.obligation)
    ]
    entries = Entry.objects.in_bulk({fact.source_id for fact in facts if fact.source_kind == "entry"})
    people = {key for entry in entries.values() for key in (entry.author_id, entry.decided_by_id) if key}
    names = dict(Account.objects.filter(pk__in=people).values_list("id", "name"))
    return Speaking(facts, entries, names)


def _start_names(one: Due) -> tuple[str, ...]:
    return one.standard.start_names if one.obligation.first else one.standard.met_names


def _speaks_of(fact: Stored, one: Obligation) -> bool:
    """Of this interval, and not of one before or after it."""
    if fact.of:
        return fact.of == one.start
    ends = fact.until if fact.until and fact.what != "set" else fact.day
    return ends >= one.stands_from and (one.closed is None or fact.day <= one.closed)


def started_by(one: Due, spoken: Speaking) -> Fact | None:
    """The fact that started it, where the record still has it."""
    fact = next((fact for fact in spoken.facts if _starts(fact, one)), None)
    return Fact(fact.what, fact.day, fact.until, fact.at) if fact else None


def _starts(fact: Stored, one: Due) -> bool:
    return fact.what in _start_names(one) and fact.day == one.obligation.start


def started_in(one: Due, spoken: Speaking) -> Entry | None:
    """The entry that the clock was started from, when it was an entry and is this reader's to open."""
    keys = (fact.source_id for fact in spoken.facts if fact.source_kind == "entry" and _starts(fact, one))
    return next((spoken.entries[key] for key in keys if key in spoken.entries), None)


def started_from(one: Due, spoken: Speaking, go: Onward) -> Link | None:
    entry = started_in(one, spoken)
    if entry is None:
        return None
    return Link(words=f"Read the entry of {day(one.obligation.start)}", url=go("entry", entry.id))


def items(spoken: Speaking, go: Onward) -> list[Item]:
    """Each with the entry that says it, and who decided it in which post."""
    return [_item(fact, spoken, go) for fact in spoken.facts if fact.what in SAID]


def _item(fact: Stored, spoken: Speaking, go: Onward) -> Item:
    entry = spoken.entries.get(fact.source_id) if fact.source_kind == "entry" else None
    return Item(
        title=_said(fact), url=go("entry", entry.id) if entry else "",
        detail=_by(entry, spoken) if entry else "Written in an entry that is not yours to open.",
    )  # fmt: skip


def _said(fact: Stored) -> str:
    """ "Excused since Fri 6 Nov, until Mon 16 Nov: unborn"."""
    name, because = SAID[fact.what], f" ({fact.because})" if fact.because else ""
    if fact.what == "set":
        return f"{name}: {short_day(fact.until)}" if fact.until else name
    if fact.what in ("attempted", "booked"):
        return f"{name} {short_day(fact.day)}{f': {fact.why}' if fact.why else ''}"
    until = f", until {short_day(fact.until)}" if fact.until else ""
    if fact.what == "waiting":
        return f"{name} {fact.why or 'another service'}{because} since {short_day(fact.day)}{until}"
    since = "" if fact.what == "stop" else "since "
    return f"{name} {since}{short_day(fact.day)}{until}{f': {fact.why}' if fact.why else ''}{because}"


def _by(entry: Entry, spoken: Speaking) -> str:
    written = f"{spoken.names.get(entry.author_id, 'A colleague')}, {day(entry.happened_at)}"
    if entry.decided_by_id is None:
        return f"Written by {written}."
    decider = spoken.names.get(entry.decided_by_id, "A manager")
    post = f", {entry.decided_post}" if entry.decided_post else ""
    return f"Decided by {decider}{post}. Written by {written}."
