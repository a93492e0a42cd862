"""What signing will do to each child's clocks: worked out by the same engine, from what is written so far."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from throughline.design.dates import short_day
from throughline.record.clocks.actions import Known
from throughline.record.clocks.in_force import Promises
from throughline.record.clocks.stored import Told, told_fact
from throughline.record.entries.changing import change
from throughline.record.entries.fields import Choice, Day, Question
from throughline.record.entries.forms import WriteUp
from throughline.record.entries.kind import Answers
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND
from throughline.standards.engine import child as obligations_of
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.state import state
from throughline.standards.ways import Subject
from throughline.standards.words import count_words

SEEN = "visit_held"
"""The fact behind "Last seen"."""
NOT_YET_SIGNED = 0


@dataclass(frozen=True, slots=True)
class Ahead:
    name: str
    words: str


def clock_note(child: int, known: Known | None, on: date) -> str:
    """Under a child's name: how late, when last seen, and the limit."""
    if known is None:
        return ""
    facts = known.facts.get(child, [])
    said = [
        _standing(one, on)
        for one in _derived(facts, known.here)
        if one.start <= on and not (one.closed and one.closed <= on)
    ]
    seen = max((fact.day for fact in facts if fact.what == SEEN and fact.day <= on), default=None)
    return " ".join([*said[:2], *([f"Last seen {short_day(seen)}."] if seen else [])])


def _standing(one: Obligation, on: date) -> str:
    title, now = catalogue.by_key()[one.standard].title, state(one, on, ENGLAND)
    if now.late_by:
        return f"{title} {count_words(now.late_by)} late."
    return f"{title}: limit {short_day(one.due)}." if one.due else f"{title}: {now.sentence}."


def ahead(write_up: WriteUp, known: Known | None) -> list[Ahead]:
    """For each child, what changes if it is signed now; where an answer is missing, what would if they were seen."""
    if known is None:
        return []
    answers, unsaid = supposed(write_up)
    told = write_up.kind.facts(answers, write_up.kind.happened(answers, write_up.now))
    rows = []
    for child, name in write_up.children.items():
        before = known.facts.get(child, [])
        after = before + _facts(told, child)
        words = change(_derived(before, known.here), _derived(after, known.here), write_up.now.date())
        supposes = child in unsaid and len(after) > len(before)
        rows.append(Ahead(name, f"If {unsaid[child]}: {words[0].lower()}{words[1:]}" if supposes else words))
    return rows


def _derived(facts: list[Fact], here: Promises) -> list[Obligation]:
    return obligations_of(here.about(Subject.CHILD), facts, here.calendar)


def _facts(told: Iterable[Told], child: int) -> list[Fact]:
    return [told_fact(one, NOT_YET_SIGNED) for one in told if one.person == child]


def supposed(write_up: WriteUp) -> tuple[Answers, dict[int, str]]:
    """The answers so far; what is needed and missing is supposed, and said to be."""
    tried = WriteUp(write_up.kind, write_up.children, write_up.raw, now=write_up.now)
    children, unsaid = {}, {}
    for child, form in tried.each_child.items():
        children[child] = _cleaned(form, write_up.kind.each_child)
        for question in write_up.kind.each_child:
            if isinstance(question, Choice) and question.needed and not children[child][question.name]:
                children[child][question.name], words = question.options[0]
                unsaid[child] = words.lower()
    shared = _cleaned(tried.shared, write_up.kind.shared)
    for question in write_up.kind.shared:
        if isinstance(question, Day) and question.needed and not shared[question.name]:
            shared[question.name] = write_up.now.date()
    rows = {
        name: [f.cleaned_data for f in r.forms if f.is_bound and f.is_valid()]
        for name, r in tried.rows.items()
    }
    return Answers(shared=shared, children=children, rows=rows), unsaid


def _cleaned(form, questions: tuple[Question, ...]) -> dict:
    form.is_valid()
    return {question.name: form.cleaned_data.get(question.name) for question in questions}
