"""Children in care for two years who lived in three placements or more in them."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_3plus_placements_2y_pct",
    area="care",
    title="Three or more placements in 2 years",
    counts="Each child who has been in care for two years or more on the last day of the month.",
    numerator="Children who lived in three placements or more in the two years that end with the day; "
    "the one they were in on the first day is one.",
    denominator="Children in care for two years or more without a break.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children in care two years",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in. Only those in care for the whole of the two years.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child who came into care less than two years ago",
        (
            "of the placements: a temporary one inside its limit, through which the placement before "
            "goes on: hospital (T1) 6 weeks, holidays (T2, T3) 3 weeks, others (T4) 7 days; T0 does not "
            "say which, so 6 weeks"
        ),
        (
            "of the placements: a change of the kind of placement with the same carers, such as when "
            "foster carers adopt"
        ),
    ),
    limit="three placements in 24 months",
    caveat="Going to live with adopters counts as a placement, being missing does not. Another kind of "
    "placement with the same carers is not counted as another placement; the Department speaks of the "
    "same carer since 2024. It is not the figure over 12 months, which every child in care is in.",
    source="Department for Education, Stability measures for children looked after in England, 2025; "
    "2024: 23%, 13,700 of 60,430.",
    confidence="high",
    sql="""
select
    looked_after.person_id,
    looked_after.period_id as thing_id,
    looked_after.day as counted_on,
    case when count(distinct stay.stay_id) >= 3 then 1 else 0 end as n,
    1 as total
from looked_after
left join stay
    on stay.person_id = looked_after.person_id
    and stay.started <= looked_after.day
    and coalesce(stay.ended, date '9999-12-31') > looked_after.two_years_began
where looked_after.day >= $first
    and looked_after.day < $after
    and looked_after.entered <= looked_after.two_years_began
group by looked_after.person_id, looked_after.period_id, looked_after.day
""",
    cases=cases_beside(__file__),
)
