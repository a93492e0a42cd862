"""Children in care for a year whose immunisations are up to date."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="immunisation_pct",
    area="health",
    title="Immunisations up to date",
    counts="Each child who has been in care for twelve months on the last day of the month.",
    numerator="Children whose immunisations are up to date, as last noted by the day.",
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
    ),
    caveat="It is a state, asked of the day. Not known, and never noted, stay in the total and do not "
    "count. It is often unknown for unaccompanied children. A yes goes stale: when it was noted matters. "
    "Children new to care, and those who left during the year, are not in it.",
    source="SSDA903 OC2; Department for Education, Children looked after in England including adoptions, "
    "reporting year 2025. Inspection of Doncaster 2011: 81%.",
    confidence="high",
    sql="""
select
    in_care_a_year.person_id,
    in_care_a_year.period_id as thing_id,
    in_care_a_year.day as counted_on,
    max(case when health_status.up_to_date = 'Y' then 1 else 0 end) as n,
    1 as total
from in_care_a_year
left join health_status
    on health_status.person_id = in_care_a_year.person_id
    and health_status.about = 'IMMUNISATIONS'
    and health_status.noted_on <= in_care_a_year.day
    and coalesce(health_status.noted_anew, date '9999-12-31') > in_care_a_year.day
where in_care_a_year.day >= $first
    and in_care_a_year.day < $after
group by in_care_a_year.person_id, in_care_a_year.period_id, in_care_a_year.day
""",
    cases=cases_beside(__file__),
)
