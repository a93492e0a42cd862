"""Each night the questions of this month's and last month's writing are counted from the typed rows."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.burden.models import QuestionUse
from throughline.record.burden.rules import first_of
from throughline.record.entries.facts import SILENT, read
from throughline.record.entries.fields import Carried, Question
from throughline.record.entries.kind import Answers, Kind
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry

PURPOSE = "counting which questions stay empty"
MONTHS_AT_FIRST = 12
EACH_CHILD = "each child"
Place = tuple[str, str]
"""Where a question stands, and its name."""


def count_questions(*, on: date) -> None:
    with as_keeper(PURPOSE):
        known = QuestionUse.objects.exists()
        for month in months_back(on, 2 if known else MONTHS_AT_FIRST):
            _count_month(month)


def months_back(on: date, number: int) -> list[date]:
    """The newest first."""
    found = [first_of(on)]
    while len(found) < number:
        found.append(first_of(found[-1] - timedelta(days=1)))
    return found


def _count_month(month: date) -> None:
    """The month's rows are put anew: what was corrected or withdrawn since counts as it stands now."""
    signed = Entry.objects.filter(recorded_at__gte=_begins(month), recorded_at__lt=_begins(_next(month)))
    signed = signed.exclude(status__in=SILENT)
    kinds = sorted(set(signed.order_by().values_list("kind", flat=True).distinct()) & by_key().keys())
    counted = [row for key in kinds for row in _of_kind(by_key()[key], signed.filter(kind=key), month)]
    QuestionUse.objects.filter(month=month).delete()
    QuestionUse.objects.bulk_create(counted)


def _begins(month: date) -> datetime:
    return datetime.combine(month, time(), LONDON)


def _next(month: date) -> date:
    return first_of(month + timedelta(days=32))


def _of_kind(kind: Kind, entries, month: date) -> list[QuestionUse]:
    asked: Counter[Place] = Counter()
    empty: Counter[Place] = Counter()
    for _, answers in read(kind, entries):
        for place, left_empty in questions(kind.fitted(answers.shared), answers):
            asked[place] += 1
            empty[place] += left_empty
    return [
        QuestionUse(kind=kind.key, place=place, question=name, month=month, asked=number, empty=empty[place, name])
        for (place, name), number in asked.items()
    ]  # fmt: skip


def questions(kind: Kind, answers: Answers) -> Iterator[tuple[Place, bool]]:
    """Each question that this entry was asked, and whether it was left empty."""
    yield from _answered("", kind.shared, answers.shared)
    for row in answers.children.values():
        yield from _answered(EACH_CHILD, kind.each_child, row)
    for rows in kind.rows:
        given = answers.rows[rows.name]
        yield (rows.name, ""), not given
        for row in given:
            yield from _answered(rows.name, rows.questions, row)


def _answered(
    place: str, asked: tuple[Question, ...], row: Mapping[str, Any]
) -> Iterator[tuple[Place, bool]]:
    """What the spine holds is always there, and a key that the form carries is asked of nobody."""
    for question in asked:
        column = question.name if question.name in row else f"{question.name}_id"
        if column in row and not isinstance(question, Carried):
            yield (place, question.name), row[column] in (None, "", [])
