"""Single assessments within 45 working days of their start."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="assessments_45wd_pct",
    area="assessment",
    title="Assessments within 45 working days",
    counts="Each assessment of each child that a manager authorised.",
    numerator="Assessments authorised within 45 working days of the day they began.",
    denominator="Assessments authorised.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="assessment",
    noun="assessments",
    cohort="Every child assessed, unborn children included, whatever came of it.",
    left_out=("an assessment that no manager has authorised yet",),
    limit="45 working days after the assessment began, as the national statistics count",
    caveat="The national clock starts when the assessment starts. Guidance counts from the referral: that is"
    " another figure under its own name, and lower. The day it began is not counted. An assessment is"
    " over when a manager has authorised it, not when the worker has finished. One whose start nobody"
    " recorded counts as late.",
    source="Department for Education, Children in need, reporting year 2025, table C2 (85.7% for England, "
    "worked out from its bands); ChAT.",
    confidence="high",
    sql="""
select
    finished_assessment.person_id,
    finished_assessment.assessment_id as thing_id,
    finished_assessment.authorised as counted_on,
    case when finished_assessment.working_days <= 45 then 1 else 0 end as n,
    1 as total
from finished_assessment
where finished_assessment.authorised >= $first
    and finished_assessment.authorised < $after
""",
    cases=cases_beside(__file__),
)
