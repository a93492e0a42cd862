"""The row under the sum: each day, week, month, year or block of hours, as the rule counts it."""

from datetime import datetime

from throughline.design.dates import clock, day
from throughline.design.parts.clocks import DayCell
from throughline.record.clocks.queries import Due
from throughline.standards.explain import Explanation
from throughline.standards.stretch import Stretch
from throughline.standards.strip import DayKind, StripDay
from throughline.web.clock_words import BEGAN

CELLS = {
    DayKind.START: "start", DayKind.WEEKEND: "rest", DayKind.HOLIDAY: "rest", DayKind.LIMIT: "limit",
    DayKind.LATE: "late", DayKind.MET: "met", DayKind.STOPPED: "met",
}  # fmt: skip
DAYS = "The number under each date counts the days of the rule. Dashed: a day that is not counted."
STRETCHES = "Each square ends on the day or at the hour it shows, and says how much had gone by then."
COLOURS = "Ink: the limit. Red with “late”: after it."
STARTS = {"Last seen": "seen", "Plan began": "plan", "Last held": "held"}


def cells(told: Explanation, one: Due) -> tuple[list[DayCell], str]:
    """The row and how to read it; both empty where no row is drawn."""
    if told.strip:
        return [_day(found, one) for found in told.strip], f"{DAYS} {COLOURS}"
    if told.stretches:
        return [_stretch(found) for found in told.stretches], f"{STRETCHES} {COLOURS}"
    return [], ""


def _day(found: StripDay, one: Due) -> DayCell:
    return DayCell(day=found.day, kind=CELLS.get(found.kind, "counted"), words=_under(found, one))


def _under(found: StripDay, one: Due) -> str:
    if found.kind == DayKind.START:
        names = one.standard.start_names if one.obligation.first else one.standard.met_names
        return STARTS.get(BEGAN.get(names[0], ""), "start")
    if found.kind == DayKind.LATE:
        return f"late {found.number}"
    if found.kind in (DayKind.LIMIT, DayKind.MET, DayKind.STOPPED):
        return str(found.kind)
    return str(found.number or "")


def _stretch(found: Stretch) -> DayCell:
    last = found.last
    timed = isinstance(last, datetime)
    return DayCell(
        day=last.date() if isinstance(last, datetime) else last, kind=CELLS.get(found.kind, "counted"),
        words=_gone(found), spoken=_spoken(found),
        shown=(f"{last:%a} {last.day}", f"{last:%H:%M}") if timed else (f"{last:%b}", str(last.day)),
    )  # fmt: skip


def _gone(found: Stretch) -> str:
    if found.kind == DayKind.COUNTED:
        return found.words
    return f"late {found.late_by}" if found.kind == DayKind.LATE else str(found.kind)


def _spoken(found: Stretch) -> str:
    last = found.last
    when = f"{day(last)}, {clock(last)}" if isinstance(last, datetime) else day(last)
    return when if found.kind == DayKind.START else f"to {when}, {found.words}"
