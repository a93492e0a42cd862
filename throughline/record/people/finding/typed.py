"""What somebody typed, taken apart: numbers, a birth date either way round, and the words of a name."""

import re
from dataclasses import dataclass
from datetime import date

from throughline.record.people.finding.slips import one_slip_away
from throughline.record.people.finding.sounds import fold, words
from throughline.record.people.schemes import tidy

NHS = re.compile(r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b")
NUMBER = re.compile(r"(?=\S*(?:\d\D{0,2}){4})[a-z0-9][a-z0-9/]{4,14}(?!\S)", re.IGNORECASE)
"""Any word with four figures in it: our own reference, a pupil number, a passport."""
ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b")
FIGURES = re.compile(r"\b(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})[/. -](?P<year>\d{4}|\d{2})\b")
TOGETHER = re.compile(r"\b(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})\b")
IN_WORDS = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -](?P<month>[a-z]{3,9})\.?[ ,-]+(?P<year>\d{4}|\d{2})\b",
    re.IGNORECASE,
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Asked:
    words: tuple[str, ...] = ()
    born: date | None = None
    swapped: date | None = None
    """The same birth date with day and month the other way round."""
    numbers: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    """NHS numbers that one slip away from what was typed are good ones."""


def read(typed: str, *, on: date) -> Asked:
    nhs, rest = _take(NHS, typed)
    (born, swapped), rest = _birth(rest, on)
    others, rest = _take(NUMBER, rest)
    numbers = [tidy(number) for number in nhs + others]
    return Asked(
        words=tuple(words(rest)[:MOST_WORDS]), born=born, swapped=swapped,
        numbers=tuple(numbers),
        near=tuple(sorted(other for number in numbers for other in one_slip_away(number))),
    )  # fmt: skip


def of_person(given: str, family: str, born: date | None) -> Asked:
    """A name that was written into a form: each part is where it belongs, and may still be in the wrong place."""
    named = tuple(folded for folded in (fold(given), fold(family)) if folded)
    return Asked(words=named, born=born, swapped=_turned(born))


def _take(pattern: re.Pattern, text: str) -> tuple[list[str], str]:
    return pattern.findall(text), pattern.sub(" ", text)


def _birth(text: str, on: date) -> tuple[tuple[date | None, date | None], str]:
    for pattern in (ISO, FIGURES, IN_WORDS, TOGETHER):
        if met := pattern.search(text):
            day, month, year = int(met["day"]), _month(met["month"]), _year(met["year"], on)
            # A month in words is never a day.
            either = _day(year, month, day), None if pattern is IN_WORDS else _day(year, day, month)
            if any(either):
                born, swapped = either if either[0] else either[::-1]
                return (born, swapped if swapped != born else None), text[: met.start()] + text[met.end() :]
    return (None, None), text


def _month(said: str) -> int:
    return int(said) if said.isdecimal() else (*MONTHS, said[:3].lower()).index(said[:3].lower()) + 1


def _year(said: str, on: date) -> int:
    """Of two figures, the year that has been: a birth date does not lie ahead."""
    year = int(said)
    return year if len(said) == 4 else year + (2000 if year <= on.year % 100 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _turned(born: date | None) -> date | None:
    swapped = _day(born.year, born.day, born.month) if born else None
    return swapped if swapped != born else None
