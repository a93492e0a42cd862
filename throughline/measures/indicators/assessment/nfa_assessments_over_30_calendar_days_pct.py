"""Assessments that led to nothing and took over 30 calendar days."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="nfa_assessments_over_30_calendar_days_pct",
    area="assessment",
    title="Assessments to no further action that took over 30 calendar days",
    counts="Each assessment of each child that led to no further action.",
    numerator="Those that took more than 30 calendar days.",
    denominator="Assessments authorised that led to no further action.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="assessment",
    noun="assessments",
    cohort="Every child assessed, unborn children included, whatever came of it.",
    left_out=(
        "an assessment that no manager has authorised yet",
        "an assessment that led to something, or of which nobody recorded whether it did",
    ),
    limit="30 calendar days after the assessment began; local",
    caveat="Calendar days. The same in working days is another figure under its own name, and lower. One "
    "whose start nobody recorded counts as not over.",
    source="Doncaster peer review, July 2016: the majority of assessments that led to nothing took more than"
    " 30 days; it does not say of which kind.",
    confidence="high",
    sql="""
select
    finished_assessment.person_id,
    finished_assessment.assessment_id as thing_id,
    finished_assessment.authorised as counted_on,
    case when finished_assessment.days > 30 then 1 else 0 end as n,
    1 as total
from finished_assessment
where finished_assessment.authorised >= $first
    and finished_assessment.authorised < $after
    and finished_assessment.nfa = 'Y'
""",
    cases=cases_beside(__file__),
)
