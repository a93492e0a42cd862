"""Facts in, obligations out: every write about a child ends here, under that child's lock."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from throughline.access.principal import cursor
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Standard

MARKS = {"attempted", "booked", "waiting", "exempt", "stop"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One fact about one child, as an entry or a spell gives it."""

    person: int
    what: str
    day: date
    until: date | None = None
    at: datetime | None = None
    key: str = ""
    why: str = ""


def facts_changed(
    *, children: Sequence[int], source: tuple[str, int], told: Iterable[Told], again: bool = False
) -> None:
    """Replaces the facts of one source and derives the standards that name a changed fact.

    `again` for a source that has spoken before: what it takes back is in no list, so every standard is asked.
    """
    told = list(told)
    with cursor() as cur:
        cur.execute(
            "select subject_id, what, day, until, at, key, why, source_kind, source_id"
            " from law.change_facts(%s, %s, %s, %s)",
            [list(children), *source, json.dumps([_row(fact) for fact in told])],
        )
        known = by_child(cur.fetchall())
    words = {fact.what for fact in told} | {fact.key for fact in told}
    standards = catalogue.on_by_default() if again else touched_by(words)
    if standards:
        derive(children=children, facts=known, standards=standards)


def wait_for_writers(children: Sequence[int]) -> None:
    """Until nobody else is changing these children; from then on nobody can, until we have finished."""
    with cursor() as asked:
        asked.execute("select law.lock_children(%s)", [list(children)])


def touched_by(words: set[str]) -> list[Standard]:
    """The standards that name one of these facts."""
    return [s for s in catalogue.on_by_default() if words & s.reads]


def derive(*, children: Sequence[int], facts: dict[int, list[Fact]], standards: list[Standard]) -> None:
    rows = [
        obligation_row(person, obligation)
        for person in children
        for obligation in child(standards, facts.get(person, []), ENGLAND)
    ]
    with cursor() as cur:
        cur.execute(
            "select law.change_obligations(%s, %s, %s)",
            [list(children), [s.key for s in standards], json.dumps(rows, default=str)],
        )


def obligation_row(person: int, one: Obligation) -> dict:
    """One obligation as it is stored."""
    exempt, waiting = one.exempt, one.waiting_on
    return {
        "person_id": person, "standard": one.standard, "version": one.version, "start": one.start, "due": one.due,
        "first": one.first, "booked": list(one.booked), "attempted": list(one.attempted), "met": one.met,
        "stopped": one.stopped, "exempt": exempt.why if exempt else "", "exempt_day": exempt and exempt.day,
        "exempt_until": exempt and exempt.until, "waiting_on": waiting.why if waiting else "",
        "waiting_day": waiting and waiting.day, "waiting_until": waiting and waiting.until,
    }  # fmt: skip


def _row(fact: Told) -> dict:
    return {
        "subject_id": fact.person, "what": fact.what, "day": fact.day.isoformat(),
        "until": fact.until and fact.until.isoformat(), "at": fact.at and fact.at.isoformat(),
        "key": fact.key, "why": fact.why,
    }  # fmt: skip


def by_child(found: list[tuple]) -> dict[int, list[Fact]]:
    facts: dict[int, list[Fact]] = defaultdict(list)
    for person, what, day, until, at, key, why, _, source in found:
        facts[person].append(Fact(what, day, until, at, key, source, why))
    return facts
