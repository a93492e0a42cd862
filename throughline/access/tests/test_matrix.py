"""The grid, the policy, the stored reach, the database's own policies and the oracle say the same."""

from collections import Counter

import pytest

from throughline.access.accounts.sessions import principal_of
from throughline.access.middleware import about_person
from throughline.access.parts import Part
from throughline.access.policy import decide
from throughline.access.principal import as_person
from throughline.access.tests.grid import Cell, cells
from throughline.access.tests.oracle import Oracle
from throughline.access.tests.records import Grid, the_grid, visible_parts
from throughline.config.clock import today

PARTS = {part.letter: part for part in Part}
pytestmark = pytest.mark.usefixtures("database")


def decided(grid: Grid, cell: Cell) -> str:
    with as_person(principal_of(grid.account(cell.persona))) as who:
        answer = decide(who, cell.verb, PARTS[cell.part], about_person(who, grid.records[cell.record].pk))
    return "yes" if answer.allow else "hide" if answer.hide else "no"


def test_every_persona_meets_every_record_in_every_grid() -> None:
    drawn = Counter((cell.verb, cell.part) for cell in cells())
    assert set(drawn.values()) == {9 * 9}
    assert {part for _, part in drawn} == set("EHSCX")


def test_the_program_decides_as_the_grid_says() -> None:
    grid = the_grid()
    wrong = {str(cell): decided(grid, cell) for cell in cells() if decided(grid, cell) != cell.answer}
    assert wrong == {}


def test_the_database_shows_what_the_grid_says_and_the_oracle_agrees(superuser) -> None:
    grid = the_grid()
    with superuser() as connection:
        oracle = Oracle(connection, today())
    drawn = {(c.persona, c.record, c.part): c.answer == "yes" for c in cells() if c.verb == "see"}
    counts: Counter = Counter()
    for persona, account in grid.cast.everybody.items():
        with as_person(principal_of(account)):
            shown = {name: visible_parts(person) for name, person in grid.records.items()}
        for record, person in grid.records.items():
            reached = oracle.parts(account.id, person.pk)
            for part in "ESCX":
                answers = (drawn[persona, record, part], part in shown[record], part in reached)
                assert len(set(answers)) == 1, (persona, record, part, answers)
                counts[answers[0]] += 1
    assert counts[True] == 105 and counts[False] == 9 * 9 * 4 - 105


def test_the_stored_reach_is_what_a_rebuild_would_store(as_keeper_sql) -> None:
    the_grid()
    assert as_keeper_sql("select law.reach_check()") == 0
