"""Children in care for a year who had the health assessments that their age asks for."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="rha_in_time_pct",
    area="health",
    title="Health assessments in the year",
    counts="Each child who has been in care for twelve months on the last day of the month.",
    numerator="Children who had a health assessment in those twelve months, or two where the child is "
    "under five.",
    denominator="Children in care for twelve months.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care on the day and for the whole of the twelve months that end with it, without "
    "a day's gap. Series of short breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child in care for less than twelve months, or who has left",
        "an assessment that was planned, refused or cancelled",
    ),
    limit="one assessment in 12 months; two for a child under five on the day",
    caveat="It is asked at the end of each month about the twelve months before, of a cohort that has to "
    "be there all the time: months cannot be added up. Children new to care, and those who left during "
    "the year, are not in it. England's figure is one tick for the year at any age: ours is stricter "
    "under five. A child who turned five during the year is asked for one.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), reg. 7; "
    "SSDA903 OC2.",
    confidence="high",
    sql="""
select
    in_care_a_year.person_id,
    in_care_a_year.period_id as thing_id,
    in_care_a_year.day as counted_on,
    case
        when count(distinct health_check.day) >= 2 then 1
        when count(distinct health_check.day) = 1
            and (in_care_a_year.turns_5 <= in_care_a_year.day or in_care_a_year.turns_5 is null) then 1
        else 0
    end as n,
    1 as total
from in_care_a_year
left join health_check
    on health_check.person_id = in_care_a_year.person_id
    and health_check.kind = 'HEALTH'
    and health_check.day >= in_care_a_year.year_began
    and health_check.day <= in_care_a_year.day
where in_care_a_year.day >= $first
    and in_care_a_year.day < $after
group by
    in_care_a_year.person_id, in_care_a_year.period_id, in_care_a_year.day, in_care_a_year.turns_5
""",
    cases=cases_beside(__file__),
)
