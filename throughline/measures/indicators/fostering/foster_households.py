"""Approved fostering households."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="foster_households",
    area="fostering",
    title="Fostering households",
    counts="Each fostering household approved on the last day of the month.",
    numerator="Approved households.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="household",
    noun="households",
    cohort="Households that this authority approved: mainstream carers, relatives and friends approved as "
    "carers, and carers for short breaks.",
    left_out=(
        "carers of independent agencies",
        "relatives who have a child for a time under regulation 24 and are not approved yet",
    ),
    caveat="Households, not carers: two carers of one home count once, so the 164 foster carers of "
    "Doncaster’s inspection in 2011 do not compare. It says nothing of how many places are free.",
    source="Ofsted, Fostering in England; local.",
    confidence="high",
    categories=(
        ("MAINSTREAM", "Mainstream carers"),
        ("KINSHIP", "Relatives and friends"),
        ("SHORT BREAKS", "Short breaks"),
        ("NOT KNOWN", "Not known"),
    ),
    gives=(
        "category",
        "team",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    household_id as thing_id,
    day as counted_on,
    1 as n,
    1 as total,
    coalesce(kind, 'NOT KNOWN') as category,
    'Whole service' as team
from foster_household_at
where day >= $first and day < $after
""",
    cases=cases_beside(__file__),
)
