"""Review conferences held on time, as a share of those that fell due."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cp_reviews_on_time_pct",
    area="protection",
    title="Review conferences on time",
    counts="Each review conference that fell due to a child on a plan.",
    numerator="Reviews held on or before the day they were due.",
    denominator="Reviews that fell due.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="review",
    noun="reviews",
    cohort="Every child on a plan of this authority on the due day, unborn children too.",
    left_out=(
        "a review due after the plan ended",
        "a review whose due day is not over when the figures are taken",
    ),
    limit="the first within three months of the day the plan began, each later one within six "
    "months of the last",
    caveat="The share of reviews, over a month: a month's late reviews leave it again. The published "
    "measure asks for every review of a plan and has its own name.",
    source="Local, beside cpp_reviewed_in_time_pct.",
    confidence="high",
    sql="""
select
    review.person_id,
    review.plan_id as thing_id,
    review.due as counted_on,
    case when review.held_on <= review.due then 1 else 0 end as n,
    1 as total
from review_due as review
inner join snapshot on review.due < snapshot.taken_on
where review.due >= $first
    and review.due < $after
    and coalesce(review.plan_ended, date '9999-12-31') > review.due
""",
    cases=cases_beside(__file__),
)
