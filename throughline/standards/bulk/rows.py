"""What many subjects owe, as columns."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from ..obligation import Obligation
from .columns import NONE

NAMES = ("subject", "standard", "version", "start", "due", "met", "stopped", "first")


@dataclass(frozen=True)
class Rows:
    """Days are ordinals and 0 is no day; `standard` is the place in the list that was given."""

    subject: np.ndarray
    standard: np.ndarray
    version: np.ndarray
    start: np.ndarray
    due: np.ndarray
    met: np.ndarray
    stopped: np.ndarray
    first: np.ndarray

    def __len__(self) -> int:
        return len(self.subject)

    @classmethod
    def together(cls, parts: Iterable["Rows"]) -> "Rows":
        parts = list(parts)
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in NAMES))

    @classmethod
    def of(cls, found: list[tuple[int, int, Obligation]]) -> "Rows":
        table = [
            (subject, place, one.version.toordinal(), one.start.toordinal(), *map(ordinal, (one.due, one.met, one.stopped)), one.first)
            for subject, place, one in found
        ]  # fmt: skip
        columns = np.array(table, np.int64).reshape(len(table), len(NAMES)).T
        return cls(*columns)


def ordinal(day: date | None) -> int:
    return day.toordinal() if day else NONE
