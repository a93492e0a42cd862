"""The narrow functions that see every row. They belong to `keeper`, pin their search path, and check who calls."""

from throughline.access.law import (
    answered,
    clocks,
    families,
    finding,
    front_door,
    glass,
    looking,
    lookups,
    searching,
)
from throughline.access.law.conflicts import CONFLICTS
from throughline.access.law.covering import COVERING
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
        and reach.parts & {Part.CONTENT.value} > 0 and reach.since <= law.instant() and reach.until > law.instant()
        and reach.via <> 'merged')
      and not (law.on_shift() and law.desk_opens(asked)))
  then raise exception 'Not every child named here is yours to write about.' using errcode = '42501'; end if;
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
        clocks.CLOCKS,
        NAMED_AND_GUARD,
    ]
    return "\n".join(
        [
            *each,
            LINES,
            CONFLICTS,
            DESKS,
            front_door.FRONT_DOOR,
            families.FAMILIES,
            glass.GLASS,
            FOLLOWS,
            REACHES_ADOPTION,
            looking.LOOKING,
            lookups.LOOKUPS,
            searching.searching(),
            answered.answered(),
            finding.FINDING,
            POSTS,
            COVERING,
            reach(),
        ]
    )


FOR_APP = (
    *clocks.FOR_APP,
    *families.FOR_APP,
    *looking.FOR_APP,
    *glass.FOR_APP,
    *finding.FOR_APP,
    *front_door.FOR_APP,
    *lookups.FOR_APP,
    *searching.FOR_APP,
    *answered.FOR_APP,
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
)
