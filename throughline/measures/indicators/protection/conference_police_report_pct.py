"""Police reports for conferences: by conference, where the police were asked."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="conference_police_report_pct",
    area="protection",
    title="Police reports for conferences",
    counts="Each child protection conference, initial or review, to which the police were asked; "
    "once however many children it was about.",
    numerator="Conferences for which the police sent a report beforehand, whether or not they came.",
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
    "recorded the conference stays in the whole and does not count. Coming without a report "
    "does not count here: attendance has its own figure.",
    source="Local, beside conference_police_attendance_pct: attendance and report are counted apart.",
    confidence="high",
    gives=("team",),
    sql="""
select
    cast(null as varchar) as person_id,
    conference.meeting_id as thing_id,
    conference.held_on as counted_on,
    conference.sent_report as n,
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
