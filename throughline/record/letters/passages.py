"""The passages of an entry, each tagged with the child it was written about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from throughline.design.dates import day
from throughline.record.entries import typed
from throughline.record.entries.fields import Colleague, Line, Question, Words
from throughline.record.entries.kind import Answers, Kind
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, ItemSeal
from throughline.record.letters.declarations import Template
from throughline.record.letters.guard import Passage
from throughline.record.marking.models import PassageMark
from throughline.record.marking.queries import Marks, marks_of_all

CLOSED = (Entry.WITHDRAWN, Entry.UNDONE, Entry.WAITING)


@dataclass(frozen=True, slots=True)
class Read:
    """One entry that a letter is made from, as far as its reader may see it."""

    entry: Entry
    kind: Kind
    answers: Answers
    marks: Marks = field(default_factory=dict)
    """What its writer said of its passages."""

    def said_of(self, key: str) -> dict[str, str]:
        """A child's answer has the child's number before it, here as in the form."""
        mark = self.marks.get(f"child-{key.replace('.', '-')}" if "." in key else key)
        if mark is None:
            return {}
        return {"marked" if mark.why == PassageMark.PERSON else "confidence": mark.words}

    @property
    def group(self) -> str:
        return f"{self.kind.name}, {day(self.entry.happened_at)}"

    @property
    def named(self) -> list[str]:
        """Whom the entry's own rows name, on the record or not."""
        return [row["who"] for rows in self.answers.rows.values() for row in rows if row.get("who")]


def read(entries: Iterable[Entry]) -> list[Read]:
    found = [(entry, by_key()[entry.kind]) for entry in entries]
    marks = marks_of_all(entry.pk for entry, _ in found)
    read_as = ((entry, kind, typed.read(kind, entry)) for entry, kind in found)
    return [
        Read(entry, kind.fitted(answers.shared), answers, marks.get(entry.pk, {}))
        for entry, kind, answers in read_as
    ]


def usable(keys: Iterable[int]) -> list[Entry]:
    """Of these, the signed ones that stand and have no list of their own, the oldest first."""
    sealed = ItemSeal.objects.filter(lifted_at=None).values("entry_id")
    found = Entry.objects.filter(pk__in=list(keys)).exclude(status__in=CLOSED).exclude(pk__in=sealed)
    return list(found.order_by("happened_at", "id"))


def passages(one: Read, names: dict[int, str], template: Template) -> list[Passage]:
    """Short answers, rows and long ones, shared and of each child, that this letter carries."""
    alone = next(iter(one.answers.children)) if one.entry.named == 1 and one.answers.children else None
    return [
        passage
        for passage in _every(one, names, alone)
        if template.carries(one.kind.key, passage.key.split(".")[-1])
    ]


def _every(one: Read, names: dict[int, str], alone: int | None) -> Iterator[Passage]:
    def passage(question: Question, key: str, words: str, about: int | None, label: str = "") -> Passage:
        held = {"confidence": question.confidence} | one.said_of(key)
        return Passage(
            key=f"{one.entry.pk}.{key}", label=label or question.label, words=words, about=about, group=one.group,
            plain=not isinstance(question, Words | Line | Colleague), **held,
        )  # fmt: skip

    for question in one.kind.shared:
        if words := question.shown(one.answers.shared.get(question.name)):
            yield passage(question, question.name, words, alone)
    for rows in one.kind.rows:
        for number, row in enumerate(one.answers.rows[rows.name]):
            words = ". ".join(filter(None, (q.among(names).shown(row.get(q.name)) for q in rows.questions)))
            if words:
                yield Passage(
                    key=f"{one.entry.pk}.{number}.{rows.name}", label=rows.label, words=words, about=rows.subject(row) or alone,
                    group=one.group, confidence=rows.confidence(row),
                )  # fmt: skip
    for child, answers in one.answers.children.items():
        for question in one.kind.each_child:
            if words := question.shown(answers.get(question.name)):
                label = question.label.replace("{child}", names.get(child, "the child"))
                yield passage(question, f"{child}.{question.name}", words, child, label)
