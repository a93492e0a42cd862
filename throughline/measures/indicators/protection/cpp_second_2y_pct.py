"""Of the plans that started, those within two years of the end of an earlier plan of this council."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cpp_second_2y_pct",
    area="protection",
    title="Second plan within two years",
    counts="Each child protection plan that started, one for each child.",
    numerator="Plans that started within two years of the end of an earlier plan of the same child with "
    "this council.",
    denominator="Plans that started in the twelve months.",
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="plan",
    noun="plans",
    cohort="Every child, unborn children too, by the day the plan started.",
    left_out=("another authority's plan, held here for a time",),
    limit="two years from the end of the earlier plan, the corresponding day included",
    caveat="Within two years, not ever: that has its own name. An earlier plan whose end is not "
    "known cannot be placed and does not count.",
    source="ChAT; local. Beside cpp_second_pct.",
    confidence="high",
    sql="""
select
    cp_plan.person_id,
    cp_plan.plan_id as thing_id,
    cp_plan.started as counted_on,
    case
        when exists (
            select 1
            from known_plan as earlier
            inner join calendar as ended on ended.day = earlier.ended
            where earlier.person_id = cp_plan.person_id
                and earlier.started < cp_plan.started
                and earlier.council = 'OWN'
                and cp_plan.started <= ended.after_24_months
        ) then 1
        else 0
    end as n,
    1 as total
from cp_plan
inner join snapshot on cp_plan.started <= snapshot.taken_on
where cp_plan.started >= $first
    and cp_plan.started < $after
""",
    cases=cases_beside(__file__),
)
