"""Early help assessments completed, per 10,000 children."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="eh_assessments_rate",
    area="early_help",
    title="Early help assessments per 10,000",
    counts="Each early help assessment that was completed, one for each child.",
    numerator="Early help assessments completed.",
    unit=Unit.RATE,
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="assessment",
    noun="assessments",
    cohort="Every child, unborn children too, whichever agency did the assessment.",
    left_out=("an assessment that is begun and not completed",),
    caveat="There is no agreed national definition, so this cannot be compared with other "
    "authorities without asking how they count. A month's number is shown as a year's rate. "
    "Assessments by partners that were not sent in are not in it.",
    source="Annex A, list 2; regional quarterly set. The definition is local.",
    confidence="medium",
    sql="""
select
    person_id,
    assessment_id as thing_id,
    completed as counted_on,
    1 as n,
    1 as total
from early_help_assessment
inner join snapshot on early_help_assessment.completed <= snapshot.taken_on
where completed >= $first
    and completed < $after
""",
    cases=cases_beside(__file__),
)
