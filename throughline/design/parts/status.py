"""How a state looks: colour, an icon and words, never colour alone."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.safestring import SafeString

from throughline.design.drawing import draw, draw_each
from throughline.design.icons import icon


class Status(StrEnum):
    LATE = "late"
    SOON = "soon"
    UNDER_WAY = "under-way"
    DONE = "done"
    WAITING = "waiting"
    SAFETY = "safety"
    VOICE = "voice"
    PLAN = "plan"
    PLAIN = "plain"


MARKS = {
    Status.LATE: "alert",
    Status.SOON: "clock",
    Status.DONE: "check",
    Status.WAITING: "pause",
    Status.SAFETY: "alert",
    Status.VOICE: "talk",
}


@dataclass(frozen=True, kw_only=True)
class Flag:
    """Words that must be seen at once, as they should be acted on: "Peanut allergy: pen in the office"."""

    words: str
    status: Status = Status.PLAIN


def chip(status: Status, words: str) -> SafeString:
    """A state in a few words: `{% chip "late" "2 days late" %}`."""
    state = Status(status)
    mark = icon(MARKS[state]) if state in MARKS else ""
    return draw('<span class="chip {}">{}<span>{}</span></span>', state, mark, words)


def flags(rows: list[Flag]) -> SafeString:
    drawn = draw_each("<li>{}</li>", ((chip(row.status, row.words),) for row in rows))
    return draw('<ul class="flags" aria-label="Know first">{}</ul>', drawn) if rows else SafeString("")


def disc(name: str, status: str = "") -> SafeString:
    """An icon in a filled circle, at the head of a row."""
    return draw('<span class="round {}">{}</span>', status, icon(name))


def initials(letters: str) -> SafeString:
    return draw('<span class="initials" aria-hidden="true">{}</span>', letters)
