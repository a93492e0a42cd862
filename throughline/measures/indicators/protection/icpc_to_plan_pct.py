"""Initial conferences after which the child had a child protection plan."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="icpc_to_plan_pct",
    area="protection",
    title="Initial conferences leading to a plan",
    counts="Each initial child protection conference that was held, one for each child.",
    numerator="Conferences that decided on a child protection plan for this child.",
    denominator="Initial conferences held.",
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="conference",
    noun="conferences",
    cohort="Every child, unborn children too, by the day the conference was held.",
    left_out=(
        "a transfer-in conference",
        "a conference that has not been held",
    ),
    caveat="Neither high nor low is good: a very high share may mean that conferences are called too "
    "late, a low one too soon. Where the outcome is not recorded the conference stays in the "
    "whole. The share for England, about 86% in 2025, divides all plans begun by all "
    "conferences, which is not quite the same.",
    source="ChAT; Annex A, list 5.",
    confidence="high",
    sql="""
select
    person_id,
    conference_id as thing_id,
    held_on as counted_on,
    case when to_plan = 'Y' then 1 else 0 end as n,
    1 as total
from initial_conference
inner join snapshot on initial_conference.held_on <= snapshot.taken_on
where transfer_in <> 'Y'
    and held_on >= $first
    and held_on < $after
""",
    cases=cases_beside(__file__),
)
