"""Children who came back into care within twelve months of leaving it."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_restart_12m_pct",
    area="care",
    title="Returned to care within 12 months",
    counts="Each time a child entered care.",
    numerator="Starts within twelve months of the day on which the child last left care.",
    denominator="Times that children entered care.",
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="child",
    noun="starts",
    cohort="Children of any age who entered care. Series of short breaks are not in, neither as a start "
    "nor as an earlier time in care.",
    left_out=("a series of short breaks (legal status V3 or V4)",),
    limit="12 months from the day the child left care, that day of the next year included",
    caveat="An earlier time in care with another authority is usually not known, so the share may be too "
    "low. A child who is adopted and comes back has a new record that nobody may link: that return is "
    "not seen.",
    source="ChAT; Data to Insight, Regional Improvement and Innovation Alliance set; Local Authority "
    "Interactive Tool.",
    confidence="high",
    sql="""
select
    in_care.person_id,
    in_care.period_id as thing_id,
    in_care.entered as counted_on,
    case when count(earlier.period_id) > 0 then 1 else 0 end as n,
    1 as total
from in_care
inner join snapshot on in_care.entered <= snapshot.taken_on
left join (
    select ended.person_id, ended.period_id, ended.left_care, left_on.after_12_months as year_on
    from in_care as ended
    inner join calendar as left_on on left_on.day = ended.left_care
) as earlier
    on earlier.person_id = in_care.person_id
    and earlier.period_id <> in_care.period_id
    and earlier.left_care <= in_care.entered
    and earlier.year_on >= in_care.entered
where in_care.entered >= $first
    and in_care.entered < $after
group by in_care.person_id, in_care.period_id, in_care.entered
""",
    cases=cases_beside(__file__),
)
