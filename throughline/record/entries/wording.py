"""Names, counts and days as the pages of entries say them."""

from collections.abc import Iterable, Sequence

from throughline.record.people.models import Person

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NOBODY_YET = "no child on record yet"
"""Whom a draft is about that was begun before anybody knew which child it is."""


def listed(words: Sequence[str]) -> str:
    """Tia, Kai and Esme."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def first_names(people: Iterable[Person]) -> str:
    return listed([person.given_name for person in people])


def counted(number: int, one: str, many: str) -> str:
    """Three children; 1 child stays a word too."""
    return f"{NUMBERS[number] if number < len(NUMBERS) else number} {one if number == 1 else many}"


def family_names(people: Iterable[Person]) -> str:
    return listed(list(dict.fromkeys(person.family_name for person in people)))


def device(agent: str) -> str:
    """What kind of thing somebody was writing on: enough to know one's own."""
    kinds = (("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android phone"), ("Windows", "Windows computer"),
             ("Macintosh", "Mac"), ("Linux", "Linux computer"))  # fmt: skip
    return next((words for mark, words in kinds if mark in agent), "another device")
