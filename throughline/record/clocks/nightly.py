"""Every clock worked out again from what was written; against what is stored, nothing may differ."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from throughline.access.law.clocks import PROMISED
from throughline.access.principal import as_keeper, cursor
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.clocks.in_force import Promises, promises
from throughline.record.clocks.models import Fact as StoredFact
from throughline.record.clocks.models import Obligation as StoredObligation
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

PURPOSE = "work every clock out again"
BATCH = 500
SHOWN = 5


@dataclass(frozen=True, kw_only=True)
class Checked:
    """How many lines differ, either way round, and whose."""

    children: int
    facts: int
    obligations: int
    whose: tuple[int, ...]

    @property
    def differences(self) -> int:
        return self.facts + self.obligations

    @property
    def sentence(self) -> str:
        if not self.differences:
            return f"Every clock of {self.children:,} people agrees with what was written."
        first = ", ".join(map(str, self.whose[:SHOWN]))
        return (
            f"{self.facts:,} facts and {self.obligations:,} things due differ from what was written, "
            f"for {len(self.whose):,} of {self.children:,} people (first {first}): report it before anyone relies on a clock."
        )


def check(*, batch: int = BATCH) -> Checked:
    """Twice: what differs at first sight may be half of somebody's signing, so those are looked at alone, under lock."""
    with as_keeper(PURPOSE):
        people = _everybody()
        suspects = [person for some in _batches(people, batch) for person in _differing(some)]
    facts, obligations = Counter(), Counter()
    for some in _batches(suspects, batch):
        with as_keeper(PURPOSE):
            wait_for_writers(some)
            for difference, total in zip(_differences(some), (facts, obligations), strict=True):
                total.update(row[0] for row in difference.elements())
    return Checked(
        children=len(people), facts=facts.total(), obligations=obligations.total(),
        whose=tuple(sorted(facts.keys() | obligations.keys())),
    )  # fmt: skip


def _everybody() -> list[int]:
    with cursor() as asked:
        asked.execute("select id from record_person order by id")
        return [person for (person,) in asked.fetchall()]


def _batches(people: list[int], size: int) -> Iterator[list[int]]:
    rest = iter(people)
    while some := list(islice(rest, size)):
        yield some


def _differing(children: list[int]) -> list[int]:
    return sorted({row[0] for difference in _differences(children) for row in difference})


def _differences(children: list[int]) -> tuple[Counter, Counter]:
    """Multisets: a doubled line is a difference, and sets would hide it."""
    told = _told_again(children)
    facts = _apart(Counter(_fact_rows(told)), Counter(_stored_facts(children)))
    obligations = _apart(
        Counter(_due_again(promises(), children, told)), Counter(_stored_obligations(children))
    )
    return facts, obligations


def _apart(ours: Counter, theirs: Counter) -> Counter:
    return (ours - theirs) + (theirs - ours)


def _told_again(children: Collection[int]) -> list[tuple[str, int, Told]]:
    asked = frozenset(children)
    return [(source.kind, key, fact) for source in every_source() for key, fact in source.told(asked)]


def _fact_rows(told: list[tuple[str, int, Told]]) -> Iterator[tuple]:
    for kind, key, fact in told:
        yield fact.person, kind, key, *fact_columns(fact)


def _stored_facts(children: list[int]) -> Iterator[tuple]:
    found = StoredFact.objects.filter(subject_kind="child", subject_id__in=children)
    yield from found.values_list("subject_id", "source_kind", "source_id", *FACT_COLUMNS)


def _due_again(here: Promises, children: list[int], told: list[tuple[str, int, Told]]) -> Iterator[tuple]:
    stream: dict[int, list[Fact]] = defaultdict(list)
    for _, key, one in told:
        stream[one.person].append(told_fact(one, key))
    standards = here.about(Subject.CHILD)
    for person in children:
        for obligation in child(standards, stream[person], here.calendar):
            yield person, *_hashable(promised_row(obligation).values())


def _stored_obligations(children: list[int]) -> Iterator[tuple]:
    found = StoredObligation.objects.filter(person_id__in=children)
    for person, *row in found.values_list("person_id", *PROMISED_COLUMNS):
        yield person, *_hashable(row)


NESTED = {at for at, kind in enumerate(PROMISED.values()) if kind.endswith("[]") or kind == "jsonb"}


def _hashable(values: Iterable[Any]) -> tuple:
    """Lists and tables as words, so that two rows can be counted."""
    return tuple(str(value) if at in NESTED and value else value or None for at, value in enumerate(values))
