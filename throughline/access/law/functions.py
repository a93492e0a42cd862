"""The narrow functions that see every row. They belong to `keeper`, pin their search path, and check who calls."""

from throughline.access.law import glass, looking, lookups
from throughline.access.law.conflicts import CONFLICTS
from throughline.access.law.definer import DEFINER, UID
from throughline.access.law.desks import DESKS
from throughline.access.law.grants import FOLLOWS, REACHES_ADOPTION
from throughline.access.law.posts import POSTS
from throughline.access.law.reach import LINES, reach
from throughline.access.parts import Part

MOMENT = """
create or replace function law.moment() returns timestamptz language sql stable as $$
  select case when session_user = 'keeper'
    then coalesce(nullif(current_setting('app.known_at', true), '')::timestamptz, now()) else now() end
$$;
create or replace function law.instant() returns timestamptz language sql stable as $$
  select coalesce((select moment from law.practice), now())
$$;
create or replace function law.today() returns date language sql stable as $$
  select (law.instant() at time zone 'Europe/London')::date
$$;
create or replace function law.known_by() returns bigint language sql stable as $$
  select nullif(current_setting('app.uid', true), '')::bigint
$$;
create or replace function law.as_known() returns timestamptz language sql stable as $$
  select current_setting('app.as_known')::timestamptz
$$;
"""

WHO = f"""
create or replace function law.posts_of(account bigint, today date) returns json {DEFINER} as $$
begin
  return coalesce((
    select json_agg(json_build_array(post.id, post.role, post.title, post.team_id, coalesce(team.name, ''))
                    order by post.started, post.id)
    from access_post post left join access_team team on team.id = post.team_id
    where post.holder_id = account and post.started <= today and (post.ended is null or post.ended > today)), '[]');
end $$;
create or replace function law.who(secret text, today date, idle timestamptz, oldest timestamptz) returns table(
  id bigint, name text, session bigint, seen_at timestamptz, posts json, started_at timestamptz,
  proved_at timestamptz, enrolling boolean, by text) {DEFINER} as $$
begin
  return query
  select account.id, account.name::text, session.id, session.seen_at, law.posts_of(account.id, today), session.started_at,
    session.proved_at, session.enrolling, session.by::text
  from access_session session join access_account account on account.id = session.account_id
  where session.secret_hash = secret and session.ended_at is null and account.is_active
    and session.seen_at > idle and session.started_at > oldest;
end $$;
"""
"""One statement finds session, person and posts, before anybody is named to the database; by the secret alone."""

REFUSE_CHANGE = """
create or replace function law.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows: a row can be added, never changed or removed.', tg_table_name;
end $$;
"""

LOG_KEEPER = f"""
create or replace function law.log_keeper(purpose text) returns void {DEFINER} as $$
begin
  insert into access_accessevent (at, account_id, role, via, session, request, verb, part, page, rule, allowed, reason)
  values (case when nullif(current_setting('app.known_at', true), '') is null then law.instant() else law.moment() end,
    {UID}, '', '', '', '', 'system', '', 'keeper', 'purpose', true, left(purpose, 80));
end $$;
"""

MAY_TOUCH = f"""
create or replace function law.must_reach(persons bigint[]) returns void {DEFINER} as $$
begin
  if session_user <> 'keeper' and exists (
    select 1 from unnest(persons) asked where not exists (
      select 1 from access_reach reach where reach.user_id = {UID} and reach.person_id = asked
        and reach.parts & {Part.CONTENT.value} > 0 and reach.since <= law.instant() and reach.until > law.instant())
      and not (law.on_shift() and law.desk_opens(asked)))
  then raise exception 'Not every child named here is yours to write about.' using errcode = '42501'; end if;
end $$;
"""

CHANGE_FACTS = f"""
create or replace function law.lock_children(persons bigint[]) returns void {DEFINER} as $$
begin
  -- Without the lock 14 of 15 concurrent pairs left a stale clock. In id order, so that none waits in a circle.
  perform pg_advisory_xact_lock(20260, hashint8(person)) from (select unnest(persons) person order by 1) locked;
end $$;
create or replace function law.change_facts(
  persons bigint[], of_kind text, of_id bigint, new_facts jsonb) returns setof record_fact {DEFINER} as $$
begin
  perform law.must_reach(persons);
  perform law.lock_children(persons);
  delete from record_fact old where old.source_kind = of_kind and old.source_id = of_id
    and old.subject_id = any(persons) and not exists (
    select 1 from jsonb_to_recordset(new_facts) as
      new(subject_id bigint, what text, day date, until date, at timestamptz, key text, why text)
    where (new.subject_id, new.what, new.day, new.key, new.why)
      = (old.subject_id, old.what, old.day, old.key, old.why)
      and new.until is not distinct from old.until and new.at is not distinct from old.at);
  insert into record_fact (subject_kind, subject_id, what, day, until, at, key, why, source_kind, source_id)
  select 'child', new.subject_id, new.what, new.day, new.until, new.at, new.key, new.why, of_kind, of_id
  from jsonb_to_recordset(new_facts) as
    new(subject_id bigint, what text, day date, until date, at timestamptz, key text, why text)
  where new.subject_id = any(persons) and not exists (
    select 1 from record_fact old where old.source_kind = of_kind and old.source_id = of_id
      and (new.subject_id, new.what, new.day, new.key, new.why)
      = (old.subject_id, old.what, old.day, old.key, old.why)
      and new.until is not distinct from old.until and new.at is not distinct from old.at);
  return query select * from record_fact fact where fact.subject_kind = 'child' and fact.subject_id = any(persons);
end $$;
create or replace function law.facts_about(persons bigint[]) returns setof record_fact {DEFINER} as $$
begin
  perform law.must_reach(persons);
  return query select * from record_fact fact where fact.subject_kind = 'child' and fact.subject_id = any(persons);
end $$;
"""

OBLIGATION = {
    "person_id": "bigint", "standard": "text", "version": "date", "start": "date", "due": "date", "first": "boolean",
    "booked": "date[]", "attempted": "date[]", "met": "date", "stopped": "date", "exempt": "text", "exempt_day": "date",
    "exempt_until": "date", "waiting_on": "text", "waiting_day": "date", "waiting_until": "date",
}  # fmt: skip
OBLIGATION_ROW = f"new({', '.join(f'{name} {kind}' for name, kind in OBLIGATION.items())})"
KEYS = ("person_id", "standard", "start")
SAME_OBLIGATION = " and ".join(
    f"new.{name} {'=' if name in KEYS else 'is not distinct from'} old.{name}" for name in OBLIGATION
)
"""The keys by equality: "not distinct" cannot use an index, and read a million rows for each of three children."""

CHANGE_OBLIGATIONS = f"""
create or replace function law.change_obligations(
  persons bigint[], standards text[], new_rows jsonb) returns void {DEFINER} as $$
begin
  perform law.must_reach(persons);
  delete from record_obligation old where old.person_id = any(persons) and old.standard = any(standards)
    and not exists (select 1 from jsonb_to_recordset(new_rows) as {OBLIGATION_ROW} where {SAME_OBLIGATION});
  insert into record_obligation ({", ".join(OBLIGATION)})
  select {", ".join(f"new.{name}" for name in OBLIGATION)}
  from jsonb_to_recordset(new_rows) as {OBLIGATION_ROW}
  where new.person_id = any(persons) and new.standard = any(standards) and not exists (
    select 1 from record_obligation old where {SAME_OBLIGATION});
end $$;
"""

NAMED_AND_GUARD = f"""
create or replace function law.count_named() returns trigger {DEFINER} as $$
begin
  update record_entry entry set named = counted.named, guard = counted.guard
  from (select named.entry_id, count(*) named, max(person.restriction) guard
        from record_entrychild named join record_person person on person.id = named.person_id
        where named.entry_id in (select entry_id from written) group by named.entry_id) counted
  where entry.id = counted.entry_id and (entry.named, entry.guard) is distinct from (counted.named, counted.guard);
  return null;
end $$;
create or replace function law.guard_again() returns trigger {DEFINER} as $$
begin
  update record_entry entry set guard = counted.guard
  from (select named.entry_id, max(person.restriction) guard
        from record_entrychild named join record_person person on person.id = named.person_id
        where named.entry_id in (select entry_id from record_entrychild where person_id = new.id)
        group by named.entry_id) counted
  where entry.id = counted.entry_id and entry.guard is distinct from counted.guard;
  perform law.reach_people_again(array[new.id]);
  return null;
end $$;
"""


def functions() -> str:
    each = [
        MOMENT,
        WHO,
        REFUSE_CHANGE,
        LOG_KEEPER,
        MAY_TOUCH,
        CHANGE_FACTS,
        CHANGE_OBLIGATIONS,
        NAMED_AND_GUARD,
    ]
    return "\n".join(
        [
            *each,
            LINES,
            CONFLICTS,
            DESKS,
            glass.GLASS,
            FOLLOWS,
            REACHES_ADOPTION,
            looking.LOOKING,
            lookups.LOOKUPS,
            POSTS,
            reach(),
        ]
    )


FOR_APP = (
    *looking.FOR_APP,
    *glass.FOR_APP,
    *lookups.FOR_APP,
    "law.conflicts()",
    "law.why_hidden(bigint)",
    "law.on_shift()",
    "law.desk_opens(bigint)",
    "law.opened(bigint)",
    "law.opened_by(bigint)",
    "law.who_reaches(bigint)",
    "law.in_line(bigint, bigint)",
    "law.moment()",
    "law.instant()",
    "law.today()",
    "law.posts_of(bigint, date)",
    "law.who(text, date, timestamptz, timestamptz)",
    "law.known_by()",
    "law.as_known()",
    "law.must_reach(bigint[])",
    "law.lock_children(bigint[])",
    "law.change_facts(bigint[], text, bigint, jsonb)",
    "law.facts_about(bigint[])",
    "law.change_obligations(bigint[], text[], jsonb)",
)
