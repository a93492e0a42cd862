"""Children on a plan by latest category: each category's share of the children on a plan."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cpp_category_mix",
    area="protection",
    title="Children on a plan by latest category",
    counts="Each child on a child protection plan on the last day of the month.",
    numerator="Children on a plan under this category, the latest recorded.",
    denominator="Children on a child protection plan.",
    unit=Unit.SHARES,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children",
    cohort="Every child on a plan of this authority, unborn children too.",
    left_out=("a child here for a time on another authority's plan",),
    caveat="Children at a date, not plans in a year. The latest category: the first one is under its "
    "own name. A plan whose category is not recorded stays in the whole, as a part of its "
    "own.",
    source="Children in need census; published at 31 March by latest category. Doncaster inspection, "
    "2011: 185, 116, 57 and 42 of 400.",
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
    category as category
from on_plan
where day >= $first
    and day < $after
""",
    cases=cases_beside(__file__),
)
