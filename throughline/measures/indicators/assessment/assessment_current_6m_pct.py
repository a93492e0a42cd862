"""Open children whose assessment is no older than six months."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="assessment_current_6m_pct",
    area="assessment",
    title="Assessment updated in the last six months",
    counts="Each child open on the last day of the month.",
    numerator="Children with an assessment that a manager authorised in the six months before.",
    denominator="Children open.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children under 18, or not yet born, open to social care on the last day of the month: in need, "
    "on a protection plan or in care.",
    left_out=(
        "anyone who was 18 or over on the day, such as a care leaver",
        "a referral that led to no further action",
    ),
    limit="6 months after the last assessment was authorised; local",
    caveat="A child whose first assessment is under way has none yet and counts as without, so a month of "
    "many referrals looks worse. Six months is one authority's own high standard; others use twelve.",
    source="Doncaster letter, November 2016: a high standard of updating all assessments every six months; "
    "local.",
    confidence="high",
    sql="""
select
    open_child.person_id,
    open_child.person_id as thing_id,
    open_child.day as counted_on,
    max(case when finished_assessment.assessment_id is null then 0 else 1 end) as n,
    1 as total
from open_child_day as open_child
left join finished_assessment
    on finished_assessment.person_id = open_child.person_id
    and finished_assessment.authorised <= open_child.day
    and finished_assessment.current_to >= open_child.day
    and finished_assessment.current_to >= $first
    and finished_assessment.authorised < $after
where open_child.under_18 = 'Y'
    and open_child.day >= $first
    and open_child.day < $after
group by open_child.person_id, open_child.day
""",
    cases=cases_beside(__file__),
)
