"""Who holds each child, the people who work here and their teams."""

from throughline.exchange.publish.shaping import Extract, Key, Plain, Team, Who

# The standard knows one role for whoever holds a child; the others keep their own words.
ROLE = "case when held.role = 'co-worker' then 'co-worker' else 'CW' end"

EXTRACTS = (
    Extract(
        table="ssd_department",
        source="from access_team as team",
        child="",
        columns={"dept_team_id": Team("team.id"), "dept_team_name": Plain("team.name")},
    ),
    Extract(
        table="ssd_professionals",
        source="from (select holder_id as id from access_post union select worker_id from record_allocation) as worker"
        " left join lateral (select role, team_id from access_post where holder_id = worker.id"
        " order by ended desc nulls first, started desc limit 1) as post on true",
        child="",
        columns={
            "prof_professional_id": Who("worker.id"),
            "prof_professional_job_title": Plain("post.role"),
            "prof_professional_department": Team("post.team_id"),
        },
    ),
    Extract(
        table="ssd_involvements",
        source="from record_allocation as held",
        child="held.person_id",
        columns={
            "invo_involvements_id": Key("allocation", "held.id"),
            "invo_professional_id": Who("held.worker_id"),
            "invo_professional_role_id": Plain(ROLE),
            "invo_professional_team": Team("held.team_id"),
            "invo_involvement_start_date": Plain("held.started"),
            "invo_involvement_end_date": Plain("held.ended"),
        },
    ),
)
