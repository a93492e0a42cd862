"""Beside a draft: how it reads for a family. It touches no quotation, no child's words, and stops nothing."""

from collections.abc import Iterator

from throughline.record.entries.fields import Question, Words
from throughline.record.entries.hanging import Card
from throughline.record.entries.kind import Kind
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Draft, Entry
from throughline.record.planning import plain

MOST = 8
OTHERS_SAY = ("views", "comments", "known", "positions", "answers", "judgements", "walk", "progress")
"""Rows that hold what somebody else says."""
READ_BY_FAMILIES = ("plan", "family-offer", "meeting", "visit", "closure", "decision", "assessment")


def beside(what: Draft | Entry, *, past: bool) -> Card | None:
    if not isinstance(what, Draft) or what.kind not in READ_BY_FAMILIES:
        return None
    prompts = plain.prompts(own_words(by_key()[what.kind], what.answers))[:MOST]
    return Card(template="planning/_beside_draft.html", shows=prompts) if prompts else None


def follow(old: int, new: int) -> None:
    """Nothing is kept: prompts are read from the words each time."""


def why_not(draft: Draft) -> str:
    return ""


def own_words(kind: Kind, answers: dict[str, str]) -> Iterator[str]:
    """What the writer says: never what a child, a parent or anybody else is quoted with."""
    asked = {question.name for question in kind.shared if _reads(kind, question)}
    each = {question.name for question in kind.each_child if _reads(kind, question)}
    in_rows = {
        (rows.name, question.name)
        for rows in kind.rows
        if rows.name not in OTHERS_SAY
        for question in rows.questions
        if _reads(kind, question)
    }
    for name, said in answers.items():
        first, last = name.partition("-")[0], name.rpartition("-")[2]
        if name in asked or (first == "child" and last in each) or (first, last) in in_rows:
            yield said


def _reads(kind: Kind, question: Question) -> bool:
    if question.name == kind.voice or getattr(question, "voice", False):
        return False
    return isinstance(question, Words) or question.name in ("change", "measure", "safe_enough", "what")
