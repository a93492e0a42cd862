"""Measures of the contract that were on target."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="qpm_on_target_pct",
    area="quality",
    title="Contract measures on target",
    counts="Each measure of the contract for the service in each month.",
    numerator="Measures rated green.",
    denominator="Measures in the contract.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="measure",
    noun="measures",
    cohort="The measures that the council and whoever runs the service have agreed.",
    left_out=("a month that is not over",),
    caveat="A measure without a figure is not on target. All measures weigh alike, though some matter more; "
    "a target may be low.",
    source="Doncaster peer review, July 2016 (quarterly performance monitoring of the trust); local "
    "contract.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    measure.contract_measure_id as thing_id,
    measure.month as counted_on,
    case when measure.rating = 'green' then 1 else 0 end as n,
    1 as total,
    'Whole service' as team
from contract_measure as measure
where measure.month >= $first and measure.month < $after
""",
    cases=cases_beside(__file__),
)
