"""What councillors and commissioners read: the published figures, with no way down to a child."""

from dataclasses import dataclass
from datetime import date

from throughline.design.dates import day
from throughline.design.parts.tables import Column, Table
from throughline.measures.catalogue import by_key
from throughline.measures.engine import series
from throughline.measures.figures import Figure
from throughline.measures.months import complete_months
from throughline.measures.snapshots import Snapshot
from throughline.web.outside.suppressing import HIDDEN, parts, suppressed, words
from throughline.web.scorecard.asked import Asked
from throughline.web.scorecard.counting import since_first
from throughline.web.scorecard.taking import Taking
from throughline.web.scorecard.words import data_to

MONTHS = 12
VISITS = (
    Column(words="Month"),
    Column(words="Visits due", number=True),
    Column(words="On time", number=True),
)
PLANS = (Column(words="Team"), Column(words="Children with a plan", number=True))
ON_PLAN = """
select coalesce(held.team, 'No team'), count(distinct plan.person_id)
from cp_plan as plan
left join held on held.person_id = plan.person_id
  and held.started <= $on and coalesce(held.ended, date '9999-12-31') > $on
where plan.started <= $on and coalesce(plan.ended, date '9999-12-31') > $on
group by 1 order by 1
"""


@dataclass(frozen=True, kw_only=True)
class Overview:
    data_to: str
    visits: Table
    plans: Table
    plans_on: str
    counts: str


def overview(taking: Taking) -> Overview:
    indicator, last = by_key("visits_on_time"), complete_months(taking.on, 1)[0]
    months = Asked(last=last).months(MONTHS)
    figures = since_first(series(indicator, taking.snapshot, months))
    last_day = months[-1].last_day
    return Overview(
        data_to=data_to(taking.snapshot), plans_on=day(last_day), counts=indicator.counts,
        visits=Table(label="Visits on time by month", columns=VISITS, rows=tuple(map(visit_row, reversed(figures)))),
        plans=Table(label="Children with a plan by team", columns=PLANS, rows=plan_rows(on_plan(taking.snapshot, last_day))),
    )  # fmt: skip


def visit_row(figure: Figure) -> tuple[str, str, str]:
    of, within = parts(int(figure.total), int(figure.n))
    said = HIDDEN if within is None else f"{within} ({figure.value}%)"
    return figure.span.in_words, words(of), said


def on_plan(snapshot: Snapshot, on: date) -> dict[str, int]:
    return dict(snapshot.query(ON_PLAN, {"on": on}))


def plan_rows(cells: dict[str, int]) -> tuple[tuple[str, str], ...]:
    shown, total = suppressed(cells)
    return (*((name, words(number)) for name, number in shown.items()), ("All teams", words(total)))
