"""Children in care for a year whose teeth were checked in it."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="dental_pct",
    area="health",
    title="Dental check in the year",
    counts="Each child who has been in care for twelve months on the last day of the month.",
    numerator="Children whose teeth were checked by a dentist in those twelve months.",
    denominator="Children in care for twelve months.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care on the day and for the whole of the twelve months that end with it, without "
    "a day's gap. Series of short breaks are not in. Babies without teeth too, as in the Department's "
    "statistics.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child in care for less than twelve months, or who has left",
        "a check that was planned, refused or cancelled",
    ),
    limit="one check in 12 months",
    caveat="It is asked at the end of each month about the twelve months before, of a cohort that has to "
    "be there all the time: months cannot be added up. Children new to care, and those who left during "
    "the year, are not in it. See the figure of all children in care. No check on record counts as none.",
    source="SSDA903 OC2; Department for Education, Children looked after in England including adoptions, "
    "reporting year 2025. Inspection of Doncaster 2011, paragraph 78: 65.7% against 86% in England in "
    "2009.",
    confidence="high",
    sql="""
select
    in_care_a_year.person_id,
    in_care_a_year.period_id as thing_id,
    in_care_a_year.day as counted_on,
    case when count(health_check.check_id) > 0 then 1 else 0 end as n,
    1 as total
from in_care_a_year
left join health_check
    on health_check.person_id = in_care_a_year.person_id
    and health_check.kind = 'DENTAL'
    and health_check.day >= in_care_a_year.year_began
    and health_check.day <= in_care_a_year.day
where in_care_a_year.day >= $first
    and in_care_a_year.day < $after
group by in_care_a_year.person_id, in_care_a_year.period_id, in_care_a_year.day
""",
    cases=cases_beside(__file__),
)
