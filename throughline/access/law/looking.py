"""What may be asked of the log by those who may not read its rows: counts for a manager, names for who withdraws."""

from throughline.access.law.definer import DEFINER, UID
from throughline.access.parts import Part

WEEKS = 4

LOOKING = f"""
create or replace function law.readers_of(of_entry bigint) returns setof bigint {DEFINER} as $$
begin
  -- Whoever withdraws an entry tells everybody who had opened it, however long ago; and learns keys, not what they did.
  if session_user <> 'keeper' and not exists (
    select 1 from record_entrychild named join access_reach reach on reach.person_id = named.person_id
    where named.entry_id = of_entry and reach.user_id = {UID}
      and reach.parts & {(Part.CONTENT | Part.OWN).value} > 0 and reach.since <= law.instant() and reach.until > law.instant())
  then return; end if;
  return query select distinct event.account_id from access_accessevent event
    where event.entry_id = of_entry and event.allowed and event.account_id is not null;
end $$;
create or replace function law.staff() returns setof bigint {DEFINER} as $$
begin
  return query select distinct below.holder_id from access_post own join access_post below on below.reports_to_id = own.id
    where own.holder_id = {UID} and below.holder_id <> own.holder_id
      and own.started <= law.today() and (own.ended is null or own.ended > law.today())
      and below.started <= law.today() and (below.ended is null or below.ended > law.today());
end $$;
create or replace function law.staff_looks() returns table(
  account_id bigint, week date, looks bigint, people bigint, unrelated bigint, refused bigint, glass bigint) {DEFINER} as $$
#variable_conflict use_column
begin
  return query
  select event.account_id, date_trunc('week', event.at at time zone 'Europe/London')::date, count(*) filter (where allowed),
    count(distinct person_id) filter (where allowed), count(*) filter (where allowed and rule = 'standing'),
    count(*) filter (where not allowed), count(*) filter (where via = 'break-glass')
  from access_accessevent event
  where event.account_id in (select law.staff()) and request <> '' and (person_id is not null or entry_id is not null)
    and at >= date_trunc('week', law.instant() at time zone 'Europe/London') at time zone 'Europe/London' - interval '{WEEKS - 1} weeks'
  group by 1, 2;
end $$;
create or replace function law.staff_alerts() returns table(account_id bigint, kinds text[]) {DEFINER} as $$
#variable_conflict use_column
begin
  return query select alert.account_id, array_agg(alert.detector::text order by alert.detector) from access_alert alert
    where alert.account_id in (select law.staff()) and alert.status = 'open' group by 1;
end $$;
create or replace function law.log_references(people bigint[], wanted text) returns table(id bigint, reference text) {DEFINER} as $$
#variable_conflict use_column
begin
  -- The privacy officer knows a child by number alone, and only to read the log.
  if not exists (select 1 from access_post post where post.holder_id = {UID} and post.role = 'privacy'
    and post.started <= law.today() and (post.ended is null or post.ended > law.today())) then return; end if;
  return query select person.id, person.reference::text from record_person person
    where person.id = any(people) or person.reference = wanted;
end $$;
"""
FOR_APP = (
    "law.readers_of(bigint)",
    "law.staff_looks()",
    "law.staff_alerts()",
    "law.log_references(bigint[], text)",
)
