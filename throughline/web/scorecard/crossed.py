"""A figure split two ways at once. Each cell is the sum of its own rows, so it cannot part from the list that it opens."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from django.utils.safestring import SafeString

from throughline.design.drawing import draw
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.measures.engine import By, Row
from throughline.measures.figures import Figure
from throughline.measures.indicator import Indicator, Unit
from throughline.web.scorecard import words
from throughline.web.scorecard.counting import listed
from throughline.web.scorecard.frame import Frame, chips
from throughline.web.scorecard.narrowing import ASKED
from throughline.web.scorecard.splits import WORDS, coded, in_order, offered, part_words, parts_of

ALL = "All"
Cell = tuple[str | None, str | None]
"""A part of each split; None for all of them together."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Crossed:
    """`left_out` rows are of nobody of whom both are known."""

    rows: list[str]
    columns: list[str]
    figures: dict[Cell, Figure]
    left_out: int


@dataclass(frozen=True, kw_only=True)
class Crossing:
    """What the page shows of it; without a table while only one way is chosen."""

    choices: list[Link]
    table: Table | None = None
    note: str = ""


def chosen_other(indicator: Indicator, by: By, said: str) -> tuple[By | None, str]:
    """The second way, and what was wrong with what the address said."""
    ways = {way.value for way in others(indicator, by)}
    if said and said not in ways:
        return None, f"This split cannot be crossed with “{said[:20]}”: it is shown one way."
    return (By(said) if said else None), ""


def others(indicator: Indicator, by: By) -> list[By]:
    return [way for way in offered(indicator) if way is not by]


def cross(indicator: Indicator, page: Frame, one: By, other: By) -> Crossed:
    rows = listed(indicator, page.taking, page.asked)
    firsts, seconds = (parts_of(rows, page.taking.snapshot, by) for by in (one, other))
    cells: dict[Cell, list[Row]] = defaultdict(list)
    left_out = 0
    for row, first, second in zip(rows, firsts, seconds, strict=True):
        if first is None or second is None:
            left_out += 1
            continue
        for cell in ((first, second), (first, None), (None, second), (None, None)):
            cells[cell].append(row)
    whole = sum(row.total for row in cells[None, None])
    return Crossed(
        rows=in_order(indicator, one, {first: () for first, _ in cells if first is not None}),
        columns=in_order(indicator, other, {second: () for _, second in cells if second is not None}),
        figures={cell: _figure(indicator, page, each, whole) for cell, each in cells.items()}, left_out=left_out,
    )  # fmt: skip


def _figure(indicator: Indicator, page: Frame, rows: Sequence[Row], whole: float) -> Figure:
    """A share's N is the whole, as where it is split one way; a rate of a part has no population."""
    total = whole if indicator.unit is Unit.SHARES else sum(row.total for row in rows)
    middle = median(row.n for row in rows) if rows and indicator.unit is Unit.MEDIAN else None
    return Figure(
        page.asked.span(indicator), "", indicator.unit, sum(row.n for row in rows), total, len(rows), middle
    )


def crossing(indicator: Indicator, page: Frame, one: By, other: By | None) -> Crossing:
    ways = [("", "Nothing"), *((way.value, WORDS[way]) for way in others(indicator, one))]
    choices = chips(
        page,
        "measure",
        indicator.key,
        choice="across",
        offered=ways,
        now=other.value if other else "",
        by=one.value,
    )
    if other is None:
        return Crossing(choices=choices)
    found = cross(indicator, page, one, other)
    left = f" {found.left_out:,} of nobody of whom both are known." if found.left_out else ""
    return Crossing(choices=choices, table=_table(indicator, page, one, other, found), note=NOTE + left)


NOTE = "Each number opens exactly the rows that it counts."


def _table(indicator: Indicator, page: Frame, one: By, other: By, found: Crossed) -> Table | None:
    if not found.rows:
        return None
    columns = (
        Column(words=WORDS[one]), *(Column(words=part_words(indicator, other, part), number=True) for part in found.columns),
        Column(words=ALL, number=True),
    )  # fmt: skip
    rows = tuple(
        (
            ALL if first is None else part_words(indicator, one, first),
            *(
                _cell(indicator, page, (one, first), (other, second), found)
                for second in (*found.columns, None)
            ),
        )
        for first in (*found.rows, None)
    )
    label = f"{indicator.title} by {WORDS[one].lower()} and {WORDS[other].lower()}"
    return Table(label=label, columns=columns, rows=rows)


def _cell(
    indicator: Indicator,
    page: Frame,
    one: tuple[By, str | None],
    other: tuple[By, str | None],
    found: Crossed,
) -> SafeString | str:
    figure = found.figures.get((one[1], other[1]))
    if figure is None:
        return "0"
    parts = [(by, part) for by, part in (one, other) if part is not None]
    where = " and ".join(part_words(indicator, by, part) for by, part in parts) or ALL
    return draw(
        '<a href="{}">{}<span class="hidden-words"> {}: {}</span></a>', page.children_url(indicator, which="all", **_address(parts)),
        words.figure_cell(figure), indicator.noun, where,
    )  # fmt: skip


def _address(parts: Sequence[tuple[By, str]]) -> dict[str, str]:
    """A team has a box of its own on the page of the list, so that two more parts can be chosen there."""
    codes = [coded(by, part) for by, part in parts if by is not By.TEAM]
    team = dict(parts).get(By.TEAM)
    return dict(zip(ASKED, codes, strict=False)) | ({"team": team} if team else {})
