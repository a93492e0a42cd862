"""Decisions for adoption that were since given up."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="decision_reversed",
    area="adoption",
    title="Adoption decisions since given up",
    counts="Each decision that a child should be placed for adoption.",
    numerator="Decisions since reversed: the child should no longer be placed for adoption.",
    denominator="Decisions made in the time.",
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="decision",
    noun="decisions",
    cohort="Decisions of the agency’s decision-maker for children in care.",
    caveat="It follows the decisions of a year to today, so it rises as time goes on and recent years look "
    "better than they will. Reversals by the day they were made are another measure. Giving up a plan can "
    "be right for the child.",
    source="SSDA903 return, DATE_PLACED_CEASED; adoption scorecard, A5.",
    confidence="high",
    sql="""
select
    adoption.person_id,
    adoption.adoption_plan_id as thing_id,
    adoption.decided as counted_on,
    case when adoption.reversed <= snapshot.taken_on then 1 else 0 end as n,
    1 as total
from adoption_plan as adoption
inner join snapshot on adoption.decided <= snapshot.taken_on
where adoption.decided >= $first and adoption.decided < $after
""",
    cases=cases_beside(__file__),
)
