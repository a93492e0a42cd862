"""Which of the many facts: those that would meet what is open first, then the last ones told, then all by part."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from throughline.config.clock import london_day
from throughline.design.dates import day as day_words
from throughline.design.dates import short_day
from throughline.record.clocks.queries import Due, of_children
from throughline.record.entries.kind import Press
from throughline.record.milestones import ending
from throughline.record.milestones.happening import said
from throughline.record.milestones.models import MilestoneChild
from throughline.record.milestones.queries import holding, lately
from throughline.record.people.models import Person
from throughline.standards.feeding import by_hand, told_by
from throughline.standards.vocabulary import Word

LATELY_SHOWN = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class Pick:
    """One fact, one press away from its write-up; `beside` is the limit it would meet, or its part of the journey."""

    words: str
    url: str
    beside: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    words: str
    since: str
    url: str
    press: Press


def page(child: Person, *, on: date, typed: str) -> dict:
    to = _to(child)
    if typed:
        return {"found": [_pick(word, to, word.part) for word in search(typed)]}
    meets = meeting(of_children([child.pk], on))
    return {
        "meets": [_pick(by_hand()[name], to, beside) for name, beside in meets.items()],
        "lately": [_pick(by_hand()[name], to) for name in _last_told(child.pk)],
        "holds": [_held(row, child) for row in holding(child.pk)],
        "parts": [(part, [_pick(word, to) for word in words]) for part, words in by_part().items()],
    }


def _to(child: Person) -> Callable[[Word], str]:
    return lambda word: reverse("write", args=["milestone"], query={"children": child.pk, "which": word.name})


def _pick(word: Word, to: Callable[[Word], str], beside: str = "") -> Pick:
    return Pick(words=said(word), url=to(word), beside=beside)


def search(typed: str) -> list[Word]:
    """Every word of the question is in the fact, its name or its part of the journey."""
    asked = typed.lower().split()
    return [word for word in by_hand().values() if all(one in _searched(word) for one in asked)]


def _searched(word: Word) -> str:
    return f"{word.clause} {word.name.replace('_', ' ')} {word.part}".lower()


def meeting(dues: Iterable[Due]) -> dict[str, str]:
    """The facts that would meet what is open, with the promise whose limit comes first."""
    found: dict[str, str] = {}
    open_ones = (due for due in dues if due.obligation.closed is None)
    for due in sorted(open_ones, key=lambda one: one.obligation.due or date.max):
        limit = f", limit {short_day(due.obligation.due)}" if due.obligation.due else ""
        for name in told_by(due.standard):
            found.setdefault(name, f"{due.standard.title}{limit}")
    return found


def _last_told(child: int) -> list[str]:
    return [name for name in lately(child) if name in by_hand()][:LATELY_SHOWN]


def by_part() -> dict[str, list[Word]]:
    parts: dict[str, list[Word]] = {}
    for word in by_hand().values():
        parts.setdefault(word.part, []).append(word)
    return parts


def _held(row: MilestoneChild, child: Person) -> Held:
    entry, word = row.entry, by_hand()[row.entry.milestone.which]
    return Held(
        words=word.clause, since=f"Since {day_words(london_day(entry.happened_at))}",
        url=reverse("entry", args=[entry.pk]),
        press=ending.press(entry.pk, f"{word.clause} ended for {child.given_name}", child.pk),
    )  # fmt: skip
