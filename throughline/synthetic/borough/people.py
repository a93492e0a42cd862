"""Families into the record: people, ties, homes, who holds them, and their plans, with the facts these give."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from throughline.synthetic.borough.clocks import spell_of, told_on
from throughline.synthetic.borough.staging import Row, put, reserve, run, stage
from throughline.synthetic.borough.story import Child, Family
from throughline.synthetic.families import reference

LIVED_THERE = timedelta(days=700)


def tell_people(families: Sequence[Family], as_at: date) -> None:
    put("record_person", PERSON, (row for family in families for row in _people(family, as_at)))
    first = reserve("record_home", len(families))
    put("record_home", "id, lines, postcode, confidential, known_at", _homes(families, first, as_at))
    put(
        "record_residence",
        "person_id, home_id, confidential, started, known_at",
        _residents(families, first, as_at),
    )
    put("record_relationship", TIE, (row for family in families for row in _ties(family, as_at)))
    responsible = (row for family in families for row in _responsible(family, as_at))
    put("record_parentalresponsibility", RESPONSIBLE, responsible)


def tell_spells(families: Sequence[Family]) -> None:
    """Told once each table holds all its rows, so that the reach of everybody is worked out in one go."""
    stage("told_held", HELD, (row for family in families for row in _held(family)))
    stage("told_plan", PLAN, (row for family in families for row in _plans(family)))
    run(*SPELLS)


PERSON = "id, reference, given_name, family_name, born, restriction, known_at"
TIE = "person_id, other_id, kind, known_at"
RESPONSIBLE = "person_id, child_id, how, known_at"


def _first_known(family: Family, as_at: date):
    return told_on(family.opened or as_at - LIVED_THERE)


def _people(family: Family, as_at: date) -> Iterator[Row]:
    known = _first_known(family, as_at)
    for person, given, born in [*family.children, *((n, given, None) for n, given, _ in family.adults)]:
        yield person, reference(person), given, family.name, born, family.restriction, known


def _homes(families: Sequence[Family], first: int, as_at: date) -> Iterator[Row]:
    for number, family in enumerate(families, first):
        yield (
            number,
            family.home,
            f"NM{number % 9 + 1} {number % 8 + 1}XX",
            False,
            _first_known(family, as_at),
        )


def _residents(families: Sequence[Family], first: int, as_at: date) -> Iterator[Row]:
    for number, family in enumerate(families, first):
        known = _first_known(family, as_at)
        for child in family.children:
            yield child.person, number, False, max(child.born, known.date() - LIVED_THERE), known
        for person, _, kind in family.adults:
            if kind == "mother":
                yield person, number, False, known.date() - LIVED_THERE, known


def _ties(family: Family, as_at: date) -> Iterator[Row]:
    known = _first_known(family, as_at)
    for child in family.children:
        for person, _, kind in family.adults:
            yield person, child.person, kind, known
    for one, other in combinations(family.children, 2):
        yield one.person, other.person, "brother or sister", known


def _responsible(family: Family, as_at: date) -> Iterator[Row]:
    """A mother by birth, a father by the certificate."""
    known = _first_known(family, as_at)
    for child in family.children:
        for person, _, kind in family.adults:
            if kind != "grandparent":
                yield person, child.person, "mother" if kind == "mother" else "certificate", known


def _held(family: Family) -> Iterator[Row]:
    for held in family.held:
        for child, started, ended in _children_in(family, held.started, held.ended):
            yield (
                child.person,
                held.worker.account,
                held.team.id,
                held.role,
                started,
                ended,
                held.closes(family),
                *_known(started, ended),
            )


def _plans(family: Family) -> Iterator[Row]:
    if family.plan:
        for child, started, ended in _children_in(family, *family.plan):
            yield child.person, family.category, started, ended, *_known(started, ended)


def _children_in(
    family: Family, started: date, ended: date | None
) -> Iterator[tuple[Child, date, date | None]]:
    for child in family.children:
        if spell := spell_of(child.born, started, ended):
            yield child, *spell


def _known(started: date, ended: date | None):
    return told_on(started), ended and told_on(ended)


HELD = (
    "person_id bigint, worker_id bigint, team_id bigint, role text, started date, ended date,"
    " closing boolean, since timestamptz, closed timestamptz"
)
PLAN = "person_id bigint, category text, started date, ended date, since timestamptz, closed timestamptz"
A_FACT = (
    "insert into record_fact"
    " (subject_kind, subject_id, what, day, until, key, why, source_kind, source_id, known_at)"
)


def spell(table: str, told: str, columns: str) -> tuple[str, str, str]:
    """Numbers from the table's own sequence; the living row; and the row as it stood before the spell ended."""
    values = ", ".join(f"told.{column}" for column in columns.split(", "))
    numbered = f"""
        create temporary table {told}_numbered on commit drop as
        select told.*, nextval(pg_get_serial_sequence('{table}', 'id')) number from {told} told order by since"""
    living = f"""
        insert into {table} (id, {columns}, ended, known_at)
        select number, {values}, ended, coalesce(closed, since) from {told}_numbered told"""
    before = f"""
        insert into history.{table} (id, {columns}, known_at, superseded_at)
        select number, {values.replace("told.closing", "false")}, since, closed from {told}_numbered told where closed > since"""
    return numbered, living, before


def fact(
    told: str, source: str, what: str, day: str = "started", until: str = "null::date", where: str = "true"
) -> str:
    return (
        f"{A_FACT} select 'child', person_id, '{what}', {day}, {until}, '', '', '{source}', number,"
        f" case when {until} is not null or '{day}' = 'ended' then closed else since end"
        f" from {told}_numbered where {where} order by since"
    )


SPELLS = (
    *spell("record_allocation", "told_held", "person_id, worker_id, team_id, role, started, closing"),
    fact("told_held", "allocation", "social_worker_allocated", where="role <> 'held'"),
    fact(
        "told_held",
        "allocation",
        "allocation_ended",
        day="ended",
        where="role <> 'held' and ended is not null and not closing",
    ),
    fact("told_held", "allocation", "held_by_manager", until="ended", where="role = 'held'"),
    fact("told_held", "allocation", "held_by_manager_from", where="role = 'held'"),
    *spell("record_protectionplan", "told_plan", "person_id, category, started"),
    fact("told_plan", "protection_plan", "cp_plan", until="ended"),
    fact("told_plan", "protection_plan", "cp_plan_started"),
    fact("told_plan", "protection_plan", "cp_plan_ended", day="ended", where="ended is not null"),
)
