"""What a child's record is made of: who it is about, their own words, and what happened."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.design.dates import short_day
from throughline.design.parts.links import Link
from throughline.design.parts.status import Flag, chip, disc


@dataclass(frozen=True, kw_only=True)
class Tab:
    words: str
    url: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True, kw_only=True)
class Identity:
    """Who this record is about. `facts` may hold safe HTML, such as the button that shows an address."""

    name: str
    initials: str
    born: str
    reference: str
    facts: tuple[tuple[str, str], ...] = ()
    flags: tuple[Flag, ...] = ()
    tabs: tuple[Tab, ...] = ()
    actions: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Saying:
    """A child's own words, with who said them, when and where, and whether alone."""

    words: str
    source: str


def saying(one: Saying) -> SafeString:
    return format_html(
        '<figure class="saying"><blockquote>“{}”</blockquote><figcaption>{}</figcaption></figure>',
        one.words, one.source,
    )  # fmt: skip


KIND_ICONS = {
    "booking": "calendar",
    "clock-note": "clock",
    "contact": "talk",
    "decision": "decision",
    "incident": "alert",
    "meeting": "people",
    "milestone": "calendar",
    "tried": "cross",
    "visit": "home",
    "voice": "talk",
    "withdrawn": "lock",
}


@dataclass(frozen=True, kw_only=True)
class Event:
    """One entry of a chronology. `kind` is a key of KIND_ICONS; a withdrawn one says only that and why."""

    day: date
    kind: str
    title: str
    words: str = ""
    by: str = ""
    url: str = ""
    marks: tuple[Flag, ...] = ()


def _marks(flags: tuple[Flag, ...]) -> SafeString:
    drawn = format_html_join("", "{}", ((chip(flag.status, flag.words),) for flag in flags))
    return format_html('<div class="marks">{}</div>', drawn) if flags else SafeString("")


def event(one: Event) -> SafeString:
    title = format_html('<a href="{}">{}</a>', one.url, one.title) if one.url else one.title
    return format_html(
        '<li class="event {}"><time datetime="{}">{}</time>{}<div class="content"><h4>{}</h4>{}{}</div>'
        '<span class="by">{}</span></li>',
        one.kind, one.day.isoformat(), short_day(one.day).rsplit(" ", 1)[0], disc(KIND_ICONS[one.kind]),
        title,
        format_html("<p>{}</p>", one.words) if one.words else "", _marks(one.marks), one.by,
    )  # fmt: skip


def timeline(events: Iterable[Event]) -> SafeString:
    """Entries in the order given, under a heading for each month."""
    months = (
        (heading, format_html_join("", "{}", ((event(one),) for one in inside)))
        for heading, inside in groupby(events, key=lambda one: f"{one.day:%B %Y}")
    )
    return format_html(
        '<div class="timeline">{}</div>', format_html_join("", "<h3>{}</h3><ol>{}</ol>", months)
    )
