"""Markup from a shape and its values: a value is escaped unless it is markup already.

As Django's `format_html`, without asking of each value whether it is a translation still to come: that took most of the
time of a desk with fifty children.
"""

from collections.abc import Iterable, Sequence
from html import escape

from django.utils.safestring import SafeString


def _safe(value: object) -> str:
    return value.__html__() if hasattr(value, "__html__") else escape(str(value))


def draw(shape: str, *values: object) -> SafeString:
    return SafeString(shape.format(*map(_safe, values)))


def draw_each(shape: str, rows: Iterable[Sequence[object]]) -> SafeString:
    """The shape once for each row, one after the other."""
    return SafeString("".join(shape.format(*map(_safe, row)) for row in rows))


def together(drawn: Iterable[SafeString]) -> SafeString:
    """What is markup already, one after the other; anything else is escaped first."""
    return SafeString("".join(map(_safe, drawn)))
