"""Strategy discussions with social care, police and health all there."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="strategy_full_attendance_pct",
    area="protection",
    title="Strategy discussions with health as well as police",
    counts="Each strategy discussion that was held, once however many children it was about.",
    numerator="Discussions in which social care, the police and health all took part.",
    denominator="Strategy discussions held.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="meeting",
    noun="discussions",
    cohort="Strategy discussions about children of any age, unborn children too.",
    left_out=("a discussion that was planned and not held",),
    caveat="Counted by meeting, so a large family weighs no more than one child; the count by child "
    "is shown beside it under its own name. Where it is not recorded whether an agency came, "
    "the discussion stays in the whole and does not count.",
    source="Working Together to Safeguard Children 2023: a strategy discussion has at least social "
    "care, the police and health, and others as needed. Counted by meeting: our own.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    discussion.strategy_discussion_id as thing_id,
    discussion.held_on as counted_on,
    case
        when discussion.social_care = 'Y' and discussion.police = 'Y' and discussion.health = 'Y' then 1
        else 0
    end as n,
    1 as total,
    coalesce(discussion.team, 'No team') as team
from sup_strategy_discussion as discussion
inner join snapshot on discussion.held_on <= snapshot.taken_on
where discussion.held_on >= $first
    and discussion.held_on < $after
""",
    cases=cases_beside(__file__),
)
