"""Of the children whose care proceedings concluded, those within 26 weeks of issue."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="care_proceedings_26w_children_pct",
    area="court_plo",
    title="Children whose care proceedings took 26 weeks or less",
    counts="Each child whose care proceedings concluded.",
    numerator="Children whose final order came within 26 weeks of the day of issue.",
    denominator="Children whose proceedings concluded.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Proceedings of this authority for a care or a supervision order, by the day of the "
    "child's own final order.",
    left_out=("proceedings that are still running, however long",),
    limit="26 weeks (182 days) from the day of issue, holidays in; an extension is an order with a "
    "reason and does not move the limit",
    caveat="By child and by the child's own final order, so proceedings about four brothers and "
    "sisters weigh four times, and a child whose order came last is seen. The published "
    "measure counts each set of proceedings once and has its own name.",
    source="Local, beside care_proceedings_26w_pct: by child instead of by set of proceedings.",
    confidence="high",
    sql="""
select
    proceedings.person_id,
    proceedings.court_application_id as thing_id,
    proceedings.final_order_on as counted_on,
    case when final_order.day_index - issued.day_index <= 182 then 1 else 0 end as n,
    1 as total
from sup_court_application as proceedings
inner join snapshot on proceedings.final_order_on <= snapshot.taken_on
inner join calendar as issued on issued.day = proceedings.issued_on
inner join calendar as final_order on final_order.day = proceedings.final_order_on
where proceedings.final_order_on >= $first
    and proceedings.final_order_on < $after
    and proceedings.kind in ('CARE', 'SUPERVISION')
""",
    cases=cases_beside(__file__),
)
