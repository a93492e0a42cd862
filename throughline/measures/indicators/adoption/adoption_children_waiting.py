"""Children with a plan for adoption who are not placed."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="adoption_children_waiting",
    area="adoption",
    title="Children waiting for adopters",
    counts="Each child with a decision for adoption who was not placed, on the last day of the month.",
    numerator="Children decided, not placed with adopters, not given up, still in care.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children in care with a decision of the agency’s decision-maker, with a placement order or "
    "without.",
    caveat="The other half of A1 and A10: those look at children who were adopted, this at those who are "
    "not yet. It rises when more plans are made, which need not be worse.",
    source="Annex A, list 10; Adoption and special guardianship data.",
    confidence="medium",
    categories=(
        ("unmatched", "Not matched yet"),
        ("matched", "Matched, not moved in"),
    ),
    gives=("category",),
    sql="""
select
    adoption.person_id,
    adoption.adoption_plan_id as thing_id,
    as_at.day as counted_on,
    1 as n,
    1 as total,
    case when adoption.matched <= as_at.day then 'matched' else 'unmatched' end as category
from adoption_plan as adoption
inner join as_at
    on as_at.day >= adoption.decided
    and coalesce(adoption.placed, date '9999-12-31') > as_at.day
    and coalesce(adoption.reversed, date '9999-12-31') > as_at.day
    and coalesce(adoption.left_care, date '9999-12-31') > as_at.day
where as_at.day >= $first and as_at.day < $after
""",
    cases=cases_beside(__file__),
)
