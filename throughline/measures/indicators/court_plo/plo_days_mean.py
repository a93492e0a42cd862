"""Days in pre-proceedings, on average, for those that ended."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="plo_days_mean",
    area="court_plo",
    title="Days in pre-proceedings",
    counts="Each family whose pre-proceedings ended, once however many of its children were in them.",
    numerator="Days from the first decision to start pre-proceedings to the last child's end.",
    denominator="Families whose pre-proceedings ended.",
    unit=Unit.MEAN,
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="family episode",
    noun="families",
    cohort="Families whose pre-proceedings ended, with unborn children too. A family stands under "
    "the child who was first in.",
    left_out=("a family still in pre-proceedings, however long",),
    caveat="From the decision, so a slow letter is in it; the sixteen weeks count from the letter. "
    "One family in them for very long pulls a mean up, and families still waiting are not in "
    "it at all.",
    source="Local; Doncaster letter, Nov 2016, and Buckinghamshire letter, Dec 2018: some children "
    "in pre-proceedings for extended periods.",
    confidence="high",
    sql="""
select
    plo_family.person_id,
    plo_family.period_id as thing_id,
    plo_family.ended as counted_on,
    finish.day_index - start.day_index as n,
    1 as total
from plo_family
inner join snapshot on plo_family.ended <= snapshot.taken_on
inner join calendar as start on start.day = plo_family.began
inner join calendar as finish on finish.day = plo_family.ended
where plo_family.ended >= $first
    and plo_family.ended < $after
""",
    cases=cases_beside(__file__),
)
