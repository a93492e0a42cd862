"""What is counted of one piece of writing, and what its form comes to. Pure."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from throughline.record.entries.fields import Carried, Question
from throughline.record.entries.kind import Kind
from throughline.record.marking.carried import Copied

LONG = 40
"""Characters of a passage whose repetition is no chance."""
LATELY = 366
"""Days back in which the same words count as typed twice."""
FEW = 5
"""Below this many pieces of writing no figure is shown."""
ENOUGH = 20
"""Below this many askings nothing is said about a question."""
SELDOM = 0.9
"""From this share of empty answers on, a question is seldom used."""
MARKS = re.compile(r"\W+")


def first_of(day: date) -> date:
    return day.replace(day=1)


@cache
def form_of(kind: Kind) -> str:
    """Changes when a question, its words, its choices or its being needed change; not with anything else."""
    shared = [(question.name, _asked(question)) for question in kind.shared]
    each = [(question.name, _asked(question)) for question in kind.each_child]
    rows = [(one.name, [_asked(question) for question in one.questions]) for one in kind.rows]
    return hashlib.sha256(repr((shared, each, rows)).encode()).hexdigest()[:8]


def _asked(question: Question) -> tuple:
    choices = getattr(question, "options", ())
    return type(question).__name__, question.label, bool(question.needed), choices


def inputs(kind: Kind, children: Iterable[int]) -> Iterator[tuple[str, Question]]:
    """Each input of its form by name, with its question; a key that the form carries along is asked of nobody."""
    every = [(question.name, question) for question in kind.shared]
    every += [
        (f"child-{child}-{question.name}", question) for child in children for question in kind.each_child
    ]
    for rows in kind.rows:
        every += [(f"{rows.name}-{n}-{one.name}", one) for n in range(rows.most) for one in rows.questions]
    yield from ((name, question) for name, question in every if not isinstance(question, Carried))


def carried(opened: Mapping[str, str], answers: Mapping[str, str]) -> int:
    """Answers that nobody had to type: they stood there and were left."""
    return sum(1 for name, value in opened.items() if value.strip() and answers.get(name) == value)


def retyped(found: Iterable[Copied], opened: Mapping[str, str]) -> int:
    """Of the words that stand in an earlier entry, the passages that whoever wrote put there themselves."""
    there = [_plain(words) for words in opened.values()]
    return sum(1 for one in found if _counts(one, there))


def _counts(one: Copied, there: Sequence[str]) -> bool:
    if len(one.words) < LONG or one.age > LATELY:
        return False
    words = _plain(one.words)
    return not any(words in passage for passage in there)


def _plain(words: str) -> str:
    return MARKS.sub(" ", words).lower().strip()


def seldom(asked: int, empty: int) -> bool:
    """Asked often enough to tell, and nearly always left empty."""
    return asked >= ENOUGH and empty >= asked * SELDOM
