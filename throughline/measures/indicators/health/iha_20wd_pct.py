"""First health assessments whose report was here within twenty working days of entering care."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="iha_20wd_pct",
    area="health",
    title="Initial health assessment in 20 working days",
    counts="Each child who had been in care for 20 working days.",
    numerator="Children whose initial health assessment's report reached us within 20 working days of "
    "entering care.",
    denominator="Children still in care 20 working days after entering it, counted on that day.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children of any age who entered care and were still in it on the day the limit ran out. "
    "Series of short breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        (
            "a child who left care by the twentieth working day: nobody can tell whether it would have "
            "been in time"
        ),
        "a child whose twentieth working day is not over when the figures are taken",
    ),
    limit="20 working days from the day after entering care",
    caveat="It counts the day the report came, not the day the child was seen: the report is needed for "
    "the first review. Part of the time is ours, to ask with consent, and part the health service's. It "
    "is not the figure within 28 days.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), reg. 7; "
    "Promoting the health and well-being of looked-after children, statutory guidance, March 2015.",
    confidence="high",
    sql="""
select
    in_care.person_id,
    in_care.period_id as thing_id,
    due.day as counted_on,
    case when count(report.health_report_id) > 0 then 1 else 0 end as n,
    1 as total
from in_care
inner join calendar as entry on entry.day = in_care.entered
inner join calendar as due on due.working_index = entry.working_index + 20 and due.working_day
inner join snapshot on due.day < snapshot.taken_on
left join sup_health_report as report
    on report.person_id = in_care.person_id
    and report.kind = 'INITIAL'
    and report.reported_on >= in_care.entered
    and report.reported_on <= due.day
where due.day >= $first
    and due.day < $after
    and coalesce(in_care.left_care, date '9999-12-31') > due.day
group by in_care.person_id, in_care.period_id, due.day
""",
    cases=cases_beside(__file__),
)
