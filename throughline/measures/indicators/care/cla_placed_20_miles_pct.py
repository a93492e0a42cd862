"""Children in care who live more than twenty miles from home."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_placed_20_miles_pct",
    area="care",
    title="Living more than 20 miles from home",
    counts="Each child in care whose distance from home is known.",
    numerator="Children whose placement is more than 20 miles from their home.",
    denominator="Children in care whose distance is known.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "an unaccompanied asylum-seeking child: there is no home here to measure from",
        "a child whose distance nobody recorded, or whose placement is not known",
    ),
    limit="more than 20 miles",
    caveat="Distance is as the crow flies from the home the child came from. How many are left out "
    "matters: compare the total with the number of children in care. The published figure asks for two "
    "things at once, over 20 miles and outside the authority.",
    source="Department for Education, Children looked after in England including adoptions, reporting "
    "year 2025; Local Authority Interactive Tool.",
    confidence="high",
    sql="""
select
    placed.person_id,
    placed.period_id as thing_id,
    placed.day as counted_on,
    case when placed.distance > 20 then 1 else 0 end as n,
    1 as total
from placed
where placed.day >= $first
    and placed.day < $after
    and placed.distance is not null
    and not exists (
        select 1
        from unaccompanied
        where unaccompanied.person_id = placed.person_id
            and unaccompanied.started <= placed.day
            and coalesce(unaccompanied.ended, date '9999-12-31') > placed.day
    )
""",
    cases=cases_beside(__file__),
)
