"""15. Refused again and again."""

from throughline.access.misuse.detector import ISSUE, Detector, Threshold

refused_often = Detector(
    number=15,
    key="refused-often",
    name="Refused again and again",
    says="Was refused {times:n} times within an hour.",
    asks="Are they trying doors, or do they lack a relationship that their work needs?",
    mistaken_when="The first morning in a new team, before anybody gave the post; an old list of links.",
    looks_back="1 hour",
    live=True,
    behind={"allowed": False},
    thresholds=(
        Threshold(name="times", default=10, means="refusals within an hour, more than", source=ISSUE),
    ),
    sql="""
with refused as (
  select account_id, at, count(*) over (
    partition by account_id order by at range between interval '1 hour' preceding and current row) times
  from access_accessevent
  where at >= %(since)s::timestamptz - interval '1 hour' and at < %(until)s::timestamptz
    and not allowed and account_id is not null)
select account_id, null::bigint person_id,
  jsonb_build_object('times', max(times), 'from', max(at) - interval '1 hour', 'until', max(at)) figures
from refused where at >= %(since)s::timestamptz and times > %(times)s group by account_id
""",
)
