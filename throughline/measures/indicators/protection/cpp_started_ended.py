"""Child protection plans that started and that ended, side by side."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cpp_started_ended",
    area="protection",
    title="Child protection plans starting and ending",
    counts="Each start and each end of a child protection plan, one for each child.",
    numerator="Plans that started and plans that ended, each under its own name.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="plan",
    noun="starts and ends",
    cohort="Every child, unborn children too.",
    left_out=("another authority's plan, held here for a time",),
    caveat="The two parts are what to read: their sum only says how much movement there was. A plan "
    "that started and ended in the time is in both parts. England, 2025: 61,840 started and "
    "62,300 ended.",
    source="Department for Education, Children in need, reporting year 2025, table D1.",
    confidence="high",
    categories=(
        ("STARTED", "Started"),
        ("ENDED", "Ended"),
    ),
    gives=("category",),
    sql="""
select
    person_id,
    plan_id as thing_id,
    started as counted_on,
    1 as n,
    1 as total,
    'STARTED' as category
from cp_plan
inner join snapshot on cp_plan.started <= snapshot.taken_on
where started >= $first
    and started < $after
union all
select
    person_id,
    plan_id,
    ended,
    1,
    1,
    'ENDED'
from cp_plan
inner join snapshot on cp_plan.ended <= snapshot.taken_on
where ended >= $first
    and ended < $after
""",
    cases=cases_beside(__file__),
)
