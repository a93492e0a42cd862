"""Of the plans that started, those of a child who had been on a plan of this council before."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cpp_second_pct",
    area="protection",
    title="Second or later plan, ever",
    counts="Each child protection plan that started, one for each child.",
    numerator="Plans of a child who had an earlier plan, or registration, with this council, however "
    "long ago.",
    denominator="Plans that started in the twelve months.",
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="plan",
    noun="plans",
    cohort="Every child, unborn children too, by the day the plan started.",
    left_out=("another authority's plan, held here for a time",),
    caveat="Ever, however long ago: the count within two years has its own name. Only plans of this "
    "council, as in the wording of NI 65; plans held elsewhere are often not known, and are "
    "counted apart. A dataset that begins six years back cannot see what came before, so "
    "earlier plans must be in the supplement. Too low a share may be suspicious: it can mean "
    "that earlier plans were not found. England: 16.6% in 2015.",
    source="Department for Education, Children in need, reporting year 2025, table D3; formerly "
    "national indicator NI 65.",
    confidence="high",
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
    where council = 'OWN'
    group by person_id
) as earlier on earlier.person_id = cp_plan.person_id
where cp_plan.started >= $first
    and cp_plan.started < $after
""",
    cases=cases_beside(__file__),
)
