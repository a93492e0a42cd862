"""The legal status under which children are in care."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cla_legal_status_mix",
    area="care",
    title="Children in care by legal status",
    counts="Each child in care on the last day of the month, under the legal status of that day.",
    numerator="Children in care under that legal status.",
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
    caveat="A child with no legal status on record counts as not known. England's published shares join "
    "interim and full care orders.",
    source="Department for Education, Children looked after in England including adoptions, reporting "
    "year 2025.",
    confidence="high",
    categories=(
        ("care", "Care order"),
        ("interim", "Interim care order"),
        ("placement", "Placement order"),
        ("section_20", "Section 20, by agreement"),
        ("protection", "Police protection or an emergency or assessment order"),
        ("justice", "Remand, detention or sentence"),
        ("freeing", "Freed for adoption"),
        ("unknown", "Not known"),
    ),
    gives=("category",),
    sql="""
select
    looked_after.person_id,
    looked_after.period_id as thing_id,
    looked_after.day as counted_on,
    1 as n,
    1 as total,
    case
        when legal_status.status = 'C2' then 'care'
        when legal_status.status = 'C1' then 'interim'
        when legal_status.status = 'E1' then 'placement'
        when legal_status.status = 'V2' then 'section_20'
        when legal_status.status in ('L1', 'L2', 'L3') then 'protection'
        when legal_status.status in ('J1', 'J2', 'J3') then 'justice'
        when legal_status.status = 'D1' then 'freeing'
        else 'unknown'
    end as category
from looked_after
left join legal_status
    on legal_status.person_id = looked_after.person_id
    and legal_status.started <= looked_after.day
    and coalesce(legal_status.ended, date '9999-12-31') > looked_after.day
where looked_after.day >= $first
    and looked_after.day < $after
""",
    cases=cases_beside(__file__),
)
