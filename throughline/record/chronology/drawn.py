"""A row as HTML. By hand and not by a template: fifty of them took four times as long."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.design.icons import icon
from throughline.design.parts.status import chip
from throughline.record.chronology.rows import GapRow, Meant, Row

NOTHING = SafeString("")


def drawn(one: Row | GapRow) -> SafeString:
    if one.gap:
        return format_html('<li class="gap">{}<span>{}</span></li>', icon("question"), one.words)
    return format_html(
        '<li class="line{}" id="{}"><time datetime="{}">{}</time><div class="what"><h4>{}</h4>{}{}{}</div>{}</li>',
        _classes(one), one.ref, one.day.isoformat(), one.when, _linked(one.url, one.title),
        format_html("<p>{}</p>", one.words) if one.words else NOTHING,
        format_html_join("", "{}", ((_means(each),) for each in one.meant)), _marks(one), _from(one),
    )  # fmt: skip


def _classes(one: Row) -> str:
    found = (("chosen", one.weight), ("news", one.news), ("gone", one.withdrawn))
    return "".join(f" {name}" for name, holds in found if holds)


def _linked(url: str, words: str) -> SafeString | str:
    return format_html('<a href="{}">{}</a>', url, words) if url else words


def _means(one: Meant) -> SafeString:
    whom = f" for {one.names}" if one.names else ""
    return format_html(
        '<p class="means {}"><strong>{}{}{}</strong> {} <small>{}</small></p>',
        one.weight, one.what, whom, ":" if one.words else "", one.words, one.by,
    )  # fmt: skip


def _marks(one: Row) -> SafeString:
    found = [("under-way", one.news), ("soon", one.late), *(("done", words) for words in one.flags)]
    chips = [(chip(status, words),) for status, words in found if words]
    return format_html('<div class="marks">{}</div>', format_html_join("", "{}", chips)) if chips else NOTHING


def _from(one: Row) -> SafeString:
    press = NOTHING
    if one.choose_url:
        press = format_html(
            '<a href="{}">{}<span class="hidden-words"> {}, {}</span></a>',
            one.choose_url, "Change" if one.weight else "Choose", one.title, one.when,
        )  # fmt: skip
    return format_html(
        '<div class="from"><span>{}</span><span>{}</span>{}</div>', one.names, one.source, press
    )
