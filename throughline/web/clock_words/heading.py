"""How a clock stands in a few words, and in what colour."""

from throughline.design.dates import clock, short_day
from throughline.design.parts.status import Status
from throughline.record.clocks.queries import Due
from throughline.standards.state import Code
from throughline.standards.ways import Direction
from throughline.standards.words import count_words, sentence

SOON = 1
"""Working days left at which a clock stops being quiet."""


def status(due: Due) -> Status:
    code = due.state.code
    if code == Code.DUE:
        return _pressing(due)
    return {
        Code.LATE: Status.LATE, Code.MET: Status.DONE, Code.MET_LATE: Status.DONE, Code.WAITING: Status.WAITING,
    }.get(code, Status.PLAIN)  # fmt: skip


def _pressing(due: Due) -> Status:
    """What may not happen yet asks nothing of anybody."""
    if due.standard.direction == Direction.NOT_BEFORE:
        return Status.PLAIN
    left = due.state.days_left
    return Status.SOON if left is not None and left <= SOON else Status.UNDER_WAY


def headline(due: Due) -> str:
    said = HEADLINES.get(due.state.code)
    return said(due) if said else first_words(due)


def first_words(due: Due) -> str:
    return sentence(due.state.sentence.split(";")[0])[:-1]


def _late(due: Due) -> str:
    late_by = due.state.late_by
    if due.obligation.total:
        return first_words(due)
    return f"{count_words(late_by)} late" if late_by else "Past its limit"


def _due(due: Due) -> str:
    one, left = due.obligation, due.state.days_left
    if one.total or one.due is None or left is None:
        return first_words(due)
    if due.standard.direction == Direction.NOT_BEFORE:
        return f"Not before {short_day(one.due)}"
    if one.due_at and left <= SOON:
        return f"By {short_day(one.due_at)}, {clock(one.due_at)}"
    if left == 0:
        return "Limit today" if due.state.sentence.startswith("due today") else f"Limit {short_day(one.due)}"
    return f"{count_words(left)} left"


def _waiting(due: Due) -> str:
    """Whoever holds the next step, the limit it has passed stands beside."""
    late_by = due.state.late_by
    past = f", {count_words(late_by)} past" if late_by else ", past its limit" if late_by == 0 else ""
    return f"{first_words(due).split(' (')[0]}{past}"


def _excused(due: Due) -> str:
    why = due.obligation.exempt and due.obligation.exempt.why
    return f"Excused: {why}" if why else "Excused"


def _stopped(due: Due) -> str:
    return first_words(due).replace(", 0 working days past the limit", ", past its limit")


HEADLINES = {
    Code.LATE: _late, Code.DUE: _due, Code.WAITING: _waiting, Code.EXEMPT: _excused, Code.STOPPED: _stopped,
}  # fmt: skip
