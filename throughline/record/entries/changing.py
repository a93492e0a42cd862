"""What would change between what is due and what would be, in sentences, each clock by its name."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from throughline.design.dates import day as day_words
from throughline.design.dates import short_day
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.state import Code, state
from throughline.standards.words import count_words


def change(before: Sequence[Obligation], after: Sequence[Obligation], on: date) -> str:
    old = {(one.standard, one.start_at or one.start): one for one in before}
    said = [
        words
        for one in after
        for words in _of_one(one, old.get((one.standard, one.start_at or one.start)), after, on)
    ]
    return " ".join(said) or "No limit changes."


def _of_one(
    one: Obligation, was: Obligation | None, after: Sequence[Obligation], on: date
) -> Iterator[str]:  # fmt: skip
    if one.met and (was is None or was.met != one.met):
        yield _met(one, after, on)
    elif was:
        yield from _beside(one, was)
    elif not one.closed and not _follows(one, after):
        yield f"{_title(one)} begins{_limit(one, ': limit')}."


def _title(one: Obligation) -> str:
    return catalogue.by_key()[one.standard].title


def _limit(one: Obligation, before: str) -> str:
    return f"{before} {day_words(one.due)}" if one.due else ""


def _follows(one: Obligation, after: Iterable[Obligation]) -> bool:
    """The next of a cadence is told with the one that was met."""
    return any(other.standard == one.standard and other.met == one.start for other in after)


def _met(one: Obligation, after: Iterable[Obligation], on: date) -> str:
    now = state(one, max(on, one.met or on), ENGLAND)
    late = f", {count_words(now.late_by)} late" if now.code == Code.MET_LATE and now.late_by else ""
    following = next(
        (o.due for o in after if o.standard == one.standard and o.start == one.met and o.due), None
    )
    return f"{_title(one)} met{late}." + (f" Next by {short_day(following)}." if following else "")


def _beside(one: Obligation, was: Obligation) -> Iterator[str]:
    """A try, a booking or a wait moves nothing; an end and another day say that they do."""
    shown = f"shown beside the limit{_limit(one, ',')}"
    if tried := _new(one.attempted, was.attempted):
        yield f"{_title(one)}: tried {tried}, {shown}. A try does not meet it."
    if booked := _new(one.booked, was.booked):
        yield f"{_title(one)}: booked for {booked}, {shown}. A booking does not meet it."
    if one.waiting_on and one.waiting_on != was.waiting_on:
        yield f"{_title(one)}: waiting{_why(one.waiting_on, ' on')}, {shown}. The limit runs on."
    if one.exempt and one.exempt != was.exempt:
        yield f"{_title(one)}: excused{_why(one.exempt, ',')}."
    if one.due != was.due:
        yield f"{_title(one)}{_limit(one, ': the limit becomes')}."
    if one.stopped and one.stopped != was.stopped:
        yield f"{_title(one)} ends {day_words(one.stopped)}."


def _new(days: Sequence[date], before: Sequence[date]) -> str:
    return ", ".join(short_day(day) for day in sorted({*days} - {*before}))


def _why(said: Fact, before: str) -> str:
    return f"{before} {said.why}" if said.why else ""
