"""The rows of a desk: what is due, counts at the top, questions, small items."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from throughline.design.drawing import draw, draw_each, together
from throughline.design.parts.alerts import Answering, answering
from throughline.design.parts.links import Link, button, buttons
from throughline.design.parts.status import Status, chip, disc


@dataclass(frozen=True, kw_only=True)
class DueRow:
    """One thing to do: what, the facts that matter, by when, and the way to do it."""

    title: str
    url: str
    detail: str
    status: Status
    when: str
    icon: str
    action: Link | None = None
    answering: Answering | None = None


def due_row(row: DueRow) -> SafeString:
    return draw(
        '<li class="due">{}<div><div class="title"><a href="{}">{}</a></div><p>{}</p></div>'
        '<div class="when">{}</div><div class="act">{}</div>{}</li>',
        disc(row.icon, row.status), row.url, row.title, row.detail,
        chip(row.status, row.when), button(row.action, "compact") if row.action else "",
        answering(row.answering),
    )  # fmt: skip


def due_rows(rows: list[DueRow]) -> SafeString:
    return draw("<ul>{}</ul>", together(due_row(row) for row in rows))


def group_head(words: str, count: int, anchor: str) -> SafeString:
    """A heading inside a card, with how many rows follow; counts at the top lead to `anchor`."""
    return draw('<h3 class="group-head" id="{}">{} <span>{}</span></h3>', anchor, words, count)


@dataclass(frozen=True, kw_only=True)
class Count:
    """A number at the head of a page that leads to its rows."""

    number: int
    words: str
    detail: str
    url: str
    status: str = ""


def counts(label: str, rows: list[Count]) -> SafeString:
    shape = '<a class="{}" href="{}"><strong>{}</strong><span>{}<small>{}</small></span></a>'
    drawn = ((row.status, row.url, row.number, row.words, row.detail) for row in rows)
    return draw('<nav class="counts" aria-label="{}">{}</nav>', label, draw_each(shape, drawn))


@dataclass(frozen=True, kw_only=True)
class Item:
    """A small row in a side card."""

    title: str
    detail: str = ""
    url: str = ""
    status: Status | None = None
    state: str = ""


def _item(row: Item) -> SafeString:
    title = draw("<strong>{}</strong>", row.title)
    head = draw('<a href="{}">{}</a>', row.url, title) if row.url else title
    return draw(
        "{}{}{}",
        head,
        draw("<small>{}</small>", row.detail) if row.detail else "",
        draw("<span>{}</span>", chip(row.status, row.state)) if row.status else "",
    )


def items(rows: list[Item]) -> SafeString:
    return draw("<ul>{}</ul>", draw_each('<li class="item">{}</li>', ((_item(row),) for row in rows)))


@dataclass(frozen=True, kw_only=True)
class Question:
    """Something a named person must answer before anything else on the page."""

    title: str
    words: str
    links: tuple[Link, ...] = ()


def question(ask: Question) -> SafeString:
    return draw(
        '<section class="question" aria-label="Waiting for an answer">{}'
        "<div><h2>{}</h2><p>{}</p></div>{}</section>",
        disc("question", Status.LATE), ask.title, ask.words, buttons(list(ask.links)),
    )  # fmt: skip


def empty(words: str, link: Link | None = None) -> SafeString:
    """What to say when there is nothing: a sentence, and a way on if there is one."""
    return draw('<p class="empty">{} {}</p>', words, button(link, "compact") if link else "")
