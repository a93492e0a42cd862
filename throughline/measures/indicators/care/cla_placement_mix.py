"""Where children in care live."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cla_placement_mix",
    area="care",
    title="Children in care by kind of placement",
    counts="Each child in care on the last day of the month, in the placement of that day.",
    numerator="Children in care in that kind of placement.",
    denominator="Children in care.",
    unit=Unit.SHARES,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=("a series of short breaks (legal status V3 or V4)",),
    caveat="Codes have dates: supported accommodation (K3) replaced semi-independent and independent "
    "living (H5, P2) when it was registered in October 2023, so the three are one kind here. A child "
    "away for a few days, in hospital or on holiday, counts as away. A child without a placement on "
    "record counts as not known.",
    source="Department for Education, Children looked after in England including adoptions, reporting "
    "year 2025; codes of the SSDA903 guide.",
    confidence="high",
    categories=(
        ("foster", "In foster care"),
        ("adoption", "Placed for adoption"),
        ("parents", "With parents or others with parental responsibility"),
        ("homes", "In secure and children's homes"),
        ("supported", "In independent living or supported accommodation"),
        ("residential", "In other residential settings"),
        ("away", "Away for a short time"),
        ("other", "In other placements"),
        ("unknown", "Not known"),
    ),
    gives=("category",),
    sql="""
select
    placed.person_id,
    placed.period_id as thing_id,
    placed.day as counted_on,
    1 as n,
    1 as total,
    case
        when placed.kind in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6') then 'foster'
        when placed.kind in ('A3', 'A4', 'A5', 'A6') then 'adoption'
        when placed.kind = 'P1' then 'parents'
        when placed.kind in ('K1', 'K2') then 'homes'
        when placed.kind in ('K3', 'H5', 'P2') then 'supported'
        when placed.kind in ('R1', 'R2', 'R3', 'R5', 'S1') then 'residential'
        when placed.kind in ('T0', 'T1', 'T2', 'T3', 'T4') then 'away'
        when placed.kind is null then 'unknown'
        else 'other'
    end as category
from placed
where placed.day >= $first
    and placed.day < $after
""",
    cases=cases_beside(__file__),
)
