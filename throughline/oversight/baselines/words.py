"""Decisions about a usual range, as pages say them."""

from collections.abc import Iterable

from django.urls import reverse

from throughline.design.dates import day
from throughline.design.parts.rows import Item
from throughline.oversight.baselines import queries
from throughline.oversight.baselines.forms import RangeForm
from throughline.oversight.baselines.models import RangeDecision
from throughline.oversight.pages import FormPage, back_from, figure_of


def page(form: RangeForm) -> FormPage:
    figure = figure_of(form)
    before = queries.decisions_of(*figure) if figure else []
    return FormPage(
        title="Set the usual range again",
        lead="For a change that is known and lasts. The new range begins once there are months enough after it; until then"
        " the older one stands.",
        card="The new range", press="Set it again from that month", back_url=back_from(figure, reverse("objectives")), beside="Decided so far",
        before=tuple(items(before)), none_before="Nothing yet: the first range stands." if figure else "Choose a measure.",
    )  # fmt: skip


def items(decisions: Iterable[RangeDecision]) -> list[Item]:
    return [Item(title=f"Since {one.since:%B %Y}", detail=_detail(one)) for one in decisions]


def _detail(one: RangeDecision) -> str:
    post = f", {one.post}" if one.post else ""
    return f"{one.reason} Decided by {one.by.name}{post}, {day(one.at)}."
