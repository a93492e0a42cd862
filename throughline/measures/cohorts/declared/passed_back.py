"""Children sent on who came back: to a team that had handed them over, from early help, or after closing."""

from throughline.measures.cohorts.cohort import Area, Cohort, Detail, Shown, Split
from throughline.measures.indicator import cases_beside

COHORT = Cohort(
    key="passed_back",
    area=Area.BOUNCE,
    title="Sent on, and back again",
    counts="Each time in the twelve months to the day that a child came back to where the child had been sent from.",
    basis="return",
    noun="returns",
    why="A child who comes back was sent on too soon, or to the wrong place. Two returns of one child are a reason to"
    " look at the whole story.",
    left_out=(
        "a team that took the child back after more than six months",
        "a new referral more than twelve months after closing",
    ),
    caveat="A child referred again is no proof that closing was wrong. Only referrals to this authority are known, and"
    " a referral after a step down is listed as that alone.",
    source="Doncaster peer review, July 2016: families passed backwards and forwards. Six and twelve months are local.",
    since="Sent on",
    rows=Split(
        "Came back",
        (
            ("team", "To a team that had handed over"),
            ("help", "From early help, after a step down"),
            ("closed", "By a new referral, after closing"),
        ),
        always=True,
    ),
    columns=Split(
        "After",
        (("0", "A month or less"), ("31", "1 to 3 months"), ("93", "3 to 6 months"), ("184", "Longer")),
        always=True,
    ),
    details=(
        Detail("back_on", "Back on"),
        Detail("days_away", "Days", Shown.NUMBER),
        Detail("sent_to", "Sent to", Shown.WORD, none="Early help or closed"),
    ),
    sql="""
select
    came_back.person_id,
    came_back.kind || ' ' || came_back.person_id || ' ' || cast(came_back.back_on as varchar) as thing_id,
    came_back.sent_on as since,
    came_back.kind as row_part,
    case
        when back_day.day_index - sent_day.day_index <= 30 then '0'
        when back_day.day_index - sent_day.day_index <= 92 then '31'
        when back_day.day_index - sent_day.day_index <= 183 then '93'
        else '184'
    end as column_part,
    came_back.back_on,
    back_day.day_index - sent_day.day_index as days_away,
    came_back.sent_to
from (
    select
        team_run.person_id,
        'team' as kind,
        team_run.left_on as sent_on,
        team_run.started as back_on,
        team_run.handed_from as sent_to
    from team_run
    inner join calendar as left_day on left_day.day = team_run.left_on
    where team_run.before = team_run.team
        and team_run.started <= left_day.after_6_months
    union all
    select
        step_down.person_id,
        'help',
        max(step_down.stepped_down_on),
        referral.received,
        cast(null as varchar)
    from step_down
    inner join referral
        on referral.person_id = step_down.person_id
        and referral.received > step_down.stepped_down_on
        and referral.received <= step_down.back_by
    group by step_down.person_id, referral.received
    union all
    select
        referral.person_id,
        'closed',
        max(closed.closed),
        referral.received,
        cast(null as varchar)
    from referral
    inner join open_case as closed
        on closed.person_id = referral.person_id
        and closed.closed <= referral.received
        and closed.referral_id <> referral.referral_id
    inner join calendar as closed_day
        on closed_day.day = closed.closed
        and referral.received <= closed_day.after_12_months
    left join step_down
        on step_down.person_id = referral.person_id
        and step_down.stepped_down_on < referral.received
        and referral.received <= step_down.back_by
    where step_down.step_down_id is null
    group by referral.person_id, referral.received
) as came_back
inner join calendar as back_day on back_day.day = came_back.back_on
inner join calendar as sent_day on sent_day.day = came_back.sent_on
where came_back.back_on <= $day
    and back_day.after_12_months > $day
""",
    cases=cases_beside(__file__),
)
