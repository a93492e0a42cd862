"""Of the plans that started, those of a child who is known to have been on a plan before, here or elsewhere."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cpp_second_anywhere_pct",
    area="protection",
    title="Second or later plan, ever, here or elsewhere",
    counts="Each child protection plan that started, one for each child.",
    numerator="Plans of a child who is known to have had an earlier plan or registration, with this "
    "council or another.",
    denominator="Plans that started in the twelve months.",
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="plan",
    noun="plans",
    cohort="Every child, unborn children too, by the day the plan started.",
    left_out=("another authority's plan, held here for a time",),
    caveat="Counts what is known of other councils, which is seldom whole: it can only be too low. "
    "Whether the census counts plans held elsewhere was not confirmed, so both are kept.",
    source="Beside cpp_second_pct, which counts this council's plans alone.",
    confidence="medium",
    sql="""
select
    cp_plan.person_id,
    cp_plan.plan_id as thing_id,
    cp_plan.started as counted_on,
    case when earlier.first_started < cp_plan.started then 1 else 0 end as n,
    1 as total
from cp_plan
inner join snapshot on cp_plan.started <= snapshot.taken_on
left join (
    select person_id, min(started) as first_started
    from known_plan
    group by person_id
) as earlier on earlier.person_id = cp_plan.person_id
where cp_plan.started >= $first
    and cp_plan.started < $after
""",
    cases=cases_beside(__file__),
)
