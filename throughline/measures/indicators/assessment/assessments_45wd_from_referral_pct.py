"""Single assessments within 45 working days of the referral."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="assessments_45wd_from_referral_pct",
    area="assessment",
    title="Assessments within 45 working days of referral",
    counts="The first assessment of each child after each referral.",
    numerator="Assessments authorised within 45 working days of the referral that they answer.",
    denominator="First assessments after a referral that a manager authorised.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="assessment",
    noun="assessments",
    cohort="Every child assessed, unborn children included, whatever came of it.",
    left_out=(
        "an assessment that no manager has authorised yet",
        (
            "an assessment that no referral began: of a child who was open already, or a later one "
            "after the same referral"
        ),
    ),
    limit="45 working days after the referral; Working Together to Safeguard Children 2013 to 2023",
    caveat="This is the limit of the guidance. The national statistics count from the start of the "
    "assessment: that is another figure under its own name, and higher. Only the first assessment "
    "after a referral began with it.",
    source="Working Together to Safeguard Children 2023 (assessment: timeliness), and its editions since "
    "2013.",
    confidence="high",
    sql="""
select
    finished_assessment.person_id,
    finished_assessment.assessment_id as thing_id,
    finished_assessment.authorised as counted_on,
    case when finished_assessment.working_days_from_referral <= 45 then 1 else 0 end as n,
    1 as total
from finished_assessment
where finished_assessment.authorised >= $first
    and finished_assessment.authorised < $after
    and finished_assessment.nth = 1
""",
    cases=cases_beside(__file__),
)
