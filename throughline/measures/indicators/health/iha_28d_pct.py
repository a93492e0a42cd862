"""First health assessments that took place within 28 days of entering care, as in 2009."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="iha_28d_pct",
    area="health",
    title="Initial health assessment in 28 days",
    counts="Each child who had been in care for 28 days.",
    numerator="Children who had a health assessment within 28 days of entering care.",
    denominator="Children still in care 28 days after entering it, counted on that day.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children of any age who entered care and were still in it on the day the limit ran out. "
    "Series of short breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child who left care by the twenty-eighth day",
        "a child whose twenty-eighth day is not over when the figures are taken",
        "an assessment that was planned, refused or cancelled",
    ),
    limit="28 days, weekends included",
    caveat="The limit of the guidance of 2009, kept so that old figures can be repeated. It counts the "
    "day the child was seen, not the report, and 28 days are not 20 working days: never join the two "
    "series. The standard does not mark which assessment is the initial one: the first after entering "
    "care is taken.",
    source="Promoting the health and well-being of looked after children, statutory guidance 2009; "
    "inspection of Doncaster 2011, paragraph 78: 44.4%.",
    confidence="medium",
    sql="""
select
    in_care.person_id,
    in_care.period_id as thing_id,
    due.day as counted_on,
    case when count(health_check.check_id) > 0 then 1 else 0 end as n,
    1 as total
from in_care
inner join calendar as entry on entry.day = in_care.entered
inner join calendar as due on due.day_index = entry.day_index + 28
inner join snapshot on due.day < snapshot.taken_on
left join health_check
    on health_check.person_id = in_care.person_id
    and health_check.kind = 'HEALTH'
    and health_check.day >= in_care.entered
    and health_check.day <= due.day
where due.day >= $first
    and due.day < $after
    and coalesce(in_care.left_care, date '9999-12-31') > due.day
group by in_care.person_id, in_care.period_id, due.day
""",
    cases=cases_beside(__file__),
)
