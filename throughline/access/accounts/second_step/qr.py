"""A square picture for a telephone, drawn as one path: our pages allow no inline style and no foreign picture."""

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString

EDGE, DOT = 4, 4
"""Squares of margin; points of each square: a whole number, so that a camera sees them alike."""


def drawn(words: str) -> SafeString:
    rows = segno.make(words, error="m", micro=False).matrix
    dark = "".join(
        f"M{x + EDGE} {y + EDGE}h1v1h-1z" for y, row in enumerate(rows) for x, on in enumerate(row) if on
    )
    size = len(rows) + 2 * EDGE
    return format_html(
        '<svg role="img" aria-label="Square picture for an authenticator" viewBox="0 0 {0} {0}" width="{1}" height="{1}"'
        ' shape-rendering="crispEdges"><rect width="{0}" height="{0}" fill="#fff"/><path fill="#000" d="{2}"/></svg>',
        size, size * DOT, dark,
    )  # fmt: skip
