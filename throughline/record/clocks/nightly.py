"""Every clock worked out again from what was written; against what is stored, nothing may differ."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from throughline.access.principal import as_keeper, cursor
from throughline.record.clocks.actions import Told, obligation_row, wait_for_writers
from throughline.record.clocks.models import Fact as StoredFact
from throughline.record.clocks.models import Obligation as StoredObligation
from throughline.record.clocks.sources import every_source
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND
from throughline.standards.engine import child
from throughline.standards.facts import Fact

PURPOSE = "work every clock out again"
BATCH = 500
SHOWN = 5

FACT = ("subject_id", "what", "day", "until", "at", "key", "why", "source_kind", "source_id")
OBLIGATION = (
    "person_id", "standard", "version", "start", "due", "first", "booked", "attempted", "met", "stopped",
    "exempt", "exempt_day", "exempt_until", "waiting_on", "waiting_day", "waiting_until",
)  # fmt: skip


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
    obligations = _apart(Counter(_due_again(children, told)), Counter(_stored_obligations(children)))
    return facts, obligations


def _apart(ours: Counter, theirs: Counter) -> Counter:
    return (ours - theirs) + (theirs - ours)


def _told_again(children: Collection[int]) -> list[tuple[str, int, Told]]:
    asked = frozenset(children)
    return [(source.kind, key, fact) for source in every_source() for key, fact in source.told(asked)]


def _fact_rows(told: list[tuple[str, int, Told]]) -> Iterator[tuple]:
    for kind, key, fact in told:
        yield fact.person, fact.what, fact.day, fact.until, fact.at, fact.key, fact.why, kind, key


def _stored_facts(children: list[int]) -> Iterator[tuple]:
    found = StoredFact.objects.filter(subject_kind="child", subject_id__in=children)
    yield from found.values_list(*FACT)


def _due_again(children: list[int], told: list[tuple[str, int, Told]]) -> Iterator[tuple]:
    stream: dict[int, list[Fact]] = defaultdict(list)
    for _, key, one in told:
        stream[one.person].append(Fact(one.what, one.day, one.until, one.at, one.key, key, one.why))
    standards = catalogue.on_by_default()
    for person in children:
        for obligation in child(standards, stream[person], ENGLAND):
            row = obligation_row(person, obligation)
            yield _hashable(row[name] for name in OBLIGATION)


def _stored_obligations(children: list[int]) -> Iterator[tuple]:
    for row in StoredObligation.objects.filter(person_id__in=children).values_list(*OBLIGATION):
        yield _hashable(row)


def _hashable(values) -> tuple:
    return tuple(tuple(value) if isinstance(value, list) else value for value in values)
