"""Children placed with adopters."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="adoption_placed_count",
    area="adoption",
    title="Children placed with adopters",
    counts="Each child who was placed for adoption.",
    numerator="Children placed with prospective adopters in the time.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care. For a child whose foster carers adopt, the day the placement became one for "
    "adoption.",
    caveat="Placed is not adopted: the order comes months later, and some placements end before it. A child "
    "placed a second time counts again. Early permanence is counted when the placement becomes one for "
    "adoption, not when the child moved in.",
    source="Annex A, list 10; SSDA903 return.",
    confidence="high",
    sql="""
select
    adoption.person_id,
    adoption.adoption_plan_id as thing_id,
    adoption.placed as counted_on,
    1 as n,
    1 as total
from adoption_plan as adoption
inner join snapshot on adoption.placed <= snapshot.taken_on
where adoption.placed >= $first and adoption.placed < $after
""",
    cases=cases_beside(__file__),
)
