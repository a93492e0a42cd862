"""Of the plans open for more than ten working days, those with every core group held in time."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="core_groups_in_time_pct",
    area="protection",
    title="Plans with every core group in time",
    counts="Each child whose plan has been open for more than ten working days on the last day of the month.",
    numerator="Plans of which every core group was held in time, and none is overdue.",
    denominator="Plans open for more than ten working days.",
    # The facts are a state of open plans, which has no sum over months: a snapshot, though it is watched
    # monthly.
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="plan",
    noun="plans",
    cohort="Every child on a plan of this authority, unborn children too.",
    left_out=(
        "a plan open for ten working days or less",
        "another authority's plan, held here for a time",
    ),
    limit="the first within 10 working days of the day the plan began, each later one within six "
    "weeks of the last; the first is guidance, the six weeks local",
    caveat="One late group fails the plan for as long as it lasts. It is a state of plans on a day, "
    "so it is shown at each month's end and months are not added up. Core groups are not in "
    "the standard dataset: these come from the supplement.",
    source="Working Together to Safeguard Children 2023: the first core group within 10 working days "
    "of the initial conference. Later ones: local procedures, four to six weeks; six here.",
    confidence="high",
    sql="""
select
    on_plan.person_id,
    on_plan.plan_id as thing_id,
    on_plan.day as counted_on,
    case when late.first_due < on_plan.day then 0 else 1 end as n,
    1 as total
from on_plan
inner join calendar as began on began.day = on_plan.started
inner join calendar as today on today.day = on_plan.day and today.working_index - began.working_index > 10
left join (
    select plan_id, min(due) as first_due
    from core_group_due
    where coalesce(held_on, date '9999-12-31') > due
    group by plan_id
) as late on late.plan_id = on_plan.plan_id
where on_plan.day >= $first
    and on_plan.day < $after
""",
    cases=cases_beside(__file__),
)
