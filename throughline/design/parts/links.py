"""Ways onward: links, buttons, breadcrumbs, filters and pages of a list."""

from dataclasses import dataclass
from typing import NamedTuple

from django.utils.safestring import SafeString

from throughline.design.drawing import draw, draw_each
from throughline.design.icons import icon


class NavItem(NamedTuple):
    """One place in the top bar, and on a phone in the bar at the bottom."""

    label: str
    url: str
    icon: str
    current: bool = False


@dataclass(frozen=True, kw_only=True)
class Who:
    """The person who is signed in."""

    name: str
    initials: str


@dataclass(frozen=True, kw_only=True)
class AsKnown:
    """The band over a page that shows the record as it was known on a past day."""

    words: str
    note: str
    back_url: str


@dataclass(frozen=True, kw_only=True)
class BrokenGlass:
    """The band over every page of a child whose record somebody opened by breaking the glass; `url` ends it."""

    words: str
    note: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Hindering:
    """The press at the foot of a page that says it got in somebody's way: the page's name, and in which ways it can."""

    page: str
    url: str
    sorts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link with words; `about` is read out but not shown, so that "Open" says open what."""

    words: str
    url: str = ""
    icon: str = ""
    about: str = ""
    current: bool = False
    primary: bool = False


def button(link: Link, size: str = "") -> SafeString:
    """A link that looks like a button. One filled button a page: the main thing to do."""
    return draw(
        '<a class="button{}{}" href="{}">{}{}{}</a>',
        " primary" if link.primary else "",
        f" {size}" if size else "",
        link.url,
        icon(link.icon) if link.icon else "",
        link.words,
        draw('<span class="hidden-words">: {}</span>', link.about) if link.about else "",
    )


def buttons(links: list[Link]) -> SafeString:
    return draw('<div class="actions">{}</div>', draw_each("{}", ((button(one),) for one in links)))


def _step(link: Link) -> SafeString:
    if link.url:
        return draw('<li><a href="{}">{}</a></li>', link.url, link.words)
    return draw('<li aria-current="page">{}</li>', link.words)


def breadcrumbs(links: list[Link]) -> SafeString:
    """Where this page is; the last has no address because it is here."""
    return draw(
        '<nav aria-label="Breadcrumbs"><ol class="trail">{}</ol></nav>',
        draw_each("{}", ((_step(one),) for one in links)),
    )


def choices(label: str, links: list[Link]) -> SafeString:
    """Filters as links, so that a filtered list has an address."""
    drawn = ((one.url, SafeString(' aria-current="true"') if one.current else "", one.words) for one in links)
    return draw(
        '<nav class="choices" aria-label="{}">{}</nav>',
        label,
        draw_each('<a href="{}"{}>{}</a>', drawn),
    )


@dataclass(frozen=True, kw_only=True)
class Pager:
    """Where we are in a long list: rows `first` to `last` of `total`."""

    first: int
    last: int
    total: int
    previous_url: str = ""
    next_url: str = ""


def pager(page: Pager) -> SafeString:
    ends = [(page.previous_url, "Previous"), (page.next_url, "Next")]
    return draw(
        '<nav class="pager" aria-label="Pages"><span>{} to {} of {}</span>{}</nav>',
        page.first,
        page.last,
        page.total,
        draw_each('<a class="button compact" href="{}">{}</a>', ((u, w) for u, w in ends if u)),
    )
