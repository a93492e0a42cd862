"""Figures from a snapshot: the list, and the number that is always the sum of that list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from throughline.measures.figures import MONTHS_IN_A_YEAR, Figure, Population
from throughline.measures.indicator import Indicator, Period, Unit
from throughline.measures.months import Span
from throughline.measures.snapshots import Snapshot


class By(StrEnum):
    """What a number may be split by. The SQL is this room's alone; the measures' statements stay portable.

    Never by worker: that would be a league table. A worker's own rows are asked for by `Only(worker=…)`.
    """

    SERVICE = "service"
    TEAM = "team"
    CATEGORY = "category"
    AGE = "age"
    SEX = "sex"
    ETHNICITY = "ethnicity"
    DISABILITY = "disability"


NO_TEAM, WHOLE = "No team", "Whole service"
OWN_TEAM = f"coalesce(held.team, '{NO_TEAM}')"
AGES = """case
    when child.born is null or child.born > counted.counted_on then 'Before birth'
    when date_diff('month', child.born, counted.counted_on) < 12 then 'Under 1'
    when datesub('year', child.born, counted.counted_on) < 5 then '1 to 4'
    when datesub('year', child.born, counted.counted_on) < 10 then '5 to 9'
    when datesub('year', child.born, counted.counted_on) < 16 then '10 to 15'
    when datesub('year', child.born, counted.counted_on) < 18 then '16 and 17'
    else '18 and over' end"""
ETHNICITIES = """case
    when child.ethnicity like 'W%' then 'White'
    when child.ethnicity like 'M%' then 'Mixed'
    when child.ethnicity like 'A%' or child.ethnicity = 'CHNE' then 'Asian'
    when child.ethnicity like 'B%' then 'Black'
    when child.ethnicity = 'OOTH' then 'Other'
    else 'Not known' end"""
PARTS = {
    By.SERVICE: f"coalesce(department.dept_team_parent_name, case counted.team when '{WHOLE}' then '{WHOLE}' else '{NO_TEAM}' end)",
    By.TEAM: "counted.team",
    By.CATEGORY: "coalesce(counted.category, '')",
    By.AGE: AGES,
    By.SEX: "case child.sex when 'F' then 'Girls' when 'M' then 'Boys' else 'Not known' end",
    By.ETHNICITY: ETHNICITIES,
    By.DISABILITY: "case child.disabled when 'Y' then 'Disabled' when 'N' then 'Not recorded as disabled' end",
}
CHILD = "inner join child on child.person_id = counted.person_id"
JOINED = {
    By.SERVICE: "left join ssd_department as department on department.dept_team_name = counted.team",
    By.AGE: CHILD, By.SEX: CHILD, By.ETHNICITY: CHILD, By.DISABILITY: CHILD,
}  # fmt: skip
HOLDER = """
left join held
    on held.person_id = given.person_id
    and held.started <= given.counted_on
    and (held.ended is null or held.ended > given.counted_on)
"""

# A state is counted on the last day of a month: who held whom on such a day is worked out once.
HOLDER_AT = """
left join held_at as held
    on held.person_id = given.person_id
    and held.day = given.counted_on
"""

ROWS = """
select person_id, thing_id, counted_on, n, total, category, team, worker_id
from ({counted}) as counted
where {kept}
order by counted_on, person_id, thing_id
"""

MONTH = "cast(date_trunc('month', counted.counted_on) as date)"
TOTALS = """
select {month} as month, {part}, sum(counted.n), sum(counted.total), count(*), {middle}
from ({counted}) as counted
{joined}
where {kept}
group by 1, 2
"""

POPULATION = "select people, mid_year, release from population where ages = '0-17' order by mid_year"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing counted. It names no one: `Keys.read_back` finds the children that the reader reaches."""

    person_id: str | None
    thing_id: str | None
    counted_on: date
    n: float
    total: float
    category: str | None
    team: str
    worker_id: str | None

    @property
    def is_met(self) -> bool:
        return self.n >= self.total > 0


@dataclass(frozen=True, slots=True)
class Only:
    """Part of the list: one team's, one worker's, one category's."""

    team: str | None = None
    worker: str | None = None
    category: str | None = None

    @property
    def said(self) -> dict[str, str]:
        asked = {"team": self.team, "worker_id": self.worker, "category": self.category}
        return {column: value for column, value in asked.items() if value is not None}


EVERYTHING = Only()


def rows(indicator: Indicator, snapshot: Snapshot, span: Span, *, only: Only = EVERYTHING) -> list[Row]:
    """Every thing that the indicator counts in a span of months."""
    months = _months(indicator, span)
    sql = ROWS.format(counted=with_holder(indicator, holder=True), kept=_kept(only))
    parameters = {"first": months[0], "after": span.after, **only.said}
    return [Row(*row) for row in snapshot.query(sql, parameters)]


def figure(indicator: Indicator, snapshot: Snapshot, span: Span, *, only: Only = EVERYTHING) -> Figure:
    (only_one,) = series(indicator, snapshot, [span], only=only)
    return only_one


def series(
    indicator: Indicator, snapshot: Snapshot, spans: Sequence[Span], *, only: Only = EVERYTHING
) -> list[Figure]:
    """A figure for each span; nought of nought where nothing was counted."""
    if indicator.unit is Unit.SHARES and only.category is not None:
        return _share(indicator, snapshot, spans, only)
    found = {span: made for span, _, made in _sums(indicator, snapshot, spans, None, only)}
    people = _populations(indicator, snapshot)
    return [
        _figure(
            indicator,
            span,
            None,
            found.get(span),
            _per_year(indicator, span),
            _population(people, span.last_day),
        )
        for span in spans
    ]


def split(
    indicator: Indicator, snapshot: Snapshot, spans: Sequence[Span], by: By, *, only: Only = EVERYTHING
) -> dict[str, list[Figure]]:
    """A series for each team, age, category… in which anything was counted, in order of their names."""
    sums = _sums(indicator, snapshot, spans, by, only)
    whole = _wholes(sums) if indicator.unit is Unit.SHARES else {}
    parts = sorted({part for _, part, _ in sums})
    found = {(span, part): made for span, part, made in sums}
    per_year = [(span, _per_year(indicator, span)) for span in spans]
    return {
        part: [
            _figure(indicator, span, part, _of_whole(found.get((span, part)), whole.get(span)), times, None)
            for span, times in per_year
        ]
        for part in parts
    }


def _share(indicator: Indicator, snapshot: Snapshot, spans: Sequence[Span], only: Only) -> list[Figure]:
    """One category of a mix is a share of the whole, of which its own list knows nothing."""
    parts = split(indicator, snapshot, spans, By.CATEGORY, only=replace(only, category=None))
    nothing = [_figure(indicator, span, only.category, None, 1, None) for span in spans]
    return parts.get(only.category or "", nothing)


Sums = tuple[float, float, int, float | None]
Estimate = tuple[int, date, str]
NOTHING: Sums = (0, 0, 0, None)


def _sums(
    indicator: Indicator, snapshot: Snapshot, spans: Sequence[Span], by: By | None, only: Only
) -> list[tuple[Span, str, Sums]]:
    """Months are added up into spans; the middle of several months is no sum, and is asked for each span alone."""
    if indicator.unit is Unit.MEDIAN and any(len(_months(indicator, span)) > 1 for span in spans):
        return [
            found for span in spans for found in _scanned(indicator, snapshot, [span], by, only, each=span)
        ]
    return _scanned(indicator, snapshot, spans, by, only)


def _scanned(
    indicator: Indicator, snapshot: Snapshot, spans: Sequence[Span], by: By | None, only: Only,
    each: Span | None = None,
) -> list[tuple[Span, str, Sums]]:  # fmt: skip
    """One statement over all the months; with `each` they are one span, whatever month a row is of."""
    covered: dict[date, list[Span]] = {}
    for span in dict.fromkeys(spans):
        for month in _months(indicator, span):
            covered.setdefault(month, []).append(span)
    holder = by in (By.TEAM, By.SERVICE) or only.team is not None or only.worker is not None
    sql = TOTALS.format(
        month=MONTH if each is None else "cast($first as date)", counted=with_holder(indicator, holder=holder),
        joined=JOINED.get(by, "") if by else "", kept=_kept(only), part=PARTS[by] if by else "null", middle="median(counted.n)" if indicator.unit is Unit.MEDIAN else "null",
    )  # fmt: skip
    parameters: dict[str, Any] = {
        "first": min(covered), "after": max(span.after for span in spans), **only.said,
    }  # fmt: skip
    added: dict[tuple[Span, str], Sums] = {}
    for month, part, n, total, things, middle in snapshot.query(sql, parameters):
        for span in covered.get(month, ()):
            before = added.get((span, part), NOTHING)
            added[span, part] = (before[0] + n, before[1] + total, before[2] + things, middle)
    return [(span, part, sums) for (span, part), sums in added.items()]


def with_holder(indicator: Indicator, *, holder: bool) -> str:
    """The measure's own statement, with the team and worker of each child on the day that it was counted."""
    category = "given.category" if "category" in indicator.gives else "null"
    if not indicator.is_of_children:
        worker = "given.worker_id" if "worker_id" in indicator.gives else "null"
        return _given(indicator, category, "given.team", worker, "")
    if not holder:
        return _given(indicator, category, "null", "null", "")
    found = HOLDER_AT if indicator.period is Period.SNAPSHOT else HOLDER
    return _given(indicator, category, OWN_TEAM, "held.worker_id", found)


def _given(indicator: Indicator, category: str, team: str, worker: str, joined: str) -> str:
    return (
        f"select given.person_id, given.thing_id, given.counted_on, given.n, given.total, {category} as category,"
        f" {team} as team, {worker} as worker_id from ({indicator.sql}) as given {joined}"
    )


def _kept(only: Only) -> str:
    return " and ".join(f"counted.{column} = ${column}" for column in only.said) or "true"


def _months(indicator: Indicator, span: Span) -> list[date]:
    """A state is that of the last day: it has no sum over the months."""
    return [span.last_month] if indicator.period is Period.SNAPSHOT else span.months


def _wholes(sums: list[tuple[Span, str, Sums]]) -> dict[Span, float]:
    whole: dict[Span, float] = {}
    for span, _, (_, total, *_) in sums:
        whole[span] = whole.get(span, 0) + total
    return whole


def _of_whole(sums: Sums | None, whole: float | None) -> Sums | None:
    """A share's N is the whole of its span, not its own part."""
    if whole is None:
        return sums
    n, _, things, middle = sums or NOTHING
    return n, whole, things, middle


def _figure(
    indicator: Indicator, span: Span, part: str | None, sums: Sums | None, per_year: float,
    people: Population | None,
) -> Figure:  # fmt: skip
    n, total, things, middle = sums or NOTHING
    return Figure(span, part, indicator.unit, n, total, things, middle, people, per_year)


def _per_year(indicator: Indicator, span: Span) -> float:
    return 1 if indicator.period is Period.SNAPSHOT else MONTHS_IN_A_YEAR / len(span.months)


def _populations(indicator: Indicator, snapshot: Snapshot) -> list[Estimate]:
    """A rate of the whole service has a population; nobody publishes one for a team."""
    return snapshot.query(POPULATION, {}) if indicator.unit is Unit.RATE else []


def _population(people: Sequence[Estimate], day: date) -> Population | None:
    """The newest estimate of a day already over; the first there is for a day before any."""
    known = [estimate for estimate in people if estimate[1] <= day] or people[:1]
    if not known:
        return None
    count, mid_year, release = known[-1]
    return Population(count, f"{mid_year:%Y}", release)
