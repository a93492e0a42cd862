"""What a week in each kind of placement costs."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="unit_cost_placement",
    area="quality",
    title="Weekly cost of a placement",
    counts="Each child's month in a kind of placement.",
    numerator="Pounds paid for placements.",
    denominator="Weeks for which they were paid.",
    unit=Unit.MEAN,
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="placement",
    noun="placement weeks",
    cohort="Children in care whose placement is paid for.",
    left_out=("a placement that costs nothing, such as with parents",),
    caveat="Read it for each kind: the mean of all falls when children move to cheaper kinds, though no "
    "price changed. A placement that was paid for weeks which nobody entered is left out of both "
    "numbers.",
    source="Section 251 outturn statement (table of unit costs); Doncaster inspection, 2011 (cost and "
    "usage); local ledger.",
    confidence="high",
    categories=(
        ("own fostering", "Own foster carers"),
        ("agency fostering", "Agency foster carers"),
        ("residential", "Children's homes"),
        ("secure", "Secure homes"),
        ("supported", "Supported homes"),
        ("other", "Other"),
    ),
    gives=("category",),
    sql="""
select
    paid.person_id,
    paid.placement_cost_id as thing_id,
    paid.month as counted_on,
    paid.cost as n,
    paid.weeks as total,
    paid.kind as category
from placement_month as paid
where paid.weeks > 0
    and paid.cost > 0
    and paid.month >= $first
    and paid.month < $after
""",
    cases=cases_beside(__file__),
)
