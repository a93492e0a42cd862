"""`{% load design %}`: every part of a page by its name, and days as people read them."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from throughline.design import charts, dates, icons, signals
from throughline.design.parts import alerts, clocks, links, notices, record, rows, status, tables
from throughline.design.parts.asking import Found, Task
from throughline.design.parts.notices import Clash, DraftState, Notice
from throughline.design.parts.record import Identity

register = template.Library()

for part in (
    icons.icon,
    status.chip, status.flags, status.disc, status.initials,
    links.button, links.buttons, links.breadcrumbs, links.choices, links.pager,
    clocks.clock, clocks.clocks, clocks.day_strip, clocks.steps,
    rows.due_row, rows.due_rows, rows.group_head, rows.counts, rows.items, rows.question, rows.empty,
    alerts.answers,
    record.saying, record.event, record.timeline,
    tables.table, tables.children, tables.looked, tables.grip, tables.summary,
    notices.error_summary, notices.draft_state, notices.key_hint,
    charts.control_chart, charts.sparkline, charts.chart_key,
    signals.variation, signals.assurance, signals.signs_key,
):  # fmt: skip
    register.simple_tag(part)

for words_for_time in (dates.day, dates.short_day, dates.long_day, dates.clock):
    register.filter(words_for_time.__name__, words_for_time)


@register.simple_block_tag
def card(content: str, title: str, aside: str = "", kind: str = "", anchor: str = "") -> SafeString:
    """A white card under a heading; `kind="first"` marks the one to read first."""
    return format_html(
        '<section class="card {}"{}><header><h2>{}</h2>{}</header>{}</section>',
        kind,
        format_html(' id="{}"', anchor) if anchor else "",
        title,
        format_html('<div class="aside">{}</div>', aside) if aside else "",
        content,
    )


@register.simple_block_tag
def child_part(content: str, name: str, note: str = "") -> SafeString:
    """One child's part of a form written for several; Alt and the down arrow go to the next."""
    return format_html(
        '<div class="child-part" data-child><div><h3>{}</h3><p>{}</p></div>'
        '<div class="fields">{}</div></div>',
        name, note, content,
    )  # fmt: skip


@register.inclusion_tag("design/parts/identity.html")
def identity(person: Identity) -> dict[str, Any]:
    return {"person": person}


@register.inclusion_tag("design/parts/notice.html", takes_context=True)
def notice(context: template.Context, one: Notice) -> dict[str, Any]:
    return {"notice": one, "link": notices.notice_link(one), "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("design/parts/clash.html")
def clash(one: Clash) -> dict[str, Any]:
    return {"clash": one}


@register.inclusion_tag("design/parts/task.html", takes_context=True)
def task(context: template.Context, one: Task) -> dict[str, Any]:
    return {"task": one, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("design/parts/found.html")
def found(people: list[Found]) -> dict[str, Any]:
    return {"people": people}


@register.inclusion_tag("design/parts/draft_bar.html")
def draft_bar(state: DraftState, sign: str = "Sign", save: str = "Keep as draft") -> dict[str, Any]:
    return {"state": state, "sign": sign, "save": save}
