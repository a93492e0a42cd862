"""What many subjects owe, as columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

import numpy as np

from ..facts import Fact
from ..obligation import Obligation
from .columns import NONE
from .moments import seconds_of

TYPES = {
    "subject": np.int32, "standard": np.int16, "version": np.int32, "start": np.int32, "opens": np.int32,
    "due": np.int32, "met": np.int32, "stopped": np.int32, "first": np.bool_, "exempt": np.int32,
    "waiting": np.int32, "too_early": np.bool_, "set_by_person": np.bool_, "start_at": np.int64,
    "due_at": np.int64, "met_at": np.int64,
}  # fmt: skip


class Few(NamedTuple):
    """The places of the few rows that have a value, and the values."""

    at: np.ndarray
    value: np.ndarray | bool


Column = np.ndarray | int
"""One value where all rows have the same: many columns of most promises take no room."""


@dataclass
class Rows:
    """What one promise, or several, asked. Days are ordinals and moments seconds; 0 is none.

    `standard` is the place in the list that was given; `exempt` and `waiting` are the days from which that was so.
    """

    subject: np.ndarray
    standard: Column
    version: Column
    start: np.ndarray
    opens: np.ndarray
    due: np.ndarray
    met: np.ndarray
    stopped: Column = NONE
    first: Column = True
    exempt: Column | Few = NONE
    waiting: Column | Few = NONE
    too_early: Column = False
    set_by_person: Column | Few = False
    start_at: Column = NONE
    due_at: Column = NONE
    met_at: Column = NONE

    def __len__(self) -> int:
        return len(self.subject)

    def column(self, name: str) -> np.ndarray:
        """Written out, however it is held."""
        held, kind = getattr(self, name), TYPES[name]
        if isinstance(held, Few):
            column: np.ndarray = np.zeros(len(self), kind)
            column[held.at] = held.value
            return column
        return np.broadcast_to(np.asarray(held, kind), len(self))

    @classmethod
    def together(cls, parts: Sequence["Rows"]) -> "Rows":
        return cls(*(
            np.concatenate([part.column(name) for part in parts] or [np.empty(0, kind)])
            for name, kind in TYPES.items()
        ))  # fmt: skip

    @classmethod
    def of_objects(cls, found: Iterable[tuple[int, int, Obligation]]) -> "Rows":
        table = [as_row(*one) for one in found]
        columns = zip(*table, strict=True) if table else ((),) * len(TYPES)
        return cls(*(np.array(column, kind) for kind, column in zip(TYPES.values(), columns, strict=True)))


def as_row(subject: int, place: int, one: Obligation) -> tuple:
    days = (one.version, one.start, one.stands_from, one.due, one.met, one.stopped)
    moments = (one.start_at, one.due_at, one.met_at)
    return (
        subject, place, *map(_ordinal, days), one.first, _since(one.exempt), _since(one.waiting_on),
        one.too_early, one.set_by_person, *map(_seconds, moments),
    )  # fmt: skip


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else NONE


def _since(fact: Fact | None) -> int:
    return _ordinal(fact and fact.day)


def _seconds(moment: datetime | None) -> int:
    return seconds_of(moment) if moment else NONE
