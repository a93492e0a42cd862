"""Who opened a child's record and the entries about them, a row for each person and day, newest first."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from throughline.access.principal import cursor

KEPT_IN_VIEW = timedelta(days=90)
PAGE = 50
LOOKS = """
with looked as (
  select at, account_id, page, part, rule, allowed, reason from access_accessevent
  where person_id = %(person)s and at > %(since)s and at <= %(until)s
  union all
  select at, account_id, page, part, rule, allowed, reason from access_accessevent
  where at > %(since)s and at <= %(until)s and entry_id in (
    select entry_id from record_entrychild where person_id = %(person)s))
select coalesce(account.name, 'Throughline'), coalesce((
    select concat_ws(', ', post.title, team.name) from access_post post
    left join access_team team on team.id = post.team_id
    where post.holder_id = looked.account_id and post.started <= max(looked.at)
      and (post.ended is null or post.ended > max(looked.at))
    order by post.started, post.id limit 1), ''),
  count(*) filter (where looked.allowed), count(*) filter (where not looked.allowed), max(looked.at),
  array_agg(distinct looked.page), array_agg(distinct looked.rule),
  array_remove(array_agg(distinct looked.reason), '')
from looked left join access_account account on account.id = looked.account_id
group by looked.account_id, account.name, (looked.at at time zone 'Europe/London')::date
order by max(looked.at) desc limit %(size)s offset %(skip)s
"""


@dataclass(frozen=True, slots=True)
class Looking:
    name: str
    post: str
    times: int
    refused: int
    last: datetime
    pages: list[str]
    rules: list[str]
    reasons: list[str]


def looks(person_id: int, *, until: datetime, size: int = PAGE + 1, skip: int = 0) -> list[Looking]:
    asked = {
        "person": person_id, "since": until - KEPT_IN_VIEW, "until": until, "size": size, "skip": skip,
    }  # fmt: skip
    with cursor() as cur:
        cur.execute(LOOKS, asked)
        return [Looking(*row) for row in cur.fetchall()]
