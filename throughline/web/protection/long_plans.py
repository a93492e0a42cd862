"""Plans past 9, 15, 18 and 24 months and every disabled child on a plan, each with its senior review, for whoever answers for them."""

from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html

from throughline.access.reach.queries import opened_now
from throughline.design.dates import day, near_day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table
from throughline.record.protection import rules
from throughline.record.protection.queries import Long, long_plans

SHOWN = 200
COLUMNS = tuple(Column(words=head) for head in ("Child", "Plan", "Asked for", "Senior review", "Next mark"))


@dataclass(frozen=True, kw_only=True)
class LongPlans:
    waiting: int
    table: Table
    more: int


def page(reader: int, *, on: date, go: Onward) -> LongPlans:
    mine = opened_now(reader).values("person_id")
    found = long_plans(on, among=mine)
    return LongPlans(
        waiting=sum(one.asked is not None for one in found), table=table(found[:SHOWN], on, go),
        more=max(0, len(found) - SHOWN),
    )  # fmt: skip


def table(found: list[Long], on: date, go: Onward) -> Table:
    return Table(
        label="Long plans, and disabled children on a plan",
        columns=COLUMNS,
        rows=tuple(_row(one, on, go) for one in found),
    )


def _row(one: Long, on: date, go: Onward) -> tuple[str, ...]:
    months = rules.months_run(one.first, on)
    child = format_html('<a href="{}">{}</a>', go("protection", one.plan.person_id), one.plan.person)
    disabled = ", disabled" if one.disabled else ""
    return (
        child, f"{one.plan.get_category_display()}, {months} months, since {day(one.first)}{disabled}",
        one.asked.words if one.asked else "", _state(one, go),
        f"{one.next.months} months, {near_day(one.next.since, on=on)}" if one.next else "None",
    )  # fmt: skip


def _state(one: Long, go: Onward) -> str:
    last = f"Reviewed {day(one.reviewed)}" if one.reviewed else ""
    if one.asked is None:
        return chip(Status.DONE, last) if last else "Not yet asked for"
    write = go("write", "senior-review", children=one.plan.person_id)
    return format_html(
        '{} {}<a href="{}">Write it<span class="hidden-words"> about {}</span></a>',
        chip(Status.LATE, f"Asked for since {short_day(one.asked.since)}"), f"{last}. " if last else "", write, one.plan.person,
    )  # fmt: skip
