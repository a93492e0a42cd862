"""What stands on the scorecard, as pages say it."""

from collections.abc import Iterable

from django.urls import reverse

from throughline.config.clock import today
from throughline.design.dates import day
from throughline.design.parts.rows import Item
from throughline.oversight import measured
from throughline.oversight.pages import FormPage
from throughline.oversight.showing import queries
from throughline.oversight.showing.models import ShownMeasure
from throughline.oversight.showing.usual import USUAL


def page() -> FormPage:
    stand = queries.shown(USUAL, on=today())
    return FormPage(
        title="What stands on the scorecard",
        lead=f"{len(stand)} measures stand there. A month that is over keeps those that stood at its end.",
        card="From today on", press="Change the scorecard", back_url=reverse("scorecard"), beside="Decided so far",
        before=tuple(items(queries.lines())), none_before="Nothing yet: the program’s own list stands.",
    )  # fmt: skip


def items(lines: Iterable[ShownMeasure]) -> list[Item]:
    """The newest first."""
    return [Item(title=_title(line), detail=_detail(line)) for line in lines]


def _title(line: ShownMeasure) -> str:
    return f"{measured.title(line.measure)}: {'put on the scorecard' if line.shown else 'taken off'}"


def _detail(line: ShownMeasure) -> str:
    post = f", {line.post}" if line.post else ""
    return f"From {day(line.since)}. {line.why} Decided by {line.by.name}{post}."
