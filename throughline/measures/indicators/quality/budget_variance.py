"""How far spending is over or under the budget."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="budget_variance",
    area="quality",
    title="Spending over or under budget",
    counts="Each heading of the budget in each month.",
    numerator="Pounds spent beyond the budget; below nought where less was spent.",
    denominator="Pounds budgeted.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="budget heading",
    noun="pounds",
    cohort="The budget of children's services.",
    left_out=(
        "a month that is not over",
        "a heading without a budget",
    ),
    caveat="A saving is a figure below nought. It says nothing of need: fewer pounds on placements may be "
    "fewer children or worse places. Grants that come late swing a month.",
    source="Local ledger; Doncaster inspection, 2011 (21% saved over three years).",
    confidence="high",
    categories=(
        ("placements", "Placements"),
        ("staff", "Staff"),
        ("legal", "Legal"),
        ("care leavers", "Care leavers"),
        ("support", "Support to families"),
    ),
    gives=("category", "team"),
    sql="""
select
    cast(null as varchar) as person_id,
    spending.budget_id as thing_id,
    spending.month as counted_on,
    spending.spent - spending.budget as n,
    spending.budget as total,
    spending.heading as category,
    'Whole service' as team
from spending
where spending.budget > 0
    and spending.spent is not null
    and spending.month >= $first
    and spending.month < $after
""",
    cases=cases_beside(__file__),
)
