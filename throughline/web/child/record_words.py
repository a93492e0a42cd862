"""The record in words: the chronology's rows, what life is like now, the child's own words, and decisions."""

from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from throughline.config.clock import london_day
from throughline.design.dates import day, short_day
from throughline.design.parts.record import KIND_ICONS, Event, Saying
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Flag, Status
from throughline.record.entries.kinds import kind
from throughline.record.entries.models import Entry
from throughline.record.visits.models import Visit, VisitChild
from throughline.web.child.queries import STANDS
from throughline.web.child.unknown import WrittenLater
from throughline.web.onward import Onward

LATE_WRITING = 5
"""Days after which a chronology says that an entry was written up late."""
WORDS_SHOWN = 220
ALONE = {
    "alone": "on their own with {by}", "not alone": "not alone", "offered": "offered time alone, said no",
    "watched": "watched at play",
}  # fmt: skip
PLACES = dict(Visit.PLACES)


def events(rows: list[Entry], visits: list[VisitChild], go: Onward) -> list[Event]:
    missed = {row.entry_id for row in visits if row.seen != "seen"}
    return [event(entry, entry.pk in missed, go) for entry in rows]


def event(entry: Entry, missed: bool, go: Onward) -> Event:
    return Event(
        day=london_day(entry.happened_at), kind=event_kind(entry, missed), title=entry.headline.rstrip("."), words=words_of(entry),
        by=entry.author.name, url=go("entry", entry.pk), marks=marks(entry),
    )  # fmt: skip


def event_kind(entry: Entry, missed: bool) -> str:
    if entry.status == Entry.WITHDRAWN:
        return "withdrawn"
    if missed:
        return "tried"
    return entry.kind if entry.kind in KIND_ICONS else "contact"


def words_of(entry: Entry) -> str:
    """The first shared words that the headline does not say already."""
    found = (typed(entry).get(name) for name in kind(entry.kind).shared_words)
    return next(
        (shortened(words) for words in found if words and words.split(". ")[0] not in entry.headline), ""
    )


def typed(entry: Entry) -> dict:
    """The answers of the entry's own kind; none when it was withdrawn."""
    return getattr(entry, f"typed_{entry.kind}") or {}


def shortened(words: str) -> str:
    if len(words) <= WORDS_SHOWN:
        return words
    return f"{words[:WORDS_SHOWN].rsplit(' ', 1)[0]} …"


def marks(entry: Entry) -> tuple[Flag, ...]:
    late = (london_day(entry.recorded_at) - london_day(entry.happened_at)).days
    found = (
        (entry.status == Entry.RETURNED, Flag(words="Returned to the writer", status=Status.SOON)),
        (entry.version > 1 and entry.status != Entry.WITHDRAWN, Flag(words="Corrected", status=Status.DONE)),
        (late > LATE_WRITING, Flag(words=f"Written up {short_day(entry.recorded_at)}", status=Status.PLAIN)),
    )
    return tuple(mark for holds, mark in found if holds)


@dataclass(frozen=True, kw_only=True)
class LifeNow:
    words: str
    agreed: str
    by: str


def life_now(visits: list[VisitChild]) -> LifeNow | None:
    """The newest visit's own sentence about what it means for the children."""
    for row in visits:
        visit = typed(row.entry)
        if visit.get("analysis"):
            by = f"{row.entry.author.name}, {day(row.entry.happened_at)}"
            read = (
                f". Read and agreed by {row.entry.agreed_by}"
                if row.entry.agreed_by
                else ". Not yet read by a manager"
            )
            return LifeNow(words=visit["analysis"], agreed=visit["agreed"], by=by + read)
    return None


def sayings(visits: list[VisitChild], name: str, most: int = 2) -> list[Saying]:
    said = [row for row in visits if row.words][:most]
    return [Saying(words=row.words.strip('"“” '), source=source(row, name)) for row in said]


def source(row: VisitChild, name: str) -> str:
    where = PLACES.get(typed(row.entry).get("place"), "").lower()
    alone = ALONE.get(row.alone, "").format(by=row.entry.author.name.split()[0])
    return ", ".join(part for part in (name, day(row.entry.happened_at), where, alone) if part)


@dataclass(frozen=True, kw_only=True)
class NotSeen:
    title: str
    tries: list[str]


def not_seen(visits: list[VisitChild], name: str) -> NotSeen | None:
    """Every visit and try since this child was last seen, newest first: said until the child is seen."""
    missed = list(takewhile(lambda row: row.seen != "seen", visits))
    if not missed:
        return None
    last = next((row for row in visits if row.seen == "seen"), None)
    since = f" since {short_day(last.entry.happened_at)}" if last else ""
    return NotSeen(title=f"{name} not seen{since}", tries=[_missed(row) for row in missed])


def _missed(row: VisitChild) -> str:
    why = f": {row.not_seen_why}" if row.not_seen_why else ""
    return f"{short_day(row.entry.happened_at)}. {row.entry.headline}{why}."


def decisions(rows: list[Entry], go: Onward, most: int = 3) -> list[Item]:
    made = [entry for entry in rows if entry.decided_by_id and entry.status in STANDS]
    return [
        Item(
            title=entry.headline.removeprefix("Manager decision: ").rstrip("."), url=go("entry", entry.pk),
            detail=f"{day(entry.happened_at)}, {decider(entry)}. {words_of(entry)}",
        )
        for entry in made[:most]
    ]  # fmt: skip


def decider(entry: Entry) -> str:
    """Who decided, in the post they then held."""
    name = (entry.decided_by or entry.author).name
    return f"{name}, {entry.decided_post}" if entry.decided_post else name


def later(found: list[WrittenLater], on: date, today: Onward) -> list[Item]:
    """These leave the past: they can only be read in today's record."""
    return [
        Item(
            title=f"{one.headline}: corrected" if one.corrected else one.headline, url=today("entry", one.entry_id),
            detail=f"About {short_day(one.happened_at)}. {_written(one)}",
        )
        for one in found
    ]  # fmt: skip


def _written(one: WrittenLater) -> str:
    days = (london_day(one.written_at) - london_day(one.happened_at)).days
    verb = "Corrected" if one.corrected else "Written up"
    return f"{verb} {short_day(one.written_at)}, {days} day{'' if days == 1 else 's'} after"
