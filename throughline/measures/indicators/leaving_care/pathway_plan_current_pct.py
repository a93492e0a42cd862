"""Pathway plans whose review is not overdue."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="pathway_plan_current_pct",
    area="leaving_care",
    title="Pathway plan reviewed in six months",
    counts="Each pathway plan that stood on the last day of the month.",
    numerator="Plans made or last reviewed no more than six months before.",
    denominator="Pathway plans that stood.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="plan",
    noun="plans",
    cohort="Plans of young people of 16 to 24, in care or after it. On the due day itself a review is still "
    "in time.",
    limit="6 months from the plan or the last review; law",
    caveat="Only those who have a plan are in it: read it with the share who have one. A plan less than six "
    "months old counts as in time without a review. A move to some kinds of accommodation asks for a review "
    "within 28 days, which is not tested here.",
    source="Care Leavers (England) Regulations 2010, regulation 7.",
    confidence="high",
    sql="""
select
    review.person_id,
    review.pathway_plan_id as thing_id,
    as_at.day as counted_on,
    case when review.due >= as_at.day then 1 else 0 end as n,
    1 as total
from pathway_review as review
inner join as_at
    on as_at.day >= review.day
    and coalesce(review.next_day, date '9999-12-31') > as_at.day
    and coalesce(review.ended, date '9999-12-31') > as_at.day
inner join child
    on child.person_id = review.person_id
    and child.turns_16 <= as_at.day
    and child.turns_25 > as_at.day
where as_at.day >= $first and as_at.day < $after
""",
    cases=cases_beside(__file__),
)
