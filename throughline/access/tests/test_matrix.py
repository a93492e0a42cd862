"""The grids, the policy, the database's own policies and the oracle say the same of everybody and every record."""

from collections import Counter

import pytest
from django.db import connections

from conftest import server
from throughline.access.accounts.sessions import principal_of
from throughline.access.middleware import about_person
from throughline.access.parts import LETTERS
from throughline.access.policy import decide
from throughline.access.principal import as_person
from throughline.access.roles import ROLES
from throughline.access.tests.grid import cells, verbs
from throughline.access.tests.oracle import Oracle
from throughline.access.tests.records import Grid, the_whole_grid, visible_parts
from throughline.config.clock import now

PARTS = {letter: part for part, letter in LETTERS.items()}
SHOWN = "EHSCXMPBLN"
"""Parts that the database shows by a table of their own."""
pytestmark = pytest.mark.usefixtures("module_database")


@pytest.fixture(scope="module")
def grid(module_database: str) -> Grid:
    return the_whole_grid()


def test_everybody_meets_every_record_in_every_grid(grid: Grid) -> None:
    drawn = Counter((cell.verb, cell.part) for cell in cells())
    assert len(drawn) == 22
    assert set(drawn.values()) == {len(grid.everybody) * len(grid.records)}
    assert {cell.persona for cell in cells()} == set(grid.everybody)
    assert {cell.record for cell in cells()} == set(grid.records)


def test_every_role_has_somebody_in_the_grids(grid: Grid) -> None:
    with connections["keeper"].cursor() as cur:
        cur.execute("select distinct role from access_post")
        assert {role for (role,) in cur.fetchall()} == set(ROLES)


def test_everybody_may_do_what_the_grid_of_verbs_says_and_no_more(grid: Grid) -> None:
    wrong = []
    for persona, account in grid.everybody.items():
        who = principal_of(account)
        drawn = verbs()[persona]
        has = {verb.replace(" ", "-") for role in who.roles for verb in role.verbs} - {
            "break-restricted-glass"
        }
        wrong += [(persona, verb) for verb, answer in drawn.items() if (verb in has) != answer]
        wrong += [(persona, verb, "not drawn") for verb in has - set(drawn)]
    assert wrong == []


def test_the_program_decides_as_the_grids_say(grid: Grid, record_property) -> None:
    record_property("cells", len(cells()))
    wrong = {}
    for persona, account in grid.everybody.items():
        mine = [cell for cell in cells() if cell.persona == persona]
        with as_person(principal_of(account)) as who:
            about = {name: about_person(person.pk) for name, person in grid.records.items()}
            for cell in mine:
                answer = decide(who, cell.verb, PARTS[cell.part], about[cell.record])
                said = "yes" if answer.allow else "hide" if answer.hide else "no"
                if said != cell.answer:
                    wrong[str(cell)] = (said, cell.answer)
    assert wrong == {}


def test_the_database_shows_what_the_grids_say_and_the_oracle_agrees(
    grid: Grid, module_database: str
) -> None:
    with server().superuser(module_database) as connection:
        oracle = Oracle(connection, now())
    drawn = {(c.persona, c.record, c.part): c.answer == "yes" for c in cells() if c.verb == "see"}
    counts: Counter = Counter()
    for persona, account in grid.everybody.items():
        with as_person(principal_of(account)) as who:
            shown = {name: visible_parts(person) for name, person in grid.records.items()}
        for record, person in grid.records.items():
            expected = oracle.parts(account.id, person.pk) if who.may("see") else set()
            for part in SHOWN:
                answers = (drawn[persona, record, part], part in shown[record], part in expected)
                assert len(set(answers)) == 1, (persona, record, part, answers)
                counts[answers[0]] += 1
    print(f"{counts[True]} opened, {counts[False]} kept")
    assert min(counts.values()) > 1000


def test_the_stored_reach_is_what_a_rebuild_would_store(grid: Grid) -> None:
    with connections["keeper"].cursor() as cur:
        cur.execute("select law.reach_check()")
        assert cur.fetchone() == (0,)
