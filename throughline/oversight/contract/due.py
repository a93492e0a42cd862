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
    """What is late, and what comes next, of each kind. A contract asks for its first with the first quarter or year
    that begins under it."""
    held, last = list(held), min(on, until - timedelta(days=1)) if until else on
    return [one for kind in STANDARD for one in _of(kind, since, last, held, on, here)]


def _of(
    kind: str, since: date, last: date, held: list[tuple[str, date]], on: date, here: Promises
) -> list[Due]:
    standard = here.by_key[STANDARD[kind]]
    facts = [Fact(what, day) for day, what in _starts(since, last)]
    facts += [Fact(name, day) for of, day in held if of == kind for name in standard.met_names]
    found = [
        Due(kind=kind, started=one.start, by=one.due, state=state(one, on, here.calendar))
        for one in child([standard], facts, here.calendar)
        if one.due is not None
    ]
    return [one for one in found if one.state.code in (Code.LATE, Code.DUE)]


def _starts(since: date, last: date) -> list[tuple[date, str]]:
    return [(day, what) for what, day in days_of_the_year(since, last, STARTS)]
