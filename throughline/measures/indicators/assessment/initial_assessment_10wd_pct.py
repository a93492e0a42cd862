"""Initial assessments within ten working days."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="initial_assessment_10wd_pct",
    area="assessment",
    title="Initial assessments within 10 working days",
    counts="Each initial assessment of each child that was completed.",
    numerator="Initial assessments completed within 10 working days of the referral.",
    denominator="Initial assessments completed.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="assessment",
    noun="assessments",
    cohort="Children assessed before single assessments replaced initial and core ones on 15 April 2013; "
    "authorities of the flexibility trials earlier.",
    left_out=("an assessment that was never completed",),
    limit="10 working days after the referral; statutory guidance from 1 April 2010 to 14 April 2013",
    caveat="Historical: there are no such assessments after 14 April 2013, so every later month is empty. "
    "Ten working days was the limit from 1 April 2010 to 14 April 2013.",
    source="Working Together to Safeguard Children 2010, paragraph 5.38 (approximately); Department for "
    "Education, Children in need, 2010-11 to 2012-13.",
    confidence="high",
    sql="""
select
    former_assessment.person_id,
    former_assessment.assessment_id as thing_id,
    former_assessment.completed_on as counted_on,
    case when former_assessment.working_days_from_referral <= 10 then 1 else 0 end as n,
    1 as total
from former_assessment
where former_assessment.kind = 'initial'
    and former_assessment.completed_on >= $first
    and former_assessment.completed_on < $after
""",
    cases=cases_beside(__file__),
)
