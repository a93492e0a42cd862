"""How long the middle assessment took."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="assessment_median_days",
    area="assessment",
    title="Middle length of an assessment",
    counts="Each assessment of each child that a manager authorised.",
    numerator="Working days from the start of each assessment to the day it was authorised; half took fewer.",
    denominator="Assessments authorised.",
    unit=Unit.MEDIAN,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="assessment",
    noun="assessments",
    cohort="Every child assessed, unborn children included, whatever came of it.",
    left_out=(
        "an assessment that no manager has authorised yet",
        "an assessment whose start nobody recorded",
    ),
    caveat="Short is not good in itself: an assessment should take as long as the child's needs ask. A "
    "middle near 45 says that the limit sets the pace. England's quartiles in 2025 were 17, 33 and 43"
    " working days.",
    source="Department for Education, Children in need, reporting year 2025, table C2 (33 working days for "
    "England).",
    confidence="high",
    sql="""
select
    finished_assessment.person_id,
    finished_assessment.assessment_id as thing_id,
    finished_assessment.authorised as counted_on,
    finished_assessment.working_days as n,
    1 as total
from finished_assessment
where finished_assessment.authorised >= $first
    and finished_assessment.authorised < $after
    and finished_assessment.working_days is not null
""",
    cases=cases_beside(__file__),
)
