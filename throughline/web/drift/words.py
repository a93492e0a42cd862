"""A standstill in words: what has not moved, the last thing that did, whose words stand behind it, who holds the next step."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.html import format_html
from django.utils.safestring import SafeString

from throughline.design.dates import day, near_day, short_day
from throughline.design.parts.status import Status, chip
from throughline.record.drift.rules import MOVER, Explained, Holder, Row, Standstill, Step, Words
from throughline.record.people.identity_bar import age_words, names
from throughline.record.people.models import Person
from throughline.standards.vocabulary import by_name

NOT_WRITTEN = "Not written by anyone"
QUOTED = '“”" '
NAME_TODAY = "name someone today"


def title(about: str) -> str:
    return MOVER[about].title


def what(row: Row) -> SafeString:
    """The step that waits; where there is none, all of it."""
    main = row.main
    also = f". Also: {names([title(one.about).lower() for one in row.also])}" if row.also else ""
    if row.step.what:
        return format_html("{} <small>{}{}</small>", row.step.what, title(main.about), also)
    small = format_html(" <small>{}</small>", also.removeprefix(". ")) if also else ""
    return format_html("{}: no step is agreed{}", title(main.about), small)


def last(one: Standstill, on: date) -> SafeString:
    return format_html(
        "{} {} <small>{} still</small>",
        last_words(one),
        unbroken(near_day(one.day, on=on)),
        still_for(one, on),
    )


def last_words(one: Standstill) -> str:
    if one.words:
        return one.words
    word = by_name()[one.last]
    return f"{word.clause[:1].upper()}{word.clause[1:]} began" if word.holds else word.clause


def still_for(one: Standstill, on: date) -> str:
    days = (on - one.day).days
    return f"{days} day{'' if days == 1 else 's'}" if days < 14 else f"{days // 7} weeks"


def why(words: Words | None) -> str:
    if words is None:
        return NOT_WRITTEN
    by = ", ".join(part for part in (words.who, unbroken(short_day(words.day))) if part)
    return f"“{words.said.strip(QUOTED)}” {by}"


def newest(one: Standstill, step: Step, decided: Mapping[tuple[int, str], Words]) -> Words | None:
    """Of what was written since it last moved; of a longer standstill, what was explained before."""
    said = [
        step.why, one.named and one.named.why, one.explained and one.explained.words,
        decided.get((one.person_id, one.about)),
    ]  # fmt: skip
    since = [words for words in said if words and words.day >= one.day]
    return max(since, key=lambda words: words.day, default=None)


def holder(step: Step, on: date) -> SafeString:
    if step.holder == Holder.NOBODY:
        since = f"since {unbroken(near_day(step.since, on=on))}" if step.since else ""
        return format_html("{} <small>{}</small>", chip(Status.LATE, "Nobody"), since)
    by = by_when(step, on)
    if step.holder == Holder.OURS:
        return format_html("<strong>{}</strong> <small>{}</small>", step.name, by)
    return format_html("{} <small>{}</small>", chip(Status.WAITING, step.name), by)


def by_when(step: Step, on: date) -> str:
    if step.by is None:
        return "no day is given"
    if step.by < on:
        return f"was due {unbroken(near_day(step.by, on=on))}"
    return f"by {unbroken(near_day(step.by, on=on))}"


def children(people: Iterable[Person], on: date) -> str:
    """Maisie 2 and Jayden 4 Croft: each family name once."""
    families: dict[str, list[str]] = {}
    for person in people:
        said = f"{person.given_name} {age_words(person, on)}".strip()
        families.setdefault(person.family_name, []).append(said)
    return names([f"{names(given)} {family}".strip() for family, given in families.items()])


def line(one: Step | Explained) -> tuple[str, str]:
    """One row of what was written: what somebody did, and their words."""
    if isinstance(one, Explained):
        said = f"{short_day(one.words.day)}. “{one.words.said}” Looked at again {day(one.look_again)}."
        return f"{one.words.who} explained it", said
    words = f" “{one.why.said}”" if one.why and one.why.said else ""
    by = f", by {day(one.by)}" if one.by else ""
    return (
        f"{one.why.who if one.why else ''} named {one.name}",
        f"{short_day(one.since)}. {one.what}{by}.{words}",
    )


def unbroken(words: str) -> str:
    """A day stays on one line on a phone."""
    return words.replace(" ", "\u00a0")
