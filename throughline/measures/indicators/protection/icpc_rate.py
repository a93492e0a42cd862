"""Initial child protection conferences held, per 10,000 children."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="icpc_rate",
    area="protection",
    title="Initial conferences per 10,000",
    counts="Each initial child protection conference that was held, one for each child.",
    numerator="Initial conferences held in the twelve months.",
    unit=Unit.RATE,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="conference",
    noun="conferences",
    cohort="Every child, unborn children too, by the day the conference was held.",
    left_out=(
        "a conference about a child who moved here on another authority's plan (a transfer-in)",
        "a conference that was put off and has not been held",
    ),
    caveat="Counted by child: a conference about four brothers and sisters is four. Unborn children "
    "are in the count but not in the population. Whether the published count takes in "
    "transfer-in conferences was not confirmed; we leave them out. England: 72,100 in 2025; "
    "63.2 per 10,000 in 2023.",
    source="Department for Education, Children in need, reporting year 2025, table C4; Annex A, list 5.",
    confidence="high",
    sql="""
select
    person_id,
    conference_id as thing_id,
    held_on as counted_on,
    1 as n,
    1 as total
from initial_conference
inner join snapshot on initial_conference.held_on <= snapshot.taken_on
where transfer_in <> 'Y'
    and held_on >= $first
    and held_on < $after
""",
    cases=cases_beside(__file__),
)
