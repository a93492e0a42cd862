"""Which problem ends with which code."""

import psycopg
import pytest
from django.db import IntegrityError, OperationalError

from throughline.access.problems import AccessProblem
from throughline.commands import outcomes
from throughline.config.environment import SettingProblem
from throughline.config.programs import DatabaseProblem
from throughline.measures.problems import SnapshotProblem
from throughline.record.entries.problems import GONE
from throughline.safekeeping.problems import SafekeepingProblem


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (SettingProblem("Set it."), 3, "Set it."),
        (DatabaseProblem("It holds no database."), 4, "It holds no database."),
        (psycopg.OperationalError("connection refused"), 4, "The database said: connection refused."),
        (OperationalError("server closed\nmore of it"), 4, "The database said: server closed."),
        (outcomes.Refused("One.\nTwo."), 5, "One.\nTwo."),
        (SafekeepingProblem("No backup."), 6, "No backup."),
        (outcomes.CommandProblem("Not here."), 7, "Not here."),
        (AccessProblem("No such role."), 7, "No such role."),
        (SnapshotProblem("It is torn."), 7, "It is torn."),
        (GONE, 7, GONE.sentence),
        (
            FileNotFoundError(2, "No such file or directory", "/there"),
            7,
            "No such file or directory: /there.",
        ),
    ],
)
def test_each_known_problem_has_its_code_and_its_sentence(error, code, sentence):
    assert outcomes.of(error) == outcomes.Outcome(code, sentence)


def test_what_the_database_quotes_of_somebodys_row_is_not_repeated():
    error = psycopg.ProgrammingError("relation is missing\nDETAIL:  Key (family_name)=(Marsden)")
    assert "Marsden" not in outcomes.of(error).sentence


@pytest.mark.parametrize("error", [KeyError("a"), ValueError("b"), IntegrityError("duplicate key")])
def test_anything_else_is_a_fault_of_ours(error):
    assert outcomes.of(error) is None


def test_every_code_has_its_meaning_for_the_handbook():
    assert {*outcomes.CODES.values(), 0, 1, 2, 8, 70, 130} == outcomes.MEANINGS.keys()
