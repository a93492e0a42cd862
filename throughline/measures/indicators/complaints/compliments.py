"""Compliments received."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="compliments",
    area="complaints",
    title="Compliments",
    counts="Each compliment received.",
    numerator="Compliments.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="compliment",
    noun="compliments",
    cohort="From children, parents, carers and partners.",
    caveat="Teams differ in whether they write them down.",
    source="Local; reported beside complaints.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    compliment.compliment_id as thing_id,
    compliment.received_on as counted_on,
    1 as n,
    1 as total,
    compliment.team
from compliment
where compliment.received_on >= $first and compliment.received_on < $after
""",
    cases=cases_beside(__file__),
)
