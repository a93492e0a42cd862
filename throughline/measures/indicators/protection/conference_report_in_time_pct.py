"""Conferences whose report was shared with the family in time."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="conference_report_in_time_pct",
    area="protection",
    title="Reports shared with the family in time",
    counts="Each child protection conference that was held, initial or review, once however many "
    "children it was about.",
    numerator="Conferences whose social work report was shared with the family in time.",
    denominator="Conferences held.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="conference",
    noun="conferences",
    cohort="Conferences about children of any age, unborn children too.",
    left_out=("a conference that was not held",),
    limit="at least 2 working days before an initial conference, 5 before a review; both local, "
    "counted back from the day of the conference",
    caveat="Both limits are local: London's procedures and others ask for two working days before an "
    "initial conference and five before a review, and yours may differ. A report whose day is "
    "not recorded counts as not shared in time. Counted by meeting, not by child.",
    source="Local safeguarding procedures; Doncaster inspection, 2011: reports not always shared in "
    "accordance with timescales.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    conference.conference_meeting_id as thing_id,
    conference.held_on as counted_on,
    case
        when held.working_index - shared.working_index >= 5 then 1
        when conference.kind = 'INITIAL' and held.working_index - shared.working_index >= 2 then 1
        else 0
    end as n,
    1 as total,
    coalesce(conference.team, 'No team') as team
from sup_conference_meeting as conference
inner join snapshot on conference.held_on <= snapshot.taken_on
inner join calendar as held on held.day = conference.held_on
left join calendar as shared on shared.day = conference.report_shared_on
where conference.held_on >= $first
    and conference.held_on < $after
""",
    cases=cases_beside(__file__),
)
