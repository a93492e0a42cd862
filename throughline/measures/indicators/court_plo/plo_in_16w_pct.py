"""Of the pre-proceedings that ended, those finished within sixteen weeks of the letter."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="plo_in_16w_pct",
    area="court_plo",
    title="Pre-proceedings finished in 16 weeks",
    counts="Each family whose pre-proceedings ended, once however many of its children were in them.",
    numerator="Families whose pre-proceedings ended within sixteen weeks of the letter before proceedings.",
    denominator="Families whose pre-proceedings ended.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="family episode",
    noun="families",
    cohort="Families whose pre-proceedings ended, with unborn children too. A family stands under "
    "the child who was first in.",
    left_out=("a family still in pre-proceedings, however long",),
    limit="sixteen weeks (112 days) from the first letter; from the decision where no letter is recorded",
    caveat="Practice guidance, not law, and the number was not checked at its source. It counts from "
    "the letter: the time from the decision to the letter is not in it, but it is in the days "
    "in pre-proceedings. A family ends when its last child does. Families still waiting are "
    "invisible here.",
    source="Public Law Working Group, best practice guidance on support for and work with families "
    "prior to court proceedings, March 2021.",
    confidence="high",
    sql="""
select
    plo_family.person_id,
    plo_family.period_id as thing_id,
    plo_family.ended as counted_on,
    case when finish.day_index - letter.day_index <= 112 then 1 else 0 end as n,
    1 as total
from plo_family
inner join snapshot on plo_family.ended <= snapshot.taken_on
inner join calendar as letter on letter.day = plo_family.counted_from
inner join calendar as finish on finish.day = plo_family.ended
where plo_family.ended >= $first
    and plo_family.ended < $after
""",
    cases=cases_beside(__file__),
)
