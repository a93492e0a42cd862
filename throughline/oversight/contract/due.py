"""When the next quarterly meeting and the next review are due, by the same standards as the page of duties."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from throughline.oversight.contract.models import ContractMeeting
from throughline.record.clocks.in_force import Promises
from throughline.record.matters.routine import days_of_the_year
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.state import Code, State, state

STANDARD = {ContractMeeting.QUARTERLY: "qpm_quarterly", ContractMeeting.ANNUAL: "contract_annual_review"}
STARTS = frozenset({"quarter_start", "year_start"})
A_YEAR, ONE_DAY = timedelta(days=366), timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    kind: str
    started: date
    by: date
    state: State

    @property
    def is_late(self) -> bool:
        return self.state.code is Code.LATE


def due(
    *, since: date, until: date | None, held: Iterable[tuple[str, date]], on: date, here: Promises
) -> list[Due]:
    """What is late, and the next of each kind, whose quarter or year may still have to begin. A contract asks for its
    first with the first quarter or year that begins under it."""
    held, last = list(held), min(on + A_YEAR, until - ONE_DAY) if until else on + A_YEAR
    found: list[Due] = []
    for kind in STANDARD:
        still_open = _of(kind, since, last, held, on, here)
        found += [one for one in still_open if one.is_late]
        found += [one for one in still_open if not one.is_late][:1]
    return found


def _of(
    kind: str, since: date, last: date, held: list[tuple[str, date]], on: date, here: Promises
) -> list[Due]:
    """The earliest first."""
    standard = here.by_key[STANDARD[kind]]
    facts = [Fact(what, day) for what, day in days_of_the_year(since, last, STARTS)]
    facts += [Fact(name, day) for of, day in held if of == kind for name in standard.met_names]
    found = [
        Due(kind=kind, started=one.start, by=one.due, state=state(one, on, here.calendar))
        for one in child([standard], facts, here.calendar)
        if one.due is not None
    ]
    still_open = [one for one in found if one.state.code in (Code.LATE, Code.DUE)]
    return sorted(still_open, key=lambda one: one.by)
