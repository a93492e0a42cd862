"""Facts in, obligations out: every write about a child ends here, under that child's lock."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from throughline.access.principal import cursor
from throughline.record.clocks.in_force import ADDED, Promises, as_added
from throughline.record.clocks.stored import FACT_COLUMNS, Told, fact, fact_row, promised_row
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.standard import Standard
from throughline.standards.ways import Subject

STORED = "added.*, subject_id, source_id, " + ", ".join(f'"{name}"' for name in FACT_COLUMNS)
FACTS = f"select {STORED} from ({ADDED}) added left join law.{{}} known on true"
FACTS_ABOUT = FACTS.format("facts_about(%s)")
CHANGE_FACTS = FACTS.format("change_facts(%s, %s, %s, %s)")
CHANGE_DUTY_FACTS = FACTS.format("change_duty_facts(%s, %s, %s, %s, %s)")
CHANGE_OBLIGATIONS = "select law.change_obligations(%s, %s, %s)"
CHANGE_DUTIES = "select law.change_duties(%s, %s, %s, %s)"


class Known(NamedTuple):
    """Everything that clocks read of some subjects, and the standards they are read by."""

    facts: dict[int, list[Fact]]
    here: Promises


def facts_changed(
    *, children: Sequence[int], source: tuple[str, int], told: Iterable[Told], again: bool = False
) -> None:
    """Replaces the facts of one source and derives the standards that name a changed fact.

    `again` for a source that has spoken before: what it takes back is in no list, so every standard is asked.
    """
    told = list(told)
    known = _change(CHANGE_FACTS, [list(children), *source], told)
    if standards := _concerned(known.here, Subject.CHILD, told, again=again):
        rows = _due(known, standards, children, "person_id")
        _store(CHANGE_OBLIGATIONS, [list(children)], standards, rows)


def duty_facts_changed(
    *,
    kind: Subject,
    subjects: Sequence[int],
    source: tuple[str, int],
    told: Iterable[Told],
    again: bool = False,
) -> None:
    """The same for workers, carers, teams or the authority, whose number is 0."""
    told = list(told)
    known = _change(CHANGE_DUTY_FACTS, [kind.value, list(subjects), *source], told)
    if standards := _concerned(known.here, kind, told, again=again):
        rows = _due(known, standards, subjects, "subject_id")
        _store(CHANGE_DUTIES, [kind.value, list(subjects)], standards, rows)


def work_out_again(children: Sequence[int]) -> None:
    """Every clock of these children from the facts as they stand: for a night on which a line or the calendar changed."""
    wait_for_writers(children)
    with cursor() as cur:
        cur.execute(FACTS_ABOUT, [list(children)])
        found = known(cur.fetchall())
    standards = found.here.about(Subject.CHILD)
    rows = _due(found, standards, children, "person_id")
    _store(CHANGE_OBLIGATIONS, [list(children)], standards, rows)


def wait_for_writers(children: Sequence[int]) -> None:
    """Until nobody else is changing these children; from then on nobody can, until we have finished."""
    with cursor() as asked:
        asked.execute("select law.lock_children(%s)", [list(children)])


def _change(statement: str, whose: list[Any], told: list[Told]) -> Known:
    with cursor() as cur:
        cur.execute(statement, [*whose, json.dumps([fact_row(one) for one in told], default=str)])
        return known(cur.fetchall())


def known(found: list[tuple]) -> Known:
    """Rows of `FACTS`: there is one without a fact when there is none."""
    facts: dict[int, list[Fact]] = defaultdict(list)
    for *_, subject, source, columns in ((*row[:6], row[6:]) for row in found):
        if subject is not None:
            facts[subject].append(fact(source, columns))
    return Known(facts, as_added(*found[0][:4]))


def _concerned(here: Promises, kind: Subject, told: list[Told], *, again: bool) -> list[Standard]:
    words = {one.what for one in told} | {one.key for one in told}
    return here.about(kind) if again else here.touched_by(words, kind)


def _due(
    known: Known, standards: list[Standard], subjects: Sequence[int], whose: str
) -> list[dict[str, Any]]:
    return [
        {whose: subject} | promised_row(obligation)
        for subject in subjects
        for obligation in child(standards, known.facts.get(subject, []), known.here.calendar)
    ]


def _store(statement: str, whose: list[Any], standards: list[Standard], rows: list[dict[str, Any]]) -> None:
    keys = [standard.key for standard in standards]
    with cursor() as cur:
        cur.execute(statement, [*whose, keys, json.dumps(rows, default=str)])
