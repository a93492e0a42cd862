"""Children who started and ceased to be looked after."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cla_started_ceased",
    area="care",
    title="Started and ceased to be in care",
    counts="Each time a child entered care, and each time a child left.",
    numerator="Times that children entered care; times that children left.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="starts and ends",
    cohort="Children of any age who entered or left care. Children not yet born cannot enter. Series of "
    "short breaks are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a change of legal status or of placement within the same period of care",
    ),
    caveat="The two are told apart by category: their sum means nothing. A child who entered twice in a "
    "year is here twice; the Department counts that child once.",
    source="Department for Education, Children looked after in England including adoptions, reporting "
    "year 2025.",
    confidence="high",
    categories=(
        ("started", "Children who started"),
        ("ceased", "Children who ceased"),
    ),
    gives=("category",),
    sql="""
select
    in_care.person_id,
    in_care.period_id as thing_id,
    in_care.entered as counted_on,
    1 as n,
    1 as total,
    'started' as category
from in_care
inner join snapshot on in_care.entered <= snapshot.taken_on
where in_care.entered >= $first
    and in_care.entered < $after
union all
select
    in_care.person_id,
    in_care.period_id as thing_id,
    in_care.left_care as counted_on,
    1 as n,
    1 as total,
    'ceased' as category
from in_care
inner join snapshot on in_care.left_care <= snapshot.taken_on
where in_care.left_care >= $first
    and in_care.left_care < $after
""",
    cases=cases_beside(__file__),
)
