"""Exit codes, and which problem ends with which: the one table that scripts and operators rely on."""

from dataclasses import dataclass

import psycopg
from django.core.exceptions import ImproperlyConfigured
from django.db import InterfaceError, OperationalError, ProgrammingError

from throughline.access.problems import AccessProblem
from throughline.config.environment import SettingProblem
from throughline.config.programs import DatabaseProblem
from throughline.measures.problems import MeasuresProblem
from throughline.record.entries.problems import Problem
from throughline.safekeeping.problems import SafekeepingProblem

DONE = 0
DIFFERENT = 1
MISUSED = 2
SETTING = 3
DATABASE = 4
REFUSED = 5
SAFEKEEPING = 6
CANNOT = 7
NOT_RUN = 8
FAULT = 70
STOPPED_BY_HAND = 130

MEANINGS = {
    DONE: "It was done, and nothing differs.",
    DIFFERENT: "A check ran to its end and found a difference.",
    MISUSED: "The command was not understood.",
    SETTING: "A setting cannot be used.",
    DATABASE: "The database cannot be reached or used.",
    REFUSED: "It would not be safe to go on.",
    SAFEKEEPING: "A backup cannot be taken, read or restored.",
    CANNOT: "What was asked cannot be done; the sentence says why.",
    NOT_RUN: "Some checks could not be run; those that could found nothing.",
    FAULT: "A fault in Throughline itself.",
    STOPPED_BY_HAND: "Stopped by Ctrl-C.",
}


class Refused(Exception):
    """It would not be safe to go on. Its text has one sentence a line, each with its cure."""


class CommandProblem(Exception):
    """One sentence: why this command cannot do what it was asked, and what to do."""


@dataclass(frozen=True, slots=True)
class Outcome:
    code: int
    sentence: str


OF_THE_DATABASE = (
    psycopg.OperationalError, psycopg.InterfaceError, psycopg.ProgrammingError,
    OperationalError, InterfaceError, ProgrammingError,
)  # fmt: skip
"""Away, or not of the shape we know. Any other database error is a fault of ours."""

CODES: dict[type[Exception], int] = {
    SettingProblem: SETTING,
    ImproperlyConfigured: SETTING,
    DatabaseProblem: DATABASE,
    **dict.fromkeys(OF_THE_DATABASE, DATABASE),
    Refused: REFUSED,
    SafekeepingProblem: SAFEKEEPING,
    CommandProblem: CANNOT,
    AccessProblem: CANNOT,
    MeasuresProblem: CANNOT,
    Problem: CANNOT,
    OSError: CANNOT,
}


def of(error: Exception) -> Outcome | None:
    """The outcome of a known problem; None for a fault of ours."""
    code = next((code for kind, code in CODES.items() if isinstance(error, kind)), None)
    return None if code is None else Outcome(code, sentence(error))


def sentence(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{error.strerror or error}: {error.filename or 'check the folder or the port'}."
    # A database's own message: its first line says what, the lines after may quote somebody's row.
    return f"The database said: {first_line(error)}." if isinstance(error, OF_THE_DATABASE) else str(error)


def first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
