"""Children in care outside the authority who want an independent visitor and have one."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="independent_visitor_out_of_area",
    area="care",
    title="Independent visitors for children placed outside",
    counts="Each child in care outside the authority who wants an independent visitor on the last day of "
    "the month.",
    numerator="Children who have been matched with a visitor.",
    denominator="Children in care, living outside the authority, who want a visitor or have one.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in. Only those known to live outside the authority.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child who lives inside the authority, or of whom nobody recorded where",
        "a child who did not want a visitor, or was not asked",
    ),
    caveat="It says nothing of those who were never asked. Small numbers: read the children and not the "
    "share.",
    source="Children Act 1989, section 23ZB; inspection of Doncaster 2011, paragraph 99: take-up too low.",
    confidence="high",
    sql="""
select
    placed.person_id,
    placed.period_id as thing_id,
    placed.day as counted_on,
    max(case when visitor.matched_on <= placed.day then 1 else 0 end) as n,
    1 as total
from placed
inner join sup_placement_detail as detail
    on detail.placement_id = placed.placement_id
    and detail.in_area = 'N'
inner join sup_independent_visitor as visitor
    on visitor.person_id = placed.person_id
    and visitor.wanted_on <= placed.day
    and coalesce(visitor.ended_on, date '9999-12-31') > placed.day
where placed.day >= $first
    and placed.day < $after
group by placed.person_id, placed.period_id, placed.day
""",
    cases=cases_beside(__file__),
)
