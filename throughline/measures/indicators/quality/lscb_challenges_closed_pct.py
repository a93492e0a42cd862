"""Challenges on the partnership's log that were closed."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="lscb_challenges_closed_pct",
    area="quality",
    title="Partnership challenges closed",
    counts="Each challenge raised in the twelve months up to the last day.",
    numerator="Challenges closed by that day.",
    denominator="Challenges raised.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="challenge",
    noun="challenges",
    cohort="Challenges on the log of the safeguarding partnership, before 2019 of the safeguarding board.",
    left_out=("a challenge raised more than twelve months before",),
    caveat="A log is a state, so it is counted on a day and looks back twelve months. Closed says that the "
    "partnership agreed, not that the answer worked.",
    source="Doncaster peer review, July 2016 (the board's challenge log); local. Boards gave way to "
    "safeguarding partners by 29 September 2019 (Children and Social Work Act 2017).",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    challenge.challenge_id as thing_id,
    year_to.day as counted_on,
    case when challenge.closed_on <= year_to.day then 1 else 0 end as n,
    1 as total,
    'Whole service' as team
from year_to
inner join challenge
    on challenge.raised_on >= year_to.first_day
    and challenge.raised_on <= year_to.day
where year_to.day >= $first and year_to.day < $after
""",
    cases=cases_beside(__file__),
)
