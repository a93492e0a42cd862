"""Children whose strategy discussion had social care, police and health all there."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="strategy_full_attendance_children_pct",
    area="protection",
    title="Children whose strategy discussion had health and police",
    counts="Each child in each strategy discussion that was held.",
    numerator="Children in a discussion in which social care, the police and health all took part.",
    denominator="Children in the strategy discussions held.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children in discussions",
    cohort="Children of any age, unborn children too.",
    left_out=("a discussion that was planned and not held",),
    caveat="Counted by child, so a discussion about four brothers and sisters weighs four times; the "
    "count by meeting is shown beside it under its own name. Not known stays in the whole.",
    source="Working Together to Safeguard Children 2023: a strategy discussion has at least social "
    "care, the police and health, and others as needed. Counted by child: our own, beside "
    "strategy_full_attendance_pct.",
    confidence="high",
    sql="""
select
    child_in.person_id,
    child_in.strategy_child_id as thing_id,
    discussion.held_on as counted_on,
    case
        when discussion.social_care = 'Y' and discussion.police = 'Y' and discussion.health = 'Y' then 1
        else 0
    end as n,
    1 as total
from sup_strategy_child as child_in
inner join sup_strategy_discussion as discussion
    on discussion.strategy_discussion_id = child_in.strategy_discussion_id
inner join snapshot on discussion.held_on <= snapshot.taken_on
where discussion.held_on >= $first
    and discussion.held_on < $after
""",
    cases=cases_beside(__file__),
)
