"""Serious case reviews and local child safeguarding practice reviews."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="scr_count",
    area="quality",
    title="Serious case reviews and local reviews",
    counts="Each review that the partnership decided to hold.",
    numerator="Reviews decided on.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="review",
    noun="reviews",
    cohort="Reviews after a child died or was seriously harmed, where abuse or neglect is known or "
    "suspected.",
    left_out=("a rapid review, which comes before the decision and is not one of these",),
    caveat="Serious case reviews gave way to local child safeguarding practice reviews in 2018 and 2019; the"
    " two are added, and shown apart. So few that a change from year to year says nothing.",
    source="Working Together to Safeguard Children 2023, chapter 5; Working Together 2010 and 2015 for "
    "serious case reviews; Doncaster inspection, 2011, and Doncaster peer review, July 2016.",
    confidence="high",
    categories=(
        ("serious case review", "Serious case review"),
        ("local review", "Local child safeguarding practice review"),
    ),
    gives=("category", "team"),
    sql="""
select
    cast(null as varchar) as person_id,
    review.review_id as thing_id,
    review.decided_on as counted_on,
    1 as n,
    1 as total,
    review.kind as category,
    'Whole service' as team
from serious_review as review
where review.kind in ('serious case review', 'local review')
    and review.decided_on >= $first
    and review.decided_on < $after
""",
    cases=cases_beside(__file__),
)
