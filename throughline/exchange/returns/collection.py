"""The year that a return is about: 1 April to 31 March, named as the Department names it."""

import re
from dataclasses import dataclass
from datetime import date

from throughline.exchange.returns.problems import ReturnProblem


@dataclass(frozen=True, slots=True, order=True)
class Year:
    """Named by both its years, “2026-27”, so that years compare as their names do."""

    name: str

    def __post_init__(self) -> None:
        if not re.fullmatch(r"(19|20)\d\d-\d\d", self.name) or (int(self.name[:4]) + 1) % 100 != int(
            self.name[5:]
        ):
            raise ReturnProblem(f"“{self.name}” is not a collection year: write it as 2026-27.")

    @classmethod
    def starting(cls, year: int) -> "Year":
        return cls(f"{year}-{(year + 1) % 100:02}")

    @classmethod
    def holding(cls, day: date) -> "Year":
        return cls.starting(day.year if (day.month, day.day) >= (4, 1) else day.year - 1)

    @property
    def starts(self) -> date:
        return date(int(self.name[:4]), 4, 1)

    @property
    def ends(self) -> date:
        return date(int(self.name[:4]) + 1, 3, 31)


def iso_day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
