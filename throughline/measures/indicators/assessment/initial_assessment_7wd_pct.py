"""Initial assessments within seven working days (national indicator 59)."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="initial_assessment_7wd_pct",
    area="assessment",
    title="Initial assessments within 7 working days",
    counts="Each initial assessment of each child that was completed.",
    numerator="Initial assessments completed within 7 working days of the referral.",
    denominator="Initial assessments completed.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="assessment",
    noun="assessments",
    cohort="Children assessed before single assessments replaced initial and core ones on 15 April 2013; "
    "authorities of the flexibility trials earlier.",
    left_out=("an assessment that was never completed",),
    limit="7 working days after the referral; statutory guidance until 31 March 2010, local afterwards",
    caveat="Historical: there are no such assessments after 14 April 2013, so every later month is empty. "
    "Seven days was the national limit until 31 March 2010; some authorities kept it as their own "
    "target when it became ten, so say which limit is meant.",
    source="National indicator 59 (to 2009-10); Framework for the Assessment of Children in Need 2000, "
    "paragraph 3.9; Doncaster inspection, 2011, paragraph 66 (local target).",
    confidence="high",
    sql="""
select
    former_assessment.person_id,
    former_assessment.assessment_id as thing_id,
    former_assessment.completed_on as counted_on,
    case when former_assessment.working_days_from_referral <= 7 then 1 else 0 end as n,
    1 as total
from former_assessment
where former_assessment.kind = 'initial'
    and former_assessment.completed_on >= $first
    and former_assessment.completed_on < $after
""",
    cases=cases_beside(__file__),
)
