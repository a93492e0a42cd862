"""Who works here: times in post, long absences, and supervision. No hours and no employer are held of anybody."""

from throughline.exchange.publish.shaping import Extract, Key, Plain, Team, Who

# Roles that only a social worker or a manager of social workers holds.
ROLE = "case post.role when 'worker' then 'SOCIAL WORKER' when 'manager' then 'MANAGER' else 'OTHER' end"
LEAVES = (
    "case when post.ended is not null then case when exists (select 1 from access_post as next"
    " where next.holder_id = post.holder_id and next.id <> post.id and next.started <= post.ended"
    " and (next.ended is null or next.ended > post.ended)) then 'N' else 'Y' end end"
)
# Long is four weeks: a holiday is no time away.
LONG = "away.ended is null or away.ended - away.started >= 28"

EXTRACTS = (
    Extract(
        table="sup_staff",
        source="from access_post as post",
        child="",
        columns={
            "staff_id": Key("post", "post.id"),
            "worker_id": Who("post.holder_id"),
            "team_id": Team("post.team_id"),
            "role": Plain(ROLE),
            "started": Plain("post.started"),
            "ended": Plain("post.ended"),
            "leaves": Plain(LEAVES),
        },
    ),
    Extract(
        table="sup_worker_away",
        source=f"from access_absence as away where {LONG}",
        child="",
        columns={
            "away_id": Key("absence", "away.id"),
            "worker_id": Who("away.account_id"),
            "started": Plain("away.started"),
            "ended": Plain("away.ended"),
        },
    ),
    Extract(
        table="sup_supervision",
        source="from (select distinct subject_id, day from record_fact"
        " where subject_kind = 'worker' and what = 'supervision_held') as fact",
        child="",
        columns={
            "supervision_id": Key("supervision", "fact.subject_id || ' ' || fact.day"),
            "worker_id": Who("fact.subject_id"),
            "held_on": Plain("fact.day"),
        },
    ),
)
