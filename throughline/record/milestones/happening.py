"""Something that happened, as it is checked and told: one fact of the vocabulary for each child."""

from collections.abc import Iterable
from datetime import date, datetime, time

from throughline.config.clock import LONDON, london_day
from throughline.design.dates import day as day_words
from throughline.record.clocks.stored import Told
from throughline.record.entries.kind import Answers
from throughline.standards.feeding import by_hand, planned
from throughline.standards.vocabulary import Word, by_name

NOON = time(12)


def options(words: Iterable[Word]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Grouped by the part of the journey, in the order of the vocabulary."""
    parts: dict[str, list[tuple[str, str]]] = {}
    for word in words:
        parts.setdefault(word.part, []).append((word.name, said(word)))
    return tuple((part, tuple(found)) for part, found in parts.items())


def said(word: Word) -> str:
    return f"{word.clause}, while it lasts" if word.holds else word.clause


def happened(answers: Answers, now: datetime) -> datetime:
    """Today without a time is now: a day that is still going on has no noon to wait for."""
    day, clock = answers.shared["day"], answers.shared.get("clock")
    return now if day == now.date() and not clock else datetime.combine(day, clock or NOON, LONDON)


def headline(answers: Answers, names: dict[int, str]) -> str:
    word, until = by_name()[answers.shared["which"]], answers.shared.get("until")
    day = day_words(answers.shared["day"])
    if word.holds:
        return f"{word.clause}: from {day}" + (f" to {day_words(until)}" if until else "")
    return f"{word.clause}: {day}" if word.name in planned() else word.clause


def facts(answers: Answers, at: datetime) -> list[Told]:
    """A time that nobody gave is no moment: a limit in hours then counts from the day's first minute."""
    given = answers.shared
    if not given.get("which"):
        return []
    return [
        Told(
            person=child, what=given["which"], day=london_day(at), until=row.get("until") or given["until"],
            at=at if given["clock"] else None, known=given["known"], why=given["why"] or "",
        )
        for child, row in answers.children.items()
    ]  # fmt: skip


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    given, today = answers.shared, now.date()
    word, day = by_hand()[given["which"]], given["day"]
    ends = {"until": given["until"]} | {
        f"child-{child}-until": row["until"] for child, row in answers.children.items()
    }
    found = _of_the_day(word, day, given["known"], today)
    for name, until in ends.items():
        found |= _of_the_end(name, word, day, until)
    if given["why"] and not any(ends.values()):
        found["why"] = "This says what it ended with. Give the day it ended, or leave this empty."
    if given["clock"] and day == today and happened(answers, now) > now and word.name not in planned():
        found["clock"] = "This time has not come yet. Check the time."
    return found


def _of_the_day(word: Word, day: date, known: date | None, today: date) -> dict[str, str]:
    if known and known > today:
        return {"known": "This day has not come yet. Give the day from which it was known."}
    if word.name in planned():
        return _of_a_planned_day(day, known)
    if day > today and not word.holds:
        return {"day": "This day has not come yet. To book it, write about its clock instead."}
    if day > today and not known:
        return {"known": "The day is still to come. Say since when that was known."}
    return {}


def _of_a_planned_day(day: date, known: date | None) -> dict[str, str]:
    if known is None:
        return {"known": "Say since when the day was known: what comes before it is promised from then on."}
    return {"known": "It was known before it came. Check both days."} if known > day else {}


def _of_the_end(name: str, word: Word, day: date, until: date | None) -> dict[str, str]:
    if until and not word.holds:
        return {name: "This does not go on, so it has no end. Leave it empty."}
    if until and until <= day:
        return {name: "The first day it no longer holds comes after the day it began. Check both days."}
    return {}
