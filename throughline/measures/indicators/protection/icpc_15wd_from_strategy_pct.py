"""Initial conferences held within 15 working days of the strategy discussion that began the enquiry."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="icpc_15wd_from_strategy_pct",
    area="protection",
    title="Initial conferences within 15 working days of the strategy discussion",
    counts="Each initial conference whose enquiry has a strategy discussion recorded, one for each child.",
    numerator="Conferences held within 15 working days of the first strategy discussion of the child's "
    "enquiry.",
    denominator="Initial conferences held whose section 47 enquiry has a strategy discussion recorded.",
    period=Period.YEAR,
    polarity=Polarity.HIGHER,
    basis="conference",
    noun="conferences",
    cohort="Every child, unborn children too, by the day the conference was held.",
    left_out=(
        "a transfer-in conference",
        "a conference with no strategy discussion recorded on or before it",
    ),
    limit="15 working days, the day after the discussion being day 1; a later discussion does not "
    "start the clock again",
    caveat="The clock of the guidance, not that of the published figure, which counts from the start "
    "of the enquiry. Where the two days differ this one is the stricter. Conferences with no "
    "discussion recorded are not in it.",
    source="Working Together to Safeguard Children 2023: within 15 working days of the strategy "
    "discussion at which the enquiry began. Beside icpc_15wd_pct.",
    confidence="high",
    sql="""
select
    conference.person_id,
    conference.conference_id as thing_id,
    conference.held_on as counted_on,
    case when held.working_index - began.working_index <= 15 then 1 else 0 end as n,
    1 as total
from initial_conference as conference
inner join snapshot on conference.held_on <= snapshot.taken_on
inner join (
    select child_in.person_id, child_in.enquiry_id, min(discussion.held_on) as held_on
    from sup_strategy_child as child_in
    inner join sup_strategy_discussion as discussion
        on discussion.strategy_discussion_id = child_in.strategy_discussion_id
    group by child_in.person_id, child_in.enquiry_id
) as first_discussion
    on first_discussion.enquiry_id = conference.enquiry_id
    and first_discussion.person_id = conference.person_id
    and first_discussion.held_on <= conference.held_on
inner join calendar as began on began.day = first_discussion.held_on
inner join calendar as held on held.day = conference.held_on
where conference.transfer_in <> 'Y'
    and conference.held_on >= $first
    and conference.held_on < $after
""",
    cases=cases_beside(__file__),
)
