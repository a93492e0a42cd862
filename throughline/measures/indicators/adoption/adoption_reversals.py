"""Decisions that a child should no longer be placed for adoption."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="adoption_reversals",
    area="adoption",
    title="Adoption plans given up",
    counts="Each decision that a child should no longer be placed for adoption.",
    numerator="Such decisions in the time, whenever the plan was made.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="decision",
    noun="decisions",
    cohort="Children in care with an earlier decision for adoption.",
    caveat="Counted on the day of giving up, so it is not a share of the decisions of the same year. Why is "
    "on the child’s record: the child’s needs changed, the court made no order, no adopters were found.",
    source="SSDA903 return, DATE_PLACED_CEASED.",
    confidence="medium",
    sql="""
select
    adoption.person_id,
    adoption.adoption_plan_id as thing_id,
    adoption.reversed as counted_on,
    1 as n,
    1 as total
from adoption_plan as adoption
inner join snapshot on adoption.reversed <= snapshot.taken_on
where adoption.reversed >= $first and adoption.reversed < $after
""",
    cases=cases_beside(__file__),
)
