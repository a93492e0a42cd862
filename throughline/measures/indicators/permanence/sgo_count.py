"""Children who left care because a special guardianship order was made."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="sgo_count",
    area="permanence",
    title="Special guardianship orders from care",
    counts="Each child who left care to a special guardian.",
    numerator="Children who left care with a special guardianship order.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children of any age who left care. Series of short breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a special guardianship order for a child who was not in care",
    ),
    caveat="More is not better for a child for whom the order is wrong. The codes for orders to "
    "relatives and others (E45 to E48) replaced E43 and E44: all are counted.",
    source="Department for Education, Children looked after in England including adoptions, reporting "
    "year 2025; SSDA903 reasons E45 to E48.",
    confidence="high",
    sql="""
select
    in_care.person_id,
    in_care.period_id as thing_id,
    in_care.left_care as counted_on,
    1 as n,
    1 as total
from in_care
inner join snapshot on in_care.left_care <= snapshot.taken_on
where in_care.left_care >= $first
    and in_care.left_care < $after
    and in_care.left_reason in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48')
""",
    cases=cases_beside(__file__),
)
