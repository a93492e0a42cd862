"""Targets, as pages say them."""

from collections.abc import Iterable
from decimal import Decimal

from django.urls import reverse

from throughline.design.dates import day
from throughline.design.parts.rows import Item
from throughline.oversight import measured
from throughline.oversight.pages import FormPage, back_from, figure_of
from throughline.oversight.targets import queries
from throughline.oversight.targets.forms import TargetForm
from throughline.oversight.targets.models import Target
from throughline.oversight.targets.rules import SHARES


def page(form: TargetForm) -> FormPage:
    figure = figure_of(form)
    lines = queries.lines_of(*figure) if figure else []
    return FormPage(
        title="Set a target",
        lead="A dated line. A new one ends the older from its own day on; what was said stays readable.",
        card="From that day on", press="Set this target", back_url=back_from(figure, reverse("objectives")), beside="Said so far",
        before=tuple(items(lines)), none_before="Nothing yet." if figure else "Choose a measure.",
    )  # fmt: skip


def items(lines: Iterable[Target]) -> list[Item]:
    """The newest first; each ends where the one after it begins."""
    found, next_since = [], None
    for line in lines:
        end = min(filter(None, (line.until, next_since)), default=None)
        found.append(Item(title=_title(line), detail=_detail(line, end and day(end))))
        next_since = line.since
    return found


def _title(line: Target) -> str:
    if line.value is None:
        return f"No target from {day(line.since)}"
    return f"{value(line)}, {line.owner.name} answers for it"


def value(line: Target) -> str:
    """90%, 12.5 or 40 as the measure is counted."""
    return amount(line.measure, line.value)


def amount(measure: str, number: Decimal) -> str:
    plain = f"{number.normalize():f}"
    return f"{plain}%" if measured.unit(measure) in SHARES else plain


def _detail(line: Target, end: str | None) -> str:
    ran = f"From {day(line.since)} until {end}." if end else f"From {day(line.since)}."
    post = f", {line.post}" if line.post else ""
    return f"{ran} {line.why} Set by {line.by.name}{post}, {day(line.at)}."
