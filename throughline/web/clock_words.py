"""A clock in words: the headline, the colour, and limit, last, tried, booked and met apart."""

from datetime import date

from throughline.design.dates import short_day
from throughline.design.parts.clocks import Clock
from throughline.design.parts.status import Status
from throughline.record.clocks.queries import Due
from throughline.standards.calendar import ENGLAND, CalendarEnds
from throughline.standards.state import Code, tried_by
from throughline.standards.words import count_words, sentence

SOON = 1
"""Working days left at which a clock stops being quiet."""
CLOSED = (Code.MET, Code.MET_LATE, Code.STOPPED)


def status(due: Due) -> Status:
    code = due.state.code
    if code == Code.DUE:
        return Status.SOON if due.state.days_left <= SOON else Status.UNDER_WAY
    return {
        Code.LATE: Status.LATE, Code.MET: Status.DONE, Code.MET_LATE: Status.DONE, Code.WAITING: Status.WAITING,
    }.get(code, Status.PLAIN)  # fmt: skip


def headline(due: Due) -> str:
    state = due.state
    if state.code == Code.LATE:
        return f"{count_words(state.late_by)} late"
    if state.code == Code.DUE:
        return "Limit today" if state.days_left == 0 else f"{count_words(state.days_left)} left"
    return sentence(state.sentence.split(";")[0])[:-1]


def terms(due: Due, on: date) -> tuple[tuple[str, str], ...]:
    one = due.obligation
    named = (
        ("Limit", short_day(one.due) if one.due else "Calendar ends"),
        ("Plan began" if one.first else "Last seen", short_day(one.start)),
        ("Tried", tried(due, on)),
        ("Booked", days(one.booked)),
        ("Met", short_day(one.met) if one.met and one.met <= on else ""),
    )
    return tuple((name, words) for name, words in named if words)


def tried(due: Due, on: date) -> str:
    return days(tried_by(due.obligation, on))


def days(found) -> str:
    """13 and 17 Nov: the month once, when they share it."""
    found = sorted(set(found))
    if len(found) > 1 and len({(day.year, day.month) for day in found}) == 1:
        return f"{', '.join(str(day.day) for day in found[:-1])} and {found[-1].day} {found[-1]:%b}"
    return " and ".join(short_day(day) for day in found)


def used(due: Due, on: date) -> int | None:
    """The share of the time that has gone."""
    one = due.obligation
    try:
        whole = one.due and ENGLAND.working_days_after(one.start, one.due)
        return min(100, 100 * ENGLAND.working_days_after(one.start, on) // whole) if whole else None
    except CalendarEnds:
        return None


def card(due: Due, on: date, url: str) -> Clock:
    return Clock(
        name=due.standard.title, headline=headline(due), status=status(due), url=url, terms=terms(due, on),
        used=used(due, on), rule=f"{due.standard.source}. Press for the sum.",
    )  # fmt: skip


def still_open(found: list[Due]) -> list[Due]:
    """One clock for each promise: what is met stands only where nothing new has begun."""
    running = {(due.person_id, due.standard.key) for due in found if due.state.code not in CLOSED}
    return [
        due
        for due in found
        if due.state.code not in CLOSED or (due.person_id, due.standard.key) not in running
    ]
