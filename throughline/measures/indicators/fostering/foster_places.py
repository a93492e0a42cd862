"""Places in approved fostering households."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="foster_places",
    area="fostering",
    title="Fostering places",
    counts="Each fostering household approved on the last day of the month, with its places.",
    numerator="Children that the approved households may foster, added up.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="place",
    noun="places",
    cohort="Households that this authority approved: mainstream carers, relatives and friends approved as "
    "carers, and carers for short breaks.",
    left_out=("carers of independent agencies",),
    caveat="Places approved, filled or free, and some cannot be used: a household that must have one child "
    "alone still has all its places here. A household whose places nobody recorded counts as none.",
    source="Ofsted, Fostering in England; local.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    household_id as thing_id,
    day as counted_on,
    coalesce(places, 0) as n,
    1 as total,
    'Whole service' as team
from foster_household_at
where day >= $first and day < $after
""",
    cases=cases_beside(__file__),
)
