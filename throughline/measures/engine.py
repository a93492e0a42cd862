"""Figures from a snapshot: the list, and the number that is always the length of that list."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from throughline.measures.indicator import Indicator
from throughline.measures.months import month_after
from throughline.measures.snapshots import Snapshot

# Under this many, one child moves the percentage by more than five points: the count is shown instead.
SMALL = 20

ROWS = """
select person_key, counted_on, met, due, team, worker, obligation_id, seen_on
from ({sql}) as counted
where cast($team as varchar) is null or team = cast($team as varchar)
order by counted_on, person_key, obligation_id
"""

TOTALS = """
select calendar.month, counted.team, sum(case when counted.met then 1 else 0 end), count(*)
from ({sql}) as counted
inner join calendar on calendar.day = counted.counted_on
group by calendar.month, counted.team
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing counted. It names no one: `Keys.read_back` finds the children that the reader reaches."""

    person_key: str
    counted_on: date
    met: bool
    due: date
    team: str
    worker: str | None
    obligation_id: int | None
    seen_on: date | None


@dataclass(frozen=True, slots=True)
class Figure:
    """n of N in one month, for one team or (where `team` is None) for the whole service."""

    month: date
    team: str | None
    n: int
    of: int

    @property
    def missed(self) -> int:
        return self.of - self.n

    @property
    def percent(self) -> float | None:
        """To one decimal, halves up, by whole numbers: binary fractions would round 6.25 to 6.2."""
        return None if self.of == 0 else (2000 * self.n + self.of) // (2 * self.of) / 10

    @property
    def is_small(self) -> bool:
        return self.of < SMALL

    @property
    def shown(self) -> str:
        return f"{self.n} of {self.of}" if self.is_small else f"{self.percent}%"


def rows(indicator: Indicator, snapshot: Snapshot, month: date, *, team: str | None = None) -> list[Row]:
    """Every thing that the indicator counts in a month."""
    parameters = {"first": month, "after": month_after(month), "team": team}
    return [Row(*row) for row in snapshot.query(ROWS.format(sql=indicator.sql), parameters)]


def figure(indicator: Indicator, snapshot: Snapshot, month: date, *, team: str | None = None) -> Figure:
    """One month's number, counted from its own list."""
    counted = rows(indicator, snapshot, month, team=team)
    return Figure(month, team, sum(row.met for row in counted), len(counted))


def series(
    indicator: Indicator, snapshot: Snapshot, months: Sequence[date], *, by: Literal["team"] | None = None
) -> list[Figure]:
    """A figure for every month, with `by="team"` for every team in it; 0 of 0 where nothing fell due."""
    parameters = {"first": min(months), "after": month_after(max(months))}
    found = snapshot.query(TOTALS.format(sql=indicator.sql), parameters)
    if by is None:
        return _monthly(None, months, found)
    teams = sorted({team for _, team, *_ in found})
    own = {team: [row for row in found if row[1] == team] for team in teams}
    return [each for team in teams for each in _monthly(team, months, own[team])]


def _monthly(team: str | None, months: Sequence[date], totals: list[tuple]) -> list[Figure]:
    met: Counter[date] = Counter()
    counted: Counter[date] = Counter()
    for month, _, n, of in totals:
        met[month] += n
        counted[month] += of
    return [Figure(month, team, met[month], counted[month]) for month in months]
