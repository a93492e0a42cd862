"""Children on a plan by first category: each category's share of the children on a plan."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cpp_first_category_mix",
    area="protection",
    title="Children on a plan by first category",
    counts="Each child on a child protection plan on the last day of the month.",
    numerator="Children on a plan under this category when the plan began.",
    denominator="Children on a child protection plan.",
    unit=Unit.SHARES,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children",
    cohort="Every child on a plan of this authority, unborn children too.",
    left_out=("a child here for a time on another authority's plan",),
    caveat="The category with which the plan began, which may have changed since: the latest is "
    "under its own name. A plan whose category is not recorded stays in the whole.",
    source="Children in need census; Annex A, list 7. Beside cpp_category_mix: both are held.",
    confidence="high",
    categories=(
        ("NEG", "Neglect"),
        ("EMO", "Emotional abuse"),
        ("SAB", "Sexual abuse"),
        ("PHY", "Physical abuse"),
        ("MUL", "Multiple"),
        ("NK", "Not recorded"),
    ),
    gives=("category",),
    sql="""
select
    person_id,
    plan_id as thing_id,
    day as counted_on,
    1 as n,
    1 as total,
    first_category as category
from on_plan
where day >= $first
    and day < $after
""",
    cases=cases_beside(__file__),
)
