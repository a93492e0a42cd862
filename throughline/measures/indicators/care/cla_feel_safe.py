"""Children in care and care leavers who said that they feel safe."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_feel_safe",
    area="care",
    title="Children and care leavers who feel safe",
    counts="Each answer to the question whether the child or young person feels safe.",
    numerator="Answers very safe or fairly safe.",
    denominator="Forms that asked the question, answered or left blank.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="response",
    noun="answers",
    cohort="Children in care and care leavers who filled in a survey, of any age, unnamed.",
    left_out=("a form that did not ask",),
    caveat="Only those who filled it in are heard, and those who are least safe may not. A blank stays "
    "in the total. Nobody can be traced from an answer, so there is no list of children behind it, and "
    "no team.",
    source="Local survey; inspection of Doncaster 2011, paragraph 89: 14 of 16 leaving care felt very or "
    "fairly safe.",
    confidence="high",
    categories=(
        ("CARE", "In care"),
        ("LEFT", "Left care"),
        ("", "Not recorded"),
    ),
    gives=(
        "category",
        "team",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    sup_children_survey.answer_id as thing_id,
    sup_children_survey.answered_on as counted_on,
    case when sup_children_survey.answer in ('VERY', 'FAIRLY') then 1 else 0 end as n,
    1 as total,
    coalesce(sup_children_survey.asked_of, '') as category,
    'Whole service' as team
from sup_children_survey
inner join snapshot on sup_children_survey.answered_on <= snapshot.taken_on
where sup_children_survey.question = 'FEEL_SAFE'
    and sup_children_survey.answered_on >= $first
    and sup_children_survey.answered_on < $after
""",
    cases=cases_beside(__file__),
)
