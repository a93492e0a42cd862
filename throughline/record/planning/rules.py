"""What an action's steps add up to, what slipped, and what stands still. Pure: days passed in, reasons out, no score."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from throughline.design.dates import day as day_words

STUCK_WEEKS = 6
"""Local: one round of core groups in which nothing moved."""
SLIPPED = 2
"""Local: an action that moved so often is slipping, whatever the reasons."""
DONE, DROPPED, MOVED = "done", "dropped", "moved"
TIMES = {1: "once", 2: "twice"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    did: str
    on: date
    moved_to: date | None = None
    why: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class State:
    by_when: date
    done_on: date | None = None
    dropped_why: str = ""


def adds_up(first_by: date, steps: Iterable[Step]) -> State:
    """In the order in which they were said: the last word stands."""
    state = State(by_when=first_by)
    for step in steps:
        if step.did == DONE:
            state = State(by_when=state.by_when, done_on=step.on)
        elif step.did == DROPPED:
            state = State(by_when=state.by_when, dropped_why=step.why)
        elif step.moved_to:
            state = State(by_when=step.moved_to)
    return state


def moves(steps: Iterable[Step]) -> list[Step]:
    return [step for step in steps if step.did == MOVED and step.moved_to]


def slip_words(first_by: date, steps: Iterable[Step]) -> str:
    """ "Moved twice: 2 Oct → 30 Oct → 20 Nov"; nothing where it never moved."""
    moved = moves(steps)
    if not moved:
        return ""
    days = " → ".join(_short(one) for one in (first_by, *(step.moved_to for step in moved)))
    return f"Moved {TIMES.get(len(moved), f'{len(moved)} times')}: {days}"


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"


class Look(StrEnum):
    REACHED, SLIPPING, STUCK, MOVING = "reached", "slipping", "stuck", "moving"


@dataclass(frozen=True, kw_only=True, slots=True)
class Open:
    """An action that is still to do, as the judgement of an outcome needs it."""

    what: str
    by_when: date
    times_moved: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    look: Look
    words: str
    """The reason, as facts."""


def of_outcome(
    *, open_ones: Sequence[Open], last_moved: date | None, since: date, reached: date | None, on: date
) -> Verdict:
    """How it stands: reached; slipping, by what; standing still, since when; or moving, by what day."""
    if reached:
        return Verdict(look=Look.REACHED, words=f"Reached {day_words(reached)}")
    if slips := [_slipping(one, on) for one in open_ones if _slips(one, on)]:
        more = f", and {len(slips) - 1} more" if len(slips) > 1 else ""
        return Verdict(look=Look.SLIPPING, words=f"{slips[0]}{more}")
    if still := standing_still(last_moved=last_moved, since=since, on=on):
        return Verdict(look=Look.STUCK, words=still)
    moved = f"Moved {day_words(last_moved)}" if last_moved else f"Begun {day_words(since)}"
    return Verdict(look=Look.MOVING, words=moved)


def _slips(one: Open, on: date) -> bool:
    return one.times_moved >= SLIPPED or one.by_when < on


def _slipping(one: Open, on: date) -> str:
    if one.by_when < on:
        return f"“{one.what}” was due {day_words(one.by_when)}"
    return f"“{one.what}” moved {TIMES.get(one.times_moved, f'{one.times_moved} times')}"


def standing_still(*, last_moved: date | None, since: date, on: date) -> str:
    """Counted from the last thing that moved, or else from when it was agreed."""
    begun = last_moved or since
    weeks = (on - begun).days // 7
    return f"Nothing done for {weeks} weeks, since {day_words(begun)}" if weeks >= STUCK_WEEKS else ""
