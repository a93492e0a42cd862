"""Police at conferences: by conference, where the police were asked."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="conference_police_attendance_pct",
    area="protection",
    title="Police at conferences",
    counts="Each child protection conference, initial or review, to which the police were asked; "
    "once however many children it was about.",
    numerator="Conferences that the police attended, in the room or by video or telephone.",
    denominator="Conferences held to which the police were asked.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="conference",
    noun="conferences",
    cohort="Conferences about children of any age, unborn children too.",
    left_out=(
        "a conference to which the police were not asked",
        "a conference that was not held",
    ),
    caveat="Counted by meeting, so a large family weighs no more than one child. Where it is not "
    "recorded the conference stays in the whole and does not count. A report sent instead of "
    "coming does not count here: it has its own figure.",
    source="Doncaster inspection, 2011, areas for improvement; Working Together to Safeguard "
    "Children 2023. The definition is local.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    conference.meeting_id as thing_id,
    conference.held_on as counted_on,
    conference.attended as n,
    1 as total,
    coalesce(conference.team, 'No team') as team
from agency_at_conference as conference
inner join snapshot on conference.held_on <= snapshot.taken_on
where conference.agency = 'POLICE'
    and conference.held_on >= $first
    and conference.held_on < $after
""",
    cases=cases_beside(__file__),
)
