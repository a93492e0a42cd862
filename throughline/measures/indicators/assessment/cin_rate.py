"""Children in need for every 10,000 children."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cin_rate",
    area="assessment",
    title="Children in need per 10,000 children",
    counts="Each child open on the last day of the month.",
    numerator="Children open to social care.",
    unit=Unit.RATE,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children",
    cohort="Every child open to social care on the day: being assessed, in need, on a protection plan, in "
    "care, unborn, and care leavers who are still open, whatever their age.",
    left_out=(
        "a referral that led to no further action",
        "a second open referral of the same child",
    ),
    caveat="The population beneath it is that of under 18, though unborn children and care leavers of 18 and"
    " over are counted above it, as the national figure has it. Children in need is wider here than "
    "in speech: it takes in children on protection plans and in care.",
    source="Department for Education, Children in need, reporting year 2025, table B1. Population: ONS mid-"
    "year estimate of ages 0 to 17.",
    confidence="high",
    sql="""
select open_child.person_id, open_child.person_id as thing_id, open_child.day as counted_on, 1 as n, 1 as total
from open_child_day as open_child
where open_child.day >= $first and open_child.day < $after
""",
    cases=cases_beside(__file__),
)
