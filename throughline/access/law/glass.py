"""A broken glass: who is told of it, who stands where to look at it again, and what they are shown."""

from throughline.access.law.definer import DEFINER, UID
from throughline.access.roles import ROLES

RUNS = "{0}.started <= law.today() and ({0}.ended is null or {0}.ended > law.today())"
HEARD = f"""
  select held.worker_id account_id, 'worker' stands from record_allocation held
    where held.person_id = {{child}} and {RUNS.format("held")}
  union select post.holder_id, 'manager' from record_allocation held
    join access_post own on own.holder_id = held.worker_id and own.team_id = held.team_id
    join access_post post on post.id = own.reports_to_id
    where held.person_id = {{child}} and {RUNS.format("held")} and {RUNS.format("post")}
  union select post.holder_id, 'privacy' from access_post post where post.role = 'privacy' and {RUNS.format("post")}
"""
"""Whoever holds the child, those just above them, and the privacy officer. The page that says it asks the same."""

OVERSEERS = ", ".join(f"'{role.key}'" for role in ROLES.values() if "review glass" in role.verbs)
REVIEWED = f"""
create or replace function law.glass_steps(of_account bigint, of_together uuid) returns int {DEFINER} stable as $$
begin
  -- 0: the privacy officer. 1, 2, ...: so many steps above whoever broke it, or above whoever holds the child.
  -- Null: not the reader's to look at, because it is their own, or a matter of their own, or below somebody else.
  if of_account = {UID} or exists (select 1 from access_grant given
    where given.together = of_together and given.person_id = any(law.conflicts())) then return null; end if;
  if exists (select 1 from access_post own where own.holder_id = {UID} and own.role = 'privacy' and {RUNS.format("own")})
  then return 0; end if;
  return (
    with recursive above(id, steps) as (
      select first.id, 1 from (
        select own.reports_to_id from access_post own where own.holder_id = of_account and {RUNS.format("own")}
        union select own.reports_to_id from access_grant given
          join record_allocation held on held.person_id = given.person_id and {RUNS.format("held")}
          join access_post own on own.holder_id = held.worker_id and own.team_id = held.team_id
          where given.together = of_together) first(id)
      union select post.reports_to_id, above.steps + 1 from above join access_post post on post.id = above.id
        where above.steps < 20)
    select min(above.steps) from above join access_post post on post.id = above.id
    where post.holder_id = {UID} and post.role in ({OVERSEERS}) and {RUNS.format("post")});
end $$;
create or replace function law.glass_opened(of_together uuid) returns table(
  person_id bigint, page text, times bigint, refused bigint, first timestamptz, last timestamptz) {DEFINER} as $$
#variable_conflict use_column
begin
  -- What was opened of these children while it was open, for whoever may look at the breaking. No entry, no words.
  return query
  with opened as (select given.* from access_grant given where given.together = of_together and given.kind = 'break-glass'
      and law.glass_steps(given.account_id, given.together) is not null)
  select opened.person_id, event.page::text, count(*) filter (where event.allowed), count(*) filter (where not event.allowed),
    min(event.at), max(event.at)
  from opened join access_accessevent event on event.account_id = opened.account_id and event.request <> '' and event.page <> 'break-glass'
    and event.at >= opened.started and event.at <= coalesce(opened.ended_at, opened.until)
    and (event.person_id = opened.person_id or event.entry_id in (
      select named.entry_id from record_entrychild named where named.person_id = opened.person_id))
  group by 1, 2 order by 5, 1, 2;
end $$;
create or replace function law.glass_figures(since date) returns table(
  broken bigint, user_days bigint, reviewed bigint, in_time bigint, should_be bigint, not_right bigint) {DEFINER} as $$
begin
  -- Counts for whoever reviews. A user-day is one day on which one person opened anything: a probe for each, not a scan.
  if not exists (select 1 from access_post own where own.holder_id = {UID} and own.role in ({OVERSEERS}) and {RUNS.format("own")})
  then return; end if;
  return query select count(*),
    (select count(*) from access_account account, generate_series(glass_figures.since, law.today(), interval '1 day') day
      where exists (select 1 from access_accessevent event where event.account_id = account.id
        and event.at >= day::timestamp at time zone 'Europe/London'
        and event.at < (day::timestamp + interval '1 day') at time zone 'Europe/London')),
    count(review.at),
    count(*) filter (where (review.at at time zone 'Europe/London')::date <= review.due),
    count(*) filter (where review.at is not null or review.due < law.today()),
    count(*) filter (where review.verdict = 'not')
  from access_glassreview review where exists (select 1 from access_grant given where given.together = review.together
    and given.started >= glass_figures.since::timestamp at time zone 'Europe/London');
end $$;
"""
BROKEN = f"""
create or replace function law.glass_broken() returns trigger {DEFINER} as $$
begin
  -- Told at once, in the same transaction: no notice, no grant.
  insert into access_accessnotice (account_id, what, person_id, source_id, at)
  select distinct heard.account_id, 'glass', written.person_id, written.together::text, law.instant()
  from written join lateral ({HEARD.format(child="written.person_id")}) heard on heard.account_id <> written.account_id
  where written.kind = 'break-glass';
  return null;
end $$;
"""
GLASS = BROKEN + REVIEWED
FOR_APP = ("law.glass_steps(bigint, uuid)", "law.glass_opened(uuid)", "law.glass_figures(date)")
