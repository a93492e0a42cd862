"""What a told family's visits made due, by the engine itself, and when each obligation and its end became known."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from throughline.config.clock import LONDON
from throughline.record.visits.kinds import VISIT_CLOCKS
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.ways import Subject
from throughline.synthetic.borough.story import Family, Visit

SPELL_TOLD = time(10)
"""The hour at which spells begin and end."""


ON = [standard for standard in catalogue.on_by_default() if standard.subject == Subject.CHILD]


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


def obligations(family: Family, visits: Sequence[Visit]) -> Iterator[Known]:
    if not family.plan:
        return
    for place, one in enumerate(family.children):
        if plan := spell_of(one.born, *family.plan):
            seen = {visit.happened.date(): visit.recorded for visit in visits if visit.seen[place] in "as"}
            unseen = [visit.happened.date() for visit in visits if visit.seen[place] == "n"]
            yield from _of_child(one.person, plan, seen, unseen)


def _of_child(
    person: int, plan: tuple[date, date | None], seen: dict[date, datetime], unseen: list[date]
) -> Iterator[Known]:
    facts = [Fact("cp_plan", *plan)]
    facts += [Fact("cp_visit_child_seen", day) for day in seen]
    facts += [Fact("attempted", day, key=key) for day in unseen for key in VISIT_CLOCKS]
    for one in child(ON, facts, ENGLAND):
        since = seen.get(one.start) or told_on(one.start)
        closed = (seen[one.met] if one.met else told_on(one.stopped)) if one.closed else None
        yield Known(person, one, since, closed and max(since, closed))
