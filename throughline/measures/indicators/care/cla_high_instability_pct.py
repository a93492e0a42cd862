"""Children in care for two years whose home, school and social worker all changed much."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_high_instability_pct",
    area="care",
    title="High instability of home, school and social worker",
    counts="Each child who has been in care for two years or more on the last day of the month.",
    numerator="Children who in those two years lived in three placements or more, changed school in the "
    "middle of a school year, and had three social workers or more: all three.",
    denominator="Children in care for two years or more without a break.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children in care two years",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in. Only those in care for the whole of the two years; also those too young for "
    "school, who cannot meet all three.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child who came into care less than two years ago",
    ),
    limit="three placements, one mid-year school move and three social workers in 24 months",
    caveat="A move of school is mid-year unless it falls between 1 August and 30 September, as in the "
    "Department's statistics of one year. The limits over two years are ours: the Department's rule for "
    "two years was not to hand, so do not lay its 4% (ages 10 to 15, 2025) and 3% (16 and over) beside "
    "it without checking. A school move that nobody recorded is missing.",
    source="Department for Education, Stability measures for children looked after in England, 2025, and "
    "2024 for what a mid-year move is.",
    confidence="medium",
    sql="""
select
    looked_after.person_id,
    looked_after.period_id as thing_id,
    looked_after.day as counted_on,
    case
        when count(distinct stay.stay_id) >= 3
            and count(distinct sup_school_move.move_id) >= 1
            and count(distinct held.worker_id) >= 3 then 1
        else 0
    end as n,
    1 as total
from looked_after
left join stay
    on stay.person_id = looked_after.person_id
    and stay.started <= looked_after.day
    and coalesce(stay.ended, date '9999-12-31') > looked_after.two_years_began
left join sup_school_move
    on sup_school_move.person_id = looked_after.person_id
    and sup_school_move.mid_year = 'Y'
    and sup_school_move.moved_on >= looked_after.two_years_began
    and sup_school_move.moved_on <= looked_after.day
left join held
    on held.person_id = looked_after.person_id
    and held.started <= looked_after.day
    and coalesce(held.ended, date '9999-12-31') > looked_after.two_years_began
where looked_after.day >= $first
    and looked_after.day < $after
    and looked_after.entered <= looked_after.two_years_began
group by looked_after.person_id, looked_after.period_id, looked_after.day
""",
    cases=cases_beside(__file__),
)
