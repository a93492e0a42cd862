"""Children in care all of whose reviews of the last twelve months were on time."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_reviews_in_time_pct",
    area="care",
    title="All reviews on time in 12 months",
    counts="Each child who has been in care for 20 working days or more on the last day of the month.",
    numerator="Children whose every review that fell due in the twelve months that end with the day was "
    "held by the day it was due.",
    denominator="Children in care for at least 20 working days.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in. Only those in care for at least 20 working days.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a review that fell due in an earlier period of care",
        "a cancelled review, which is no review",
    ),
    limit="the first 20 working days after entering care, the second three months after the first was "
    "held, each later one six months after the one before",
    caveat="All or nothing: one late review in the year counts against the child for twelve months. It "
    "is asked at the end of each month, as a child's twelve months cannot be added up from single "
    "months. Days are worked out from the law and the reviews held, not from the due day in the record, "
    "which may be earlier. Before April 2011 the first was due after 4 weeks: that rule is not in it.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), reg. 33; "
    "National Indicator 66; ChAT.",
    confidence="high",
    sql="""
select
    looked_after.person_id,
    looked_after.period_id as thing_id,
    looked_after.day as counted_on,
    case when count(late.due_id) = 0 then 1 else 0 end as n,
    1 as total
from looked_after
inner join calendar as entry on entry.day = looked_after.entered
inner join calendar as today
    on today.day = looked_after.day
    and today.working_index - entry.working_index >= 20
left join care_review_due as late
    on late.period_id = looked_after.period_id
    and late.person_id = looked_after.person_id
    and late.due >= looked_after.year_began
    and late.due <= looked_after.day
    and coalesce(late.held, date '9999-12-31') > late.due
where looked_after.day >= $first
    and looked_after.day < $after
group by looked_after.person_id, looked_after.period_id, looked_after.day
""",
    cases=cases_beside(__file__),
)
