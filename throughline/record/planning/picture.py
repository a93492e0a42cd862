"""Where each person puts an outcome, drawn as SVG on a line from 0 to 10. The words beside it say the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDE, HIGH, EDGE = 180, 24, 10
STEP = (WIDE - 2 * EDGE) / 10
SHAPES = {
    "child": '<circle cx="{x}" cy="12" r="8"/>',
    "parent": '<rect x="{left}" y="4" width="16" height="16" rx="2"/>',
    "worker": '<path d="M{x} 2 L{right} 12 L{x} 22 L{left} 12 Z"/>',
    "chair": '<path d="M{x} 3 L{right} 20 L{left} 20 Z"/>',
    "partner": '<path d="M{left} 5 H{right} L{x} 22 Z"/>',
    "family": '<rect x="{left}" y="4" width="16" height="16" rx="7"/>',
}
"""Each whose view it is has a shape of its own, so that colour says nothing alone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    whose: str
    point: int
    latest: bool


def line(marks: Sequence[Mark]) -> SafeString:
    """Read out by the row beside it, so hidden here."""
    ticks = format_html_join("", '<path class="tick" d="M{0} 9 V15"/>', ((_x(n),) for n in range(11)))
    drawn = format_html_join("", "{}", ((_mark(one),) for one in marks))
    return format_html(
        '<svg class="scale" viewBox="0 0 {} {}" width="{}" height="{}" aria-hidden="true" focusable="false">'
        '<path class="axis" d="M{} 12 H{}"/>{}{}</svg>',
        WIDE, HIGH, WIDE, HIGH, EDGE, WIDE - EDGE, ticks, drawn,
    )  # fmt: skip


def _x(point: int) -> str:
    return f"{EDGE + point * STEP:g}"


def _mark(one: Mark) -> SafeString:
    if not one.latest:
        return format_html('<circle class="before" cx="{}" cy="12" r="5"/>', _x(one.point))
    x = EDGE + one.point * STEP
    shape = format_html(SHAPES[one.whose], x=f"{x:g}", left=f"{x - 8:g}", right=f"{x + 8:g}")
    number = format_html('<text x="{}" y="{}">{}</text>', f"{x:g}", 16, one.point)
    return format_html('<g class="mark {}">{}{}</g>', one.whose, shape, number)
