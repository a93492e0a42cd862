"""Children seen during their assessment."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="assessment_seen_pct",
    area="assessment",
    title="Child seen during the assessment",
    counts="Each assessment of each child that a manager authorised.",
    numerator="Assessments during which a worker saw the child.",
    denominator="Assessments authorised.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="assessment",
    noun="assessments",
    cohort="Every child assessed who was born by the day that the assessment was authorised.",
    left_out=(
        "an assessment that no manager has authorised yet",
        "an assessment of a child who was not yet born when it ended",
    ),
    limit="none: every child is to be seen",
    caveat="Seen, not seen alone. One of which nobody recorded whether the child was seen counts as not "
    "seen. A child who was born while the assessment went on is counted.",
    source="Annex A, list 4; Working Together to Safeguard Children 2023 (assessments include seeing the "
    "child).",
    confidence="high",
    sql="""
select
    finished_assessment.person_id,
    finished_assessment.assessment_id as thing_id,
    finished_assessment.authorised as counted_on,
    case when finished_assessment.child_seen = 'Y' then 1 else 0 end as n,
    1 as total
from finished_assessment
where finished_assessment.authorised >= $first
    and finished_assessment.authorised < $after
    and finished_assessment.unborn = 'N'
""",
    cases=cases_beside(__file__),
)
