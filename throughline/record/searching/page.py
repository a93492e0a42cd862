"""The page of a search as values."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.access.law.searching import START, STOP
from throughline.config.clock import LONDON, london_day
from throughline.design.dates import day, long_day
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry
from throughline.record.searching.models import Search
from throughline.record.searching.queries import Found, Page, Place


@dataclass(frozen=True, slots=True)
class Row:
    title: str
    url: str
    about: str
    shown: SafeString | str


def rows(page: Page) -> list[Row]:
    return [_row(one) for one in page.found]


def _row(found: Found) -> Row:
    entry = found.entry
    kind = by_key()[entry.kind].name if entry.kind in by_key() else entry.kind
    about = f"{found.child}. {kind} of {long_day(london_day(entry.happened_at))}, by {entry.author.name}"
    waiting = ". Waits for a countersignature" if entry.status == Entry.WAITING else ""
    return Row(entry.headline, reverse("entry", args=[entry.pk]), about + waiting, marked(found.shown or ""))


def marked(shown: str) -> SafeString:
    """The found words as marks; everything else as text."""
    pieces = shown.replace(STOP, START).split(START)
    return format_html_join(
        "",
        "{}",
        ((format_html("<mark>{}</mark>", words) if odd % 2 else words,) for odd, words in enumerate(pieces)),
    )


def sentence(asked: Search) -> str:
    """What was asked, in words: "“belt”, by Priya Raman, in Tia Marsden’s record, from Mon 3 Aug 2026"."""
    said = [
        f"“{asked.words}”" if asked.words else "Everything",
        f"by {asked.writer.name}" if asked.writer else "",
        f"of the kind {by_key()[asked.kind].name.lower()}" if asked.kind else "",
        f"in {asked.child}’s record" if asked.child else "",
        f"from {day(asked.since)}" if asked.since else "",
        f"until {day(asked.until)}" if asked.until else "",
    ]
    return ", ".join(filter(None, said))


def cursor_words(place: Place | None) -> str:
    return f"{place[0].astimezone(LONDON).isoformat()}~{place[1]}" if place else ""


def cursor_of(words: str) -> Place | None:
    """None for an address that somebody has changed: the page then begins at its beginning."""
    moment, _, entry = words.partition("~")
    try:
        return (datetime.fromisoformat(moment), int(entry)) if entry.isdecimal() and len(entry) < 19 else None
    except ValueError:
        return None
