"""An entry as one row: what happened, in whose words, and what a reader must know of how it was written."""

from throughline.config.clock import london_day
from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.design.parts.record import KIND_ICONS, Event
from throughline.design.parts.status import Flag, Status
from throughline.record.chronology.rules import LATE
from throughline.record.chronology.written import Written
from throughline.record.decisions.words import outside_flag
from throughline.record.entries.countersigning import NOT_YET
from throughline.record.entries.kinds import kind
from throughline.record.entries.models import Entry

WORDS_SHOWN = 220


def event(entry: Written, go: Onward) -> Event:
    return Event(
        day=london_day(entry.happened_at), kind=event_kind(entry), title=entry.headline.rstrip("."), words=words_of(entry),
        by=entry.author, url=go("entry", entry.id), marks=marks(entry),
    )  # fmt: skip


def event_kind(entry: Written) -> str:
    if entry.status == Entry.WITHDRAWN:
        return "withdrawn"
    if entry.stands and entry.child and entry.child["seen"] != "seen":
        return "tried"
    return entry.kind if entry.kind in KIND_ICONS else "contact"


def words_of(entry: Written) -> str:
    """The first shared words that the headline does not say already."""
    found = (entry.typed.get(name) for name in kind(entry.kind).shared_words)
    return next(
        (shortened(words) for words in found if words and words.split(". ")[0] not in entry.headline), ""
    )


def shortened(words: str) -> str:
    if len(words) <= WORDS_SHOWN:
        return words
    return f"{words[:WORDS_SHOWN].rsplit(' ', 1)[0]} …"


def marks(entry: Written) -> tuple[Flag, ...]:
    late = london_day(entry.recorded_at) - london_day(entry.happened_at)
    found = (
        (entry.status == Entry.WAITING, Flag(words=NOT_YET, status=Status.WAITING)),
        (entry.status == Entry.RETURNED, Flag(words="Returned to the writer", status=Status.SOON)),
        (entry.version > 1 and entry.status != Entry.WITHDRAWN, Flag(words="Corrected", status=Status.DONE)),
        (late > LATE, Flag(words=f"Written up {short_day(entry.recorded_at)}", status=Status.PLAIN)),
    )
    outside = outside_flag(entry.typed) if entry.stands else None
    return (*((outside,) if outside else ()), *(mark for holds, mark in found if holds))
