"""What an address asks for: of whom, over which months. What cannot be read is one sentence, and the rest is shown."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from throughline.design.dates import DayError, day, parse_day
from throughline.measures.engine import Only
from throughline.measures.indicator import Indicator
from throughline.measures.indicator import Period as Counted
from throughline.measures.months import Span, complete_months, month, month_after, quarter_of, year_to

LONGEST_AGO = 10 * 12
"""Months back that can be asked for."""


class Period(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALONE = "one-month"
    """A month alone, also of a measure that is read over a year: what stands behind one point of its chart."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """`last` is the last month of the period. `taken` is empty for the newest figures."""

    last: date
    period: Period = Period.MONTH
    service: str = ""
    team: str = ""
    worker: str | None = None
    """A worker's key in the figures: one's own, and never from an address."""
    taken: str = ""
    problems: tuple[str, ...] = ()

    @property
    def only(self) -> Only:
        return Only(team=self.team or None, worker=self.worker)

    @property
    def whose(self) -> str:
        return "My own children" if self.worker else self.team or self.service or "Whole service"

    def span(self, indicator: Indicator) -> Span:
        """A figure of a year is always of twelve months; a quarter is the last whole one of the calendar."""
        if self.period is Period.ALONE:
            return month(self.last)
        if self.period is Period.YEAR or indicator.period is Counted.YEAR:
            return year_to(self.last)
        if self.period is Period.QUARTER:
            return self._quarter
        return month(self.last)

    @property
    def _quarter(self) -> Span:
        holding = quarter_of(self.last)
        return holding if holding.last_month <= self.last else quarter_of(month_after(holding.first, -1))

    def months(self, count: int) -> list[Span]:
        return [month(month_after(self.last, -back)) for back in range(count - 1, -1, -1)]

    def query(self, **but: object) -> dict[str, object]:
        """These choices as the query of an address, with others in their place."""
        said = {
            "period": "" if self.period is Period.MONTH else self.period.value, "month": f"{self.last:%Y-%m}",
            "service": self.service, "team": self.team, "taken": self.taken,
        }  # fmt: skip
        return {**said, **but}


def asked(
    said: Mapping[str, str], taken_on: date, *, services: Collection[str], teams: Collection[str]
) -> Asked:
    problems: list[str] = []
    newest = complete_months(taken_on, 1)[0]
    return Asked(
        last=_month(said.get("month", ""), newest, problems),
        period=_one_of(Period, said.get("period", ""), problems),
        service=_known(said.get("service", ""), services, "service", problems),
        team=_known(said.get("team", ""), teams, "team", problems),
        taken=said.get("taken", ""), problems=tuple(problems),
    )  # fmt: skip


def _month(said: str, newest: date, problems: list[str]) -> date:
    try:
        found = datetime.strptime(said, "%Y-%m").date() if said else newest
    except ValueError:
        problems.append(f"“{said[:20]}” is no month: write it like 2026-10. The page shows {newest:%B %Y}.")
        return newest
    if found > newest:
        problems.append(
            f"{found:%B %Y} was not over when these figures were taken. The page shows {newest:%B %Y}."
        )
        return newest
    if found < month_after(newest, -LONGEST_AGO):
        problems.append(
            f"Figures go back ten years: {found:%B %Y} is earlier. The page shows {newest:%B %Y}."
        )
        return newest
    return found


def _one_of(choices: type[Period], said: str, problems: list[str]) -> Period:
    if said and said not in {choice.value for choice in choices}:
        problems.append("A period is a month, a quarter or a year. The page shows a month.")
        return Period.MONTH
    return choices(said) if said else Period.MONTH


def _known(said: str, names: Collection[str], what: str, problems: list[str]) -> str:
    if said and said not in names:
        problems.append(
            f"These figures know no {what} called “{said[:60]}”. The page shows the whole service."
        )
        return ""
    return said


def day_taken(said: str, today: date) -> tuple[date, str]:
    """The day by which figures had to be known, and what was wrong with the one that was given."""
    if not said:
        return today, ""
    try:
        found = parse_day(said, on=today)
    except DayError as wrong:
        return today, f"{wrong} These are the newest figures."
    if found > today:
        return today, f"{day(found)} is still to come. These are the newest figures."
    return found, ""
