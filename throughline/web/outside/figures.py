"""What councillors and commissioners read: the published figures, with no way down to a child."""

from dataclasses import dataclass
from datetime import date, timedelta

from throughline.design.dates import day
from throughline.design.parts.tables import Column, Table
from throughline.measures.catalogue import by_key
from throughline.measures.engine import series
from throughline.measures.months import complete_months, month_after
from throughline.measures.snapshots import Snapshot
from throughline.web.figures.pages import data_to, since_first
from throughline.web.outside.suppressing import HIDDEN, parts, suppressed, words

MONTHS = 12
VISITS = (
    Column(words="Month"),
    Column(words="Visits due", number=True),
    Column(words="On time", number=True),
)
PLANS = (Column(words="Team"), Column(words="Children with a plan", number=True))
ON_PLAN = """
select coalesce(held.team, 'No team'), count(distinct plan.person_key)
from protection_plan as plan
left join allocation as held on held.person_key = plan.person_key and held.role <> 'co-worker'
  and held.started <= $on and (held.ended is null or held.ended > $on)
where plan.started <= $on and (plan.ended is null or plan.ended > $on)
group by 1 order by 1
"""


@dataclass(frozen=True, kw_only=True)
class Overview:
    data_to: str
    visits: Table
    plans: Table
    plans_on: str
    counts: str


def overview(snapshot: Snapshot) -> Overview:
    indicator = by_key("visits_on_time")
    months = since_first(series(indicator, snapshot, complete_months(snapshot.taken_on, MONTHS)))
    last_day = month_after(months[-1].month) - timedelta(days=1)
    return Overview(
        data_to=data_to(snapshot), plans_on=day(last_day), counts=indicator.counts,
        visits=Table(label="Visits on time by month", columns=VISITS, rows=tuple(map(visit_row, reversed(months)))),
        plans=Table(label="Children with a plan by team", columns=PLANS, rows=plan_rows(on_plan(snapshot, last_day))),
    )  # fmt: skip


def visit_row(figure) -> tuple[str, str, str]:
    of, within = parts(figure.of, figure.n)
    said = HIDDEN if within is None else f"{figure.n} ({figure.percent}%)"
    return f"{figure.month:%B %Y}", words(of), said


def on_plan(snapshot: Snapshot, on: date) -> dict[str, int]:
    return dict(snapshot.query(ON_PLAN, {"on": on}))


def plan_rows(cells: dict[str, int]) -> tuple[tuple[str, str], ...]:
    shown, total = suppressed(cells)
    return (*((name, words(number)) for name, number in shown.items()), ("All teams", words(total)))
