"""The days that an inspection asks about: the six and the twelve months to the day of notice, both ends counted."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from throughline.measures.months import in_words
from throughline.packs.problems import PackProblem

FIRST_ASKED = date(2018, 1, 1)
"""The framework that asks for these lists began in January 2018."""


@dataclass(frozen=True, slots=True)
class Window:
    notice: date

    @property
    def since(self) -> date:
        return months_before(self.notice, 6)

    @property
    def year_ago(self) -> date:
        return months_before(self.notice, 12)

    def asked(self, sql: str) -> dict[str, date]:
        """The days that a statement names: it is refused with more, and with fewer."""
        named = {"notice": self.notice, "since": self.since, "year_ago": self.year_ago}
        return {name: day for name, day in named.items() if f"${name}" in sql}


def window(notice: date, taken_on: date) -> Window:
    """Figures that were taken before the day of notice cannot say how things stood on it."""
    if notice > taken_on:
        raise PackProblem(
            f"These figures were taken on {in_words(taken_on)}, before the day of notice: take them again, or"
            " choose an earlier day."
        )
    if notice < FIRST_ASKED:
        raise PackProblem(
            f"Nobody asked for Annex A before {in_words(FIRST_ASKED)}: choose a later day of notice."
        )
    return Window(notice)


def months_before(day: date, months: int) -> date:
    """The corresponding day, or the last of a month too short for one."""
    month = day.year * 12 + day.month - 1 - months
    year, month = divmod(month, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
