"""Core assessments within 35 working days (national indicator 60)."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="core_assessment_35wd_pct",
    area="assessment",
    title="Core assessments within 35 working days",
    counts="Each core assessment of each child that was completed.",
    numerator="Core assessments completed within 35 working days of the day they began.",
    denominator="Core assessments completed.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="assessment",
    noun="assessments",
    cohort="Children assessed before single assessments replaced initial and core ones on 15 April 2013; "
    "authorities of the flexibility trials earlier.",
    left_out=("an assessment that was never completed",),
    limit="35 working days after it began; statutory guidance until 14 April 2013",
    caveat="Historical: there are no such assessments after 14 April 2013, so every later month is empty. A "
    "core assessment began at the end of the initial one, at the strategy discussion that began an "
    "enquiry, or on news about a child already open.",
    source="National indicator 60; Framework for the Assessment of Children in Need 2000, paragraph 3.11; "
    "Department for Education, Children in need, to 2012-13.",
    confidence="high",
    sql="""
select
    former_assessment.person_id,
    former_assessment.assessment_id as thing_id,
    former_assessment.completed_on as counted_on,
    case when former_assessment.working_days <= 35 then 1 else 0 end as n,
    1 as total
from former_assessment
where former_assessment.kind = 'core'
    and former_assessment.completed_on >= $first
    and former_assessment.completed_on < $after
""",
    cases=cases_beside(__file__),
)
