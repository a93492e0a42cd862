"""Children with a placement order for a year or more who are not placed."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="placement_orders_not_placed",
    area="adoption",
    title="Placement order for a year or more, not placed",
    counts="Each child with a placement order of twelve months or more who was not placed, on the last day "
    "of the month.",
    numerator="Children whose order was made twelve months ago or longer, not placed with adopters, not "
    "given up, still in care.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children in care with a placement order that was not overtaken by another plan.",
    limit="12 and 18 months from the placement order, on the corresponding day",
    caveat="Children who wait longest: placing one of them makes the mean days of A1 and A2 worse and this "
    "better. A plan that has changed without being recorded as given up stays here.",
    source="Adoption and special guardianship data; adoption scorecard, A9.",
    confidence="high",
    categories=(
        ("12", "12 months and under 18"),
        ("18", "18 months or more"),
    ),
    gives=("category",),
    sql="""
select
    adoption.person_id,
    adoption.adoption_plan_id as thing_id,
    as_at.day as counted_on,
    1 as n,
    1 as total,
    case when granted.after_18_months <= as_at.day then '18' else '12' end as category
from adoption_plan as adoption
inner join calendar as granted on granted.day = adoption.ordered
inner join as_at
    on as_at.day >= granted.after_12_months
    and coalesce(adoption.placed, date '9999-12-31') > as_at.day
    and coalesce(adoption.reversed, date '9999-12-31') > as_at.day
    and coalesce(adoption.left_care, date '9999-12-31') > as_at.day
where as_at.day >= $first and as_at.day < $after
""",
    cases=cases_beside(__file__),
)
