"""Children in care for two and a half years who have lived with the same carers for two."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_long_term_stability_pct",
    area="care",
    title="Same placement for 2 years",
    counts="Each child under 16 who has been in care for two and a half years or more on the last day of "
    "the month.",
    numerator="Children who have lived in the same placement for two years or more, or are placed for "
    "adoption and have lived there and in the placement before for two years or more together.",
    denominator="Children under 16 in care for two and a half years or more without a break.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children under 16 on the day, in care for the whole of the thirty months that end with it.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a young person of 16 or over on the day",
        "a child whose day of birth is not known",
        "a child who came into care less than two and a half years ago",
    ),
    limit="2 years in the placement, after 2 years and 6 months in care",
    caveat="The placement goes on through a temporary absence inside its limit, and through another kind "
    "of placement with the same carers: the Department speaks of the same carer since 2024. A child "
    "moved for good reasons counts against it like any other.",
    source="National Indicator 63; Department for Education, Stability measures for children looked "
    "after in England, 2025; 2024: 68%, 19,750 of 29,000. The inspection of Doncaster in 2011 gives "
    "59.5% against 68%.",
    confidence="high",
    sql="""
select
    looked_after.person_id,
    looked_after.period_id as thing_id,
    looked_after.day as counted_on,
    max(
        case
            when stay.started <= looked_after.two_years_began then 1
            when placed.kind in ('A3', 'A4', 'A5', 'A6')
                and stay.previous_started <= looked_after.two_years_began then 1
            else 0
        end
    ) as n,
    1 as total
from looked_after
inner join child on child.person_id = looked_after.person_id and child.turns_16 > looked_after.day
left join stay
    on stay.period_id = looked_after.period_id
    and stay.person_id = looked_after.person_id
    and stay.started <= looked_after.day
    and coalesce(stay.ended, date '9999-12-31') > looked_after.day
left join placed
    on placed.period_id = looked_after.period_id
    and placed.person_id = looked_after.person_id
    and placed.day = looked_after.day
where looked_after.day >= $first
    and looked_after.day < $after
    and looked_after.entered <= looked_after.thirty_months_began
group by looked_after.person_id, looked_after.period_id, looked_after.day
""",
    cases=cases_beside(__file__),
)
