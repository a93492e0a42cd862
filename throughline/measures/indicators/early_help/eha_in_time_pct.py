"""Of the early help assessments completed, those within the local limit."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="eha_in_time_pct",
    area="early_help",
    title="Early help assessments completed in time",
    counts="Each early help assessment that was completed, one for each child.",
    numerator="Assessments completed within 45 working days of the day they were begun.",
    denominator="Early help assessments completed.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="assessment",
    noun="assessments",
    cohort="Every child, unborn children too, whichever agency did the assessment.",
    left_out=("an assessment that is begun and not completed, however late",),
    limit="45 working days, the day after it was begun being day 1; local: 30 and 35 are used too",
    caveat="The limit is local: nothing national sets one. An assessment whose beginning is not "
    "recorded stays in the whole and does not count. Those still open past the limit are "
    "invisible here.",
    source="Local; Doncaster inspection, 2011: almost half were out of time.",
    confidence="high",
    sql="""
select
    person_id,
    assessment_id as thing_id,
    completed as counted_on,
    case when working_days >= 0 and working_days <= 45 then 1 else 0 end as n,
    1 as total
from early_help_assessment
inner join snapshot on early_help_assessment.completed <= snapshot.taken_on
where completed >= $first
    and completed < $after
""",
    cases=cases_beside(__file__),
)
