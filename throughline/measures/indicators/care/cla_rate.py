"""Children in care for every 10,000 children who live here."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cla_rate",
    area="care",
    title="Children in care per 10,000",
    counts="Each child in care on the last day of the month.",
    numerator="Children in care on the day.",
    denominator="Children aged 0 to 17 who live here, by the newest mid-year estimate.",
    unit=Unit.RATE,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=("a series of short breaks (legal status V3 or V4)",),
    caveat="Neither high nor low is good in itself: it says how many children are in care, not how many "
    "should be. It changes when the population estimate is revised. Unaccompanied children are in it.",
    source="Department for Education, Children looked after in England including adoptions, reporting "
    "year 2025: 81,770 children, 67 per 10,000, at 31 March 2025.",
    confidence="high",
    sql="""
select
    looked_after.person_id,
    looked_after.period_id as thing_id,
    looked_after.day as counted_on,
    1 as n,
    1 as total
from looked_after
where looked_after.day >= $first
    and looked_after.day < $after
""",
    cases=cases_beside(__file__),
)
