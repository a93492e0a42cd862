"""What the front door works out, and asks nobody for: the limit of a decision, the time left, the spread of grades."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from throughline.config.clock import LONDON, london_day
from throughline.design.dates import clock, short_day
from throughline.standards.calendar import ENGLAND, Unit

CLOSES = time(17)
OPEN_FOR = 5
"""Working days for which the desk reads a child's record from a contact about the child."""


def decide_by(received: datetime) -> datetime:
    """One working day: the same time of the next working day, and by the end of that day what came in the evening
    or while nobody worked (Working Together 2023, chapter 1)."""
    local = received.astimezone(LONDON)
    day = ENGLAND.add(local.date(), 1, Unit.WORKING_DAYS)
    inside = ENGLAND.is_working_day(local.date()) and local.time() < CLOSES
    return datetime.combine(day, local.time().replace(second=0, microsecond=0) if inside else CLOSES, LONDON)


def open_until(received: datetime) -> date:
    """The first day on which the desk does not read the record any more."""
    return ENGLAND.add(london_day(received), OPEN_FOR, Unit.WORKING_DAYS) + timedelta(days=1)


def left(by: datetime, now: datetime) -> tuple[str, str]:
    """How a limit stands, as a status and words: "by 14:20, 2 h 20 left", "by Mon 07:40", "1 h 10 late"."""
    local = by.astimezone(LONDON)
    if now > by:
        return "late", f"{spent(now - by)} late"
    if local.date() == now.astimezone(LONDON).date():
        return "soon", f"by {clock(local)}, {spent(by - now)} left"
    return "under-way", f"by {short_day(local)} {clock(local)}"


def spent(span: timedelta) -> str:
    """20 min, 1 h 50, 3 days."""
    minutes = int(span.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h {minutes % 60:02}" if minutes % 60 else f"{minutes // 60} h"
    return f"{minutes // (24 * 60)} days"


def when(moment: datetime, now: datetime) -> str:
    """today 08:05, yesterday 16:00, Thu 12 Nov 09:50."""
    local = moment.astimezone(LONDON)
    days = (now.astimezone(LONDON).date() - local.date()).days
    word = {0: "today", 1: "yesterday"}.get(days) or short_day(local)
    return f"{word} {clock(local)}"


def stays(steps: Sequence[tuple[str, datetime]], now: datetime, *, over: bool) -> list[tuple[str, timedelta]]:
    """How long a contact stood at each step: until the next one, and the last until now unless all is over."""
    ends = [at for _, at in steps[1:]] + [now]
    found = [(did, end - at) for (did, at), end in zip(steps, ends, strict=True)]
    return found[:-1] if over else found


@dataclass(frozen=True, kw_only=True, slots=True)
class Spread:
    """The grades of several services for one child, side by side: the lowest and the highest, and never one number."""

    grades: tuple[tuple[str, int], ...]

    @property
    def words(self) -> str:
        if not self.grades:
            return ""
        low, high = min(grade for _, grade in self.grades), max(grade for _, grade in self.grades)
        return f"from {low} to {high}" if low != high else f"all {low}" if len(self.grades) > 1 else str(low)

    @property
    def wide(self) -> bool:
        """Far enough apart that somebody has to say why."""
        found = [grade for _, grade in self.grades]
        return bool(found) and max(found) - min(found) >= WIDE


WIDE = 2


def differs(theirs: str, ours: str) -> bool:
    return bool(theirs and ours and theirs != ours)


def parts_of_a_name(said: str, families: Iterable[str] = ()) -> tuple[str, str]:
    """First and family name of "Harvey Rowe". Of a first name alone, the family name that others of the home have."""
    words = said.split()
    if len(words) > 1:
        return " ".join(words[:-1]), words[-1]
    return (words[0] if words else ""), next(iter(families), "")
