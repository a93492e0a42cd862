"""Children whose conference the police attended."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="conference_police_children_pct",
    area="protection",
    title="Children whose conference the police attended",
    counts="Each child in each conference, initial or review, to which the police were asked.",
    numerator="Children whose conference the police attended.",
    denominator="Children in conferences held to which the police were asked.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children in conferences",
    cohort="Children of any age, unborn children too.",
    left_out=("a conference to which the police were not asked",),
    caveat="Counted by child, so a conference about four brothers and sisters weighs four times; the "
    "count by conference is shown beside it under its own name. Not known stays in the whole.",
    source="Local, beside conference_police_attendance_pct: the same by child.",
    confidence="high",
    sql="""
select
    child_at.person_id,
    child_at.conference_id as thing_id,
    conference.held_on as counted_on,
    conference.attended as n,
    1 as total
from agency_at_conference as conference
inner join child_at_conference as child_at on child_at.meeting_id = conference.meeting_id
inner join snapshot on conference.held_on <= snapshot.taken_on
where conference.agency = 'POLICE'
    and conference.held_on >= $first
    and conference.held_on < $after
""",
    cases=cases_beside(__file__),
)
