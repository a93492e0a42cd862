"""Weeks in care proceedings, on average, for those that concluded."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="care_proceedings_weeks_mean",
    area="court_plo",
    title="Weeks in care proceedings",
    counts="Each set of care proceedings that concluded, once however many children it was about.",
    numerator="Weeks from the day of issue to the first final order.",
    denominator="Sets of proceedings that concluded.",
    unit=Unit.MEAN,
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="proceedings",
    noun="sets of proceedings",
    cohort="Proceedings of this authority for a care or a supervision order, by the day of the first "
    "final order about any of the children.",
    left_out=("proceedings that are still running, however long",),
    caveat="To the first final order about any of the children, as the Ministry of Justice counts. A "
    "mean is pulled up by a few long ones: the one in the middle has its own name. England "
    "and Wales: 26.9 weeks in 2016, 33 in April to June 2019, 45 in 2021.",
    source="Ministry of Justice, Family Court Statistics Quarterly; Children Act 1989 "
    "s.32(1)(a)(ii), as amended by the Children and Families Act 2014.",
    confidence="high",
    sql="""
select
    proceedings.person_id,
    proceedings.case_id as thing_id,
    proceedings.concluded_on as counted_on,
    cast(final_order.day_index - issued.day_index as double) / 7 as n,
    1 as total
from care_case as proceedings
inner join snapshot on proceedings.concluded_on <= snapshot.taken_on
inner join calendar as issued on issued.day = proceedings.issued_on
inner join calendar as final_order on final_order.day = proceedings.concluded_on
where proceedings.concluded_on >= $first
    and proceedings.concluded_on < $after
""",
    cases=cases_beside(__file__),
)
