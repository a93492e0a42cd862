"""Every clock worked out again from what was written; against what is stored, nothing may differ."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from throughline.access.principal import as_keeper, cursor
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.clocks.compared import differences
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
        suspects = [one for some in _batches(people, batch) for one in differences(Subject.CHILD, some).whose]
    facts, obligations = Counter(), Counter()
    for some in _batches(suspects, batch):
        with as_keeper(PURPOSE):
            wait_for_writers(some)
            for difference, total in zip(differences(Subject.CHILD, some), (facts, obligations), strict=True):
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


def check_matters() -> int:
    """The same beside the children: lines that differ, of few matters, so all at once."""
    with as_keeper(PURPOSE):
        return sum(_differing(kind) for kind in Subject if kind != Subject.CHILD)


def _differing(kind: Subject) -> int:
    with cursor() as asked:
        asked.execute("select id from record_matter where subject_kind = %s order by id", [kind.value])
        found = differences(kind, [matter for (matter,) in asked.fetchall()])
    return sum(lines.total() for lines in found)
