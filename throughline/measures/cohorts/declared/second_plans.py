"""Children with a second plan: how long between, what it was for then and now."""

from throughline.measures.cohorts.cohort import Area, Cohort, Detail, Shown, Split
from throughline.measures.cohorts.words import CATEGORIES
from throughline.measures.indicator import cases_beside

COHORT = Cohort(
    key="second_plans",
    area=Area.AGAIN,
    title="Children on a plan again",
    counts="Each child protection plan that started in the last two years, of a child who had one here before.",
    basis="plan",
    noun="plans",
    why="A second plan asks what the first one left undone. Read why each conference said that there had to be"
    " another, and what is different this time.",
    left_out=("a plan that another authority held", "an earlier plan whose end is not known"),
    caveat="The category before is that at the end of the plan before; the category now, that with which it began again. Only plans of this authority since its record began: a child who moved here may have had others. What the"
    " conference said is read from the record as it is today, for the children whom you open.",
    source="Doncaster letter, 2016: the causes of second plans were not examined. Local.",
    since="Again on a plan since",
    rows=Split("Category before", CATEGORIES),
    columns=Split("Category now", CATEGORIES),
    details=(
        Detail("ended_before", "Plan before ended"),
        Detail("days_between", "Days between", Shown.NUMBER),
        Detail("days_before", "Days it had lasted", Shown.NUMBER),
    ),
    sql="""
select
    again.person_id,
    again.plan_id as thing_id,
    again.started as since,
    coalesce(again.category_before, '') as row_part,
    coalesce(again.first_category, '') as column_part,
    again.ended_before,
    began.day_index - ended_day.day_index as days_between,
    ended_day.day_index - began_before.day_index as days_before
from (
    select
        cp_plan.person_id,
        cp_plan.plan_id,
        cp_plan.started,
        cp_plan.first_category,
        lag(cp_plan.started) over (partition by cp_plan.person_id order by cp_plan.started, cp_plan.plan_id)
            as started_before,
        lag(cp_plan.ended) over (partition by cp_plan.person_id order by cp_plan.started, cp_plan.plan_id)
            as ended_before,
        lag(cp_plan.category) over (partition by cp_plan.person_id order by cp_plan.started, cp_plan.plan_id)
            as category_before
    from cp_plan
    where cp_plan.started <= $day
) as again
inner join calendar as began on began.day = again.started
inner join calendar as ended_day on ended_day.day = again.ended_before
inner join calendar as began_before on began_before.day = again.started_before
where began.after_24_months >= $day
""",
    cases=cases_beside(__file__),
)
