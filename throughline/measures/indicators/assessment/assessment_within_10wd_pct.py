"""Assessments finished within ten working days."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="assessment_within_10wd_pct",
    area="assessment",
    title="Assessments finished within 10 working days",
    counts="Each assessment of each child that a manager authorised.",
    numerator="Assessments authorised within 10 working days of the day they began.",
    denominator="Assessments authorised.",
    period=Period.ROLLING,
    polarity=Polarity.NEITHER,
    basis="assessment",
    noun="assessments",
    cohort="Every child assessed, unborn children included, whatever came of it.",
    left_out=("an assessment that no manager has authorised yet",),
    limit="10 working days after the assessment began, the first band of the national statistics",
    caveat="Neither good nor bad in itself: a service that knows it can let families go early knows its "
    "threshold. One whose start nobody recorded counts as longer.",
    source="Department for Education, Children in need, reporting year 2025, table C2 (13.4% for England, "
    "worked out from its bands); Doncaster peer review, July 2016.",
    confidence="high",
    sql="""
select
    finished_assessment.person_id,
    finished_assessment.assessment_id as thing_id,
    finished_assessment.authorised as counted_on,
    case when finished_assessment.working_days <= 10 then 1 else 0 end as n,
    1 as total
from finished_assessment
where finished_assessment.authorised >= $first
    and finished_assessment.authorised < $after
""",
    cases=cases_beside(__file__),
)
