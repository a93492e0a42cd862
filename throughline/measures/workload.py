"""How many children each worker of a team holds, month by month, against what is usual for that team itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from throughline.measures.charted import Charted, Measured
from throughline.measures.charting import control_chart
from throughline.measures.control_chart import ControlChart, Kind
from throughline.measures.indicator import Polarity
from throughline.measures.months import month_after, month_of
from throughline.measures.snapshots import Snapshot

MONTHS = 24
FEW = 4
"""Workers. A mean of fewer is one person's own caseload, and no point of a chart."""

BY_TEAM = """
select
    caseload.team,
    caseload.day,
    count(*) as workers,
    sum(caseload.children) as children,
    max(caseload.children) as most,
    count(ceilings.ceiling) as with_ceiling,
    sum(case when caseload.children > ceilings.ceiling then 1 else 0 end) as over_it
from caseload
left join (
    select worker_id, day, min(ceiling) as ceiling
    from staff_at
    where ceiling is not null
    group by worker_id, day
) as ceilings
    on ceilings.worker_id = caseload.worker_id
    and ceilings.day = caseload.day
where caseload.team is not null
    and caseload.day >= $first
group by caseload.team, caseload.day
order by caseload.team, caseload.day
"""
BY_WORKER = """
select caseload.day, caseload.children
from caseload
where caseload.worker_id = $worker
    and caseload.day >= $first
order by caseload.day
"""


@dataclass(frozen=True, slots=True)
class TeamMonth:
    """The last day of a month: who held anybody, how many children, and how many held more than their ceiling."""

    day: date
    workers: int
    children: int
    most: int
    with_ceiling: int
    over: int

    @property
    def each(self) -> float:
        return round(self.children / self.workers, 1)


@dataclass(frozen=True, slots=True)
class Load:
    """`months` are those in which anybody of the team held a child, the oldest first."""

    team: str
    months: tuple[TeamMonth, ...]
    chart: ControlChart

    @property
    def now(self) -> TeamMonth:
        return self.months[-1]

    @property
    def asks(self) -> bool:
        """Heavier than chance would make it."""
        return self.chart.range is not None and self.chart.variation is Kind.WORSE


def loads(snapshot: Snapshot) -> dict[str, Load]:
    """By team, in order of their names: those that held anybody on the last day of the last month that is over."""
    by_team: dict[str, list[TeamMonth]] = {}
    found = snapshot.query(BY_TEAM, _first(snapshot))
    last = max((day for _, day, *_ in found), default=None)
    for team, when, *numbers in found:
        by_team.setdefault(team, []).append(TeamMonth(when, *(int(one or 0) for one in numbers)))
    return {
        team: Load(team, tuple(months), charted([(one.day, one.each, one.workers >= FEW) for one in months]))
        for team, months in by_team.items()
        if months[-1].day == last
    }


def own(snapshot: Snapshot, worker: str) -> tuple[list[tuple[date, int]], ControlChart]:
    """One worker's own months and chart: asked for by nobody else."""
    months = snapshot.query(BY_WORKER, {"worker": worker, **_first(snapshot)})
    return months, charted([(day, children, True) for day, children in months])


def charted(months: Sequence[tuple[date, float, bool]]) -> ControlChart:
    """Each month with its mean, and whether it is a point."""
    return control_chart(
        [Charted(month_of(day), value, value, 1, small=not counts) for day, value, counts in months],
        polarity=Polarity.LOWER, measured=Measured.MEAN, target=None, recalculations=(),
    )  # fmt: skip


def _first(snapshot: Snapshot) -> dict[str, date]:
    return {"first": month_after(month_of(snapshot.taken_on), -MONTHS)}
