"""What is stored beside what follows from the typed rows, as multisets: a doubled line is a difference."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from json import dumps
from typing import Any, NamedTuple

from throughline.access.law.clocks import PROMISED
from throughline.record.clocks.in_force import Promises, promises
from throughline.record.clocks.models import Duty, Obligation
from throughline.record.clocks.models import Fact as StoredFact
from throughline.record.clocks.sources import every_source
from throughline.record.clocks.stored import (
    FACT_COLUMNS,
    PROMISED_COLUMNS,
    Told,
    fact_columns,
    promised_row,
    told_fact,
)
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.ways import Subject

Spoken = list[tuple[str, int, Told]]
"""The kind and the key of what was written, and one fact that it tells."""


class Differences(NamedTuple):
    """Lines that stand on one side only; the first of each is whose it is."""

    facts: Counter
    promised: Counter

    @property
    def whose(self) -> list[int]:
        return sorted({row[0] for row in (*self.facts, *self.promised)})


def differences(kind: Subject, subjects: list[int]) -> Differences:
    told = told_again(kind, subjects)
    facts = _apart(Counter(_fact_rows(told)), Counter(_stored_facts(kind, subjects)))
    due = Counter(_due_again(promises(), kind, subjects, told))
    return Differences(facts, _apart(due, Counter(_stored_promised(kind, subjects))))


def _apart(ours: Counter, theirs: Counter) -> Counter:
    return (ours - theirs) + (theirs - ours)


def told_again(kind: Subject, subjects: Collection[int]) -> Spoken:
    asked = frozenset(subjects)
    sources = [source for source in every_source() if kind in source.about]
    return [(source.kind, key, fact) for source in sources for key, fact in source.told(asked)]


def _fact_rows(told: Spoken) -> Iterator[tuple]:
    for kind, key, fact in told:
        yield fact.person, kind, key, *fact_columns(fact)


def _stored_facts(kind: Subject, subjects: list[int]) -> Iterator[tuple]:
    found = StoredFact.objects.filter(subject_kind=kind.value, subject_id__in=subjects)
    yield from found.values_list("subject_id", "source_kind", "source_id", *FACT_COLUMNS)


def _due_again(here: Promises, kind: Subject, subjects: list[int], told: Spoken) -> Iterator[tuple]:
    stream: dict[int, list[Fact]] = defaultdict(list)
    for _, key, one in told:
        stream[one.person].append(told_fact(one, key))
    standards = here.about(kind)
    for subject in subjects:
        for one in child(standards, stream[subject], here.calendar):
            yield subject, *_hashable(promised_row(one).values())


def _stored_promised(kind: Subject, subjects: list[int]) -> Iterator[tuple]:
    if kind == Subject.CHILD:
        found = Obligation.objects.filter(person_id__in=subjects).values_list("person_id", *PROMISED_COLUMNS)
    else:
        found = Duty.objects.filter(subject_kind=kind.value, subject_id__in=subjects)
        found = found.values_list("subject_id", *PROMISED_COLUMNS)
    for subject, *row in found:
        yield subject, *_hashable(row)


NESTED = {at for at, kind in enumerate(PROMISED.values()) if kind.endswith("[]") or kind == "jsonb"}


def _hashable(values: Iterable[Any]) -> tuple:
    """Lists and tables as words, so that two rows can be counted."""
    return tuple(
        _words(value) if at in NESTED and value else value or None for at, value in enumerate(values)
    )


def _words(value: Any) -> str:
    """In one order: the database keeps the names of a table by their length."""
    return dumps(value, sort_keys=True, default=str)
