"""Children on a child in need plan."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cin_plan_count",
    area="assessment",
    title="Children on child in need plans",
    counts="Each child on a child in need plan on the last day of the month.",
    numerator="Children on a plan.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children",
    cohort="Children on a child in need plan, unborn children included.",
    left_out=(
        (
            "a child who is on a child protection plan as well: the two cannot run together, and one of"
            " them was left open by mistake"
        ),
    ),
    caveat="Plan dates have been in the national census since 2022; before that many plans have no start or "
    "end. A plan that nobody closed goes on counting.",
    source="Annex A, list 6; children in need census, plan dates since 2022, with rules 4001 and 4016.",
    confidence="high",
    sql="""
select listed.person_id, listed.plan_id as thing_id, listed.day as counted_on, 1 as n, 1 as total
from cin_plan_day as listed
where listed.day >= $first and listed.day < $after
""",
    cases=cases_beside(__file__),
)
