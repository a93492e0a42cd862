"""What a told family's visits made due, by the engine itself, and when each obligation and its end became known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from throughline.config.clock import LONDON
from throughline.record.clocks.in_force import Promises
from throughline.record.clocks.stored import told_fact
from throughline.record.people.actions import facts as facts_of_allocation
from throughline.record.people.models import Allocation
from throughline.record.visits.kinds import VISIT_CLOCKS
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.ways import Subject
from throughline.synthetic.borough.story import Child, Family, Visit

SPELL_TOLD = time(10)
"""The hour at which spells begin and end."""


class Known(NamedTuple):
    person: int
    obligation: Obligation
    since: datetime
    closed: datetime | None


def told_on(day: date) -> datetime:
    return datetime.combine(day, SPELL_TOLD, LONDON)


def spell_of(born: date, started: date, ended: date | None) -> tuple[date, date | None] | None:
    """A spell of the family, for a child who may have been born during it or after it."""
    return None if ended and ended <= born else (max(started, born), ended)


def obligations(here: Promises, family: Family, visits: Sequence[Visit]) -> Iterator[Known]:
    promised = here.about(Subject.CHILD)
    for place, one in enumerate(family.children):
        seen = {visit.happened.date(): visit.recorded for visit in visits if visit.seen[place] in "as"}
        unseen = [visit.happened.date() for visit in visits if visit.seen[place] == "n"]
        facts = [*_plan(family, one), *_allocations(family, one), *_visited(seen, unseen)]
        for due in child(promised, facts, here.calendar):
            since = _written(seen, due.start)
            closed = _written(seen, due.closed) if due.closed else None
            yield Known(one.person, due, since, closed and max(since, closed))


def _written(seen: Mapping[date, datetime], day: date) -> datetime:
    """With the visit of that day, or with the spell that began or ended on it."""
    return seen.get(day) or told_on(day)


def _plan(family: Family, one: Child) -> Iterator[Fact]:
    if family.plan and (plan := spell_of(one.born, *family.plan)):
        yield Fact("cp_plan", *plan)


def _allocations(family: Family, one: Child) -> Iterator[Fact]:
    for held in family.held:
        if spell := spell_of(one.born, held.started, held.ended):
            told = Allocation(
                person_id=one.person,
                role=held.role,
                started=spell[0],
                ended=spell[1],
                closing=held.closes(family),
            )
            yield from (told_fact(fact, 0) for fact in facts_of_allocation(told))


def _visited(seen: Iterable[date], unseen: Iterable[date]) -> Iterator[Fact]:
    yield from (Fact("cp_visit_child_seen", day) for day in seen)
    yield from (Fact("attempted", day, key=key) for day in unseen for key in VISIT_CLOCKS)
