"""An entry's page as values: its answers as this reader may see them, its steps, and what can be done with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from throughline.access.principal import Principal
from throughline.design.dates import clock, day
from throughline.design.parts.clocks import Step as StepRow
from throughline.design.parts.record import Saying
from throughline.record.entries import hanging, typed
from throughline.record.entries.countersigning import NOT_YET
from throughline.record.entries.fields import Question, Rows, Section
from throughline.record.entries.kind import Answers, Kind
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, Step
from throughline.record.entries.offers import Reading, offers
from throughline.record.entries.queries import named
from throughline.record.entries.wording import counted
from throughline.record.people.models import Person

Pairs = list[tuple[str, str]]
NOBODY: Mapping[int, str] = {}


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """One part of an entry: short answers as pairs, long ones as passages, rows as lines."""

    title: str
    facts: Pairs
    passages: Pairs
    lists: list[tuple[str, list[str]]]


@dataclass(frozen=True, kw_only=True, slots=True)
class ChildShown:
    person: Person
    url: str
    saying: Saying | None
    facts: Pairs
    passages: Pairs


def page(entry: Entry, who: Principal, *, past: datetime | None = None) -> dict:
    """`past`: the moment as known on which it is read; what was done later is not shown."""
    answers = typed.read(by_key()[entry.kind], entry)
    kind = by_key()[entry.kind].fitted(answers.shared)
    people = named(answers.children)
    names = {child: one.given_name for child, one in people.items()}
    reading = Reading(who, entry, len(answers.children), past is not None)
    return {
        "entry": entry, "waits": entry.status == Entry.WAITING, "kind": kind, "heading": entry.headline, "written": written(entry),
        "before": [*(shown(section, answers, names) for section in kind.sections), *explained(kind, answers)],
        "children": [_child(kind, people[c], row, entry) for c, row in _in_order(answers, people)],
        "after": [shown(section, answers, names) for section in kind.after],
        "hidden": hidden(entry.named - len(answers.children)),
        "steps": steps(entry, until=past), "offers": offers(reading), "people": list(people.values()),
        "presses": kind.presses(entry.pk, answers, names),
        "hanging": hanging.beside(entry, past=past is not None),
    }  # fmt: skip


def _in_order(answers: Answers, people: dict[int, Person]) -> Iterable[tuple[int, dict]]:
    return ((child, answers.children[child]) for child in people if child in answers.children)


def written(entry: Entry) -> str:
    post = f", {entry.author_post}" if entry.author_post else ""
    words = f"{day(entry.happened_at)}, {clock(entry.happened_at)}. Written by {entry.author.name}{post}"
    if entry.decided_by_id and entry.decided_by_id != entry.author_id:
        decided = f", {entry.decided_post}" if entry.decided_post else ""
        words += f"; decided by {entry.decided_by.name}{decided}"
    waits = f" {NOT_YET}." if entry.status == Entry.WAITING else ""
    return f"{words}. Recorded {day(entry.recorded_at)}, {clock(entry.recorded_at)}.{waits}"


def shown(section: Section, answers: Answers, names: Mapping[int, str] = NOBODY) -> Shown:
    facts, passages = _split(section.questions, answers.shared)
    lists = [
        (rows.label, _lines(rows, answers.rows[rows.name], names))
        for rows in section.rows
        if answers.rows[rows.name]
    ]
    return Shown(title=section.title, facts=facts, passages=passages, lists=lists)


def explained(kind: Kind, answers: Answers) -> list[Shown]:
    title, facts = kind.explains(answers)
    return [Shown(title=title, facts=facts, passages=[], lists=[])] if facts else []


def _split(questions: Iterable[Question], row: dict) -> tuple[Pairs, Pairs]:
    """Short answers apart from long ones; what was not answered is not shown."""
    said = [(q, q.shown(row.get(q.name))) for q in questions]
    facts = [(q.label, words) for q, words in said if words and not q.long]
    return facts, [(q.label, words) for q, words in said if words and q.long]


def _lines(rows: Rows, found: list[dict], names: Mapping[int, str]) -> list[str]:
    asked = [question.among(names) for question in rows.questions]
    lines = ([q.shown(row.get(q.name)) for q in asked] for row in found)
    return [". ".join(words for words in line if words) for line in lines]


def _child(kind: Kind, person: Person, row: dict, entry: Entry) -> ChildShown:
    named_questions = [q for q in kind.each_child if q.name != kind.voice]
    facts, passages = _split(named_questions, row)
    said = row.get(kind.voice) if kind.voice else ""
    source = f"{person.given_name}, {day(entry.happened_at)}"
    return ChildShown(
        person=person, url=reverse("child", args=[person.id]), saying=Saying(words=said, source=source) if said else None,
        facts=[(label.replace("{child}", person.given_name), words) for label, words in facts],
        passages=[(label.replace("{child}", person.given_name), words) for label, words in passages],
    )  # fmt: skip


def whole(kind: Kind, answers: Answers) -> list[Shown]:
    """Every answer, for the one reader who may know no names: "child 1", "child 2"."""
    children = [
        _nameless(f"Child {number}", _split(kind.each_child, row))
        for number, row in enumerate(answers.children.values(), 1)
    ]
    return [
        *(shown(section, answers) for section in kind.sections), *children,
        *(shown(section, answers) for section in kind.after),
    ]  # fmt: skip


def _nameless(title: str, split: tuple[Pairs, Pairs]) -> Shown:
    facts, passages = (
        [(label.replace("{child}", "The child"), words) for label, words in pairs] for pairs in split
    )
    return Shown(title=title, facts=facts, passages=passages, lists=[])


def hidden(number: int) -> str:
    if number <= 0:
        return ""
    words = counted(number, "more child is", "more children are")
    return f"{words[0].upper()}{words[1:]} named here; their answers are on their own records."


DID = {
    "signed": "Signed",
    "returned": "Returned to its writer",
    "approved": "Approved",
    "cosigned": "Countersigned",
    "corrected": "Corrected",
    "withdrawn": "Withdrawn",
    "undone": "Undone",
    "ratified": "Ratified",
    "unratified": "Not ratified",
    "reviewed": "Looked into",
}


def steps(entry: Entry, *, until: datetime | None = None) -> list[StepRow]:
    found = Step.objects.filter(entry_id=entry.pk).select_related("by").order_by("at", "id")
    if until:
        found = found.filter(at__lte=until)
    return [
        StepRow(
            title=f"{DID[one.did]} {day(one.at)}, {clock(one.at)}",
            words=f"{one.by.name}. {one.reason}".strip(),
        )
        for one in found
    ]
