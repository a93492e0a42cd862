"""How a promise is said in the handbook: its limit in words, whether it is asked for here, and why not."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from throughline.record.clocks.in_force import Promises
from throughline.standards import vocabulary
from throughline.standards.calendar import StartDay, Unit
from throughline.standards.feeding import by_hand
from throughline.standards.standard import Limit, Standard
from throughline.standards.ways import Confidence, Direction, Kind, Layer
from throughline.standards.words import count_words, day_words

LAYERS = {Layer.STATUTORY: "Statutory", Layer.NATIONAL: "National, not statutory", Layer.LOCAL: "Local"}
KINDS = {
    Kind.DEADLINE: "Done once, by a limit", Kind.CADENCE: "Done again and again",
    Kind.MAXIMUM: "At most so long, or so much", Kind.PRESENCE: "Always there while something lasts",
}  # fmt: skip


class Here(StrEnum):
    ON = "on"
    OFF = "off"
    UNCOMMENCED = "not-commenced"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Stands:
    """Whether it is asked for here on the day, and in words why, why not, or from when."""

    here: Here
    words: str


def limit_words(standard: Standard, limit: Limit) -> str:
    counted = count_words(*limit)
    if standard.in_any:
        return f"{counted} in any {count_words(*standard.in_any)}"
    if standard.direction == Direction.NOT_BEFORE:
        return f"not before {counted}"
    if limit.n == 0:
        return "the same day" if standard.kind != Kind.PRESENCE else "at once"
    if standard.direction == Direction.BEFORE:
        return f"{counted} before"
    if standard.kind == Kind.CADENCE:
        return f"every {counted}"
    return f"{counted} at most" if standard.kind == Kind.MAXIMUM else counted


def interval_words(standard: Standard, day: date) -> str:
    """The limit for what starts on that day, with the first interval where it is another."""
    then, first = (standard.version_on(day, first=which) for which in (False, True))
    if then is None:
        return NOTHING
    if first is None or first.limit == then.limit or standard.kind != Kind.CADENCE:
        return limit_words(standard, then.limit)
    return f"first {count_words(*first.limit)}, then {limit_words(standard, then.limit)}"


COUNTED = {
    Unit.WORKING_DAYS: "Weekends and bank holidays are skipped. The day it started is not counted: day 1 is the next working day.",
    Unit.UK_WORKING_DAYS: "Weekends and the bank holidays of any part of the UK are skipped. Day 1 is the next working day.",
    Unit.SCHOOL_DAYS: "Only days on which this authority’s schools teach are counted, from the next one on.",
    Unit.TERMS: "The term that the day is in ends it; in a holiday, the next term.",
    Unit.HOURS: "Every clock hour counts, by night, at weekends and when the clocks change.",
}  # fmt: skip
NOTHING = "nothing is asked for"
SKIPS = (Unit.WORKING_DAYS, Unit.UK_WORKING_DAYS)
SKIPPED = "Weekends and bank holidays are skipped."
LITERAL = "Weekends and bank holidays count, and do not move the limit."


def counted(standard: Standard) -> str:
    """How the days of its limit are counted, whatever happens in them."""
    if standard.in_any:
        return "Nights are summed over every stay: the night from one day to the next is the first day’s."
    if standard.direction == Direction.BEFORE:
        return f"Backwards: the day itself is not counted. {SKIPPED if standard.unit in SKIPS else LITERAL}"
    if standard.start_day == StartDay.IS_ONE:
        return "The day it started is day 1."
    return COUNTED.get(standard.unit, LITERAL)


def here_words(standard: Standard, here: Promises, on: date) -> str:
    """What is asked for here on the day, whatever the guidance has."""
    ours = here.by_key[standard.key]
    return interval_words(ours, on) if ours in here.on else NOTHING


def stands(standard: Standard, here: Promises, on: date) -> Stands:
    """`standard` as the catalogue has it."""
    ours = here.by_key[standard.key]
    made_here, now = ours in here.on, ours.version_on(on, first=False)
    to_come = _to_come(standard, ours, on) if made_here else ""
    if made_here and now:
        words = (
            "On"
            if now.since in standard.within and standard.on_by_default
            else f"On: set here from {day_words(now.since)}"
        )
        return Stands(Here.ON, words + to_come)
    if standard.versions[0][1] is None and ours is standard:
        ended = day_words(standard.versions[0][0])
        return Stands(Here.ENDED, f"Ended {ended}: newer guidance took its place")
    was_on = made_here and any(since <= on for since in ours.within)
    return Stands(_off(standard), f"Off: {'switched off here' if was_on else why_off(standard)}{to_come}")


def _to_come(standard: Standard, ours: Standard, on: date) -> str:
    """The next line of our own, if there is one."""
    since = min((day for day in ours.within if day > on and day not in standard.within), default=None)
    return f"; from {day_words(since)}: {interval_words(ours, since)}" if since else ""


def _off(standard: Standard) -> Here:
    return Here.OFF if standard.commenced else Here.UNCOMMENCED


def why_off(standard: Standard) -> str:
    if not standard.commenced:
        return "the law is not in force yet"
    unsure = standard.confidence == Confidence.LOW
    if standard.layer == Layer.LOCAL:
        return "a local choice, of low confidence" if unsure else "a local choice, not made here"
    return "of low confidence" if unsure else "not chosen here"


def has_no_form(standard: Standard) -> bool:
    """No kind of entry of its own tells any of the facts that start it."""
    return not any(vocabulary.has_kind(name) for name in standard.start_names)


def fed(standard: Standard) -> str:
    """What tells the record that it starts: an entry of its own, somebody by hand, or nothing yet."""
    if not has_no_form(standard):
        return "An entry of its own"
    told = any(name in by_hand() for name in standard.start_names)
    return "By hand, until it has an entry of its own" if told else "Nothing yet"
