"""Of the care proceedings that concluded, those within 26 weeks of issue."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="care_proceedings_26w_pct",
    area="court_plo",
    title="Care proceedings within 26 weeks",
    counts="Each set of care proceedings that concluded, once however many children it was about.",
    numerator="Proceedings whose first final order came within 26 weeks of the day of issue.",
    denominator="Sets of proceedings that concluded.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="proceedings",
    noun="sets of proceedings",
    cohort="Proceedings of this authority for a care or a supervision order, by the day of the first "
    "final order about any of the children.",
    left_out=("proceedings that are still running, however long",),
    limit="26 weeks (182 days) from the day of issue, holidays in; an extension is an order with a "
    "reason and does not move the limit",
    caveat="First disposal, as the Ministry of Justice counts: the first final order about any of "
    "the children. The Act's 26 weeks begin with the day of issue; counted so, the last day "
    "is a day earlier than ours, which is that of the record's clock. They never pause, and "
    "an extension that the court ordered still counts as over. Proceedings still running are "
    "invisible here, so a court that finishes its oldest ones looks worse. England and Wales: "
    "61% in 2016, 40% in April to June 2019, 23% in 2021.",
    source="Ministry of Justice, Family Court Statistics Quarterly; Children Act 1989 "
    "s.32(1)(a)(ii), as amended by the Children and Families Act 2014.",
    confidence="high",
    sql="""
select
    proceedings.person_id,
    proceedings.case_id as thing_id,
    proceedings.concluded_on as counted_on,
    case when final_order.day_index - issued.day_index <= 182 then 1 else 0 end as n,
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
