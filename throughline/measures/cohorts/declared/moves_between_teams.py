"""Every handing over from one team to another in a year, by the pair of teams."""

from throughline.measures.cohorts.cohort import Area, Cohort, Detail, Shown, Split
from throughline.measures.indicator import cases_beside

COHORT = Cohort(
    key="moves_between_teams",
    area=Area.BOUNCE,
    title="Moves between teams",
    counts="Each handing over of a child from one team to another in the twelve months to the day.",
    basis="move",
    noun="moves",
    why="Each move is a new worker for the child. A pair of teams with many moves both ways asks where the line"
    " between them lies.",
    left_out=("a change of worker inside one team", "a child whom nobody held on the day before"),
    caveat="Moves that the service means, such as from assessment to a long-term team, are here too: read the pair"
    " with the moves that came back.",
    source="Doncaster peer review, July 2016: families passed backwards and forwards. Local.",
    since="Moved on",
    rows=Split("From"),
    columns=Split("To"),
    details=(Detail("days_with", "Days with the team before", Shown.NUMBER),),
    sql="""
select
    team_run.person_id,
    team_run.person_id || ' ' || cast(team_run.started as varchar) as thing_id,
    team_run.started as since,
    team_run.handed_from as row_part,
    team_run.team as column_part,
    moved.day_index - came.day_index as days_with
from team_run
inner join calendar as moved on moved.day = team_run.started
left join calendar as came on came.day = team_run.left_on
where team_run.handed_from is not null
    and team_run.started <= $day
    and moved.after_12_months > $day
""",
    cases=cases_beside(__file__),
)
