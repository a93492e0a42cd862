"""Reach, worked out in SQL from the role table: one select for each relationship, conflicts taken away."""

from throughline.access.law.definer import DEFINER, FOREVER, UID
from throughline.access.roles import GIVEN, RELATIONSHIPS, ROLES

HOLDING = "record_allocation tie join access_post post on "
NAMED = "record_namedrole tie join access_post post on post.holder_id = tie.account_id and "
GRANTED = "access_grant tie join access_post post on post.holder_id = tie.account_id and "
REVIEWS = "tie.kind in ('independent reviewing officer', 'conference chair')"
COVERS = "tie.kind = 'cover'"
TIES = {
    "worker": HOLDING + "post.holder_id = tie.worker_id and tie.role = 'worker'",
    "co-worker": HOLDING + "post.holder_id = tie.worker_id and tie.role = 'co-worker'",
    "held": HOLDING + "post.holder_id = tie.worker_id and tie.role = 'held'",
    "team": HOLDING + "post.team_id = tie.team_id",
    "line": HOLDING + "post.id in (select above.id from law.line_above(tie.worker_id, tie.team_id) above)",
    "unheld": HOLDING + "post.id in (select above.id from law.line_of(tie.team_id) above)",
    "reviewer": NAMED + f"{REVIEWS} and not law.in_line(post.holder_id, tie.person_id)",
    "cover": NAMED + COVERS,
    "named": NAMED + f"not {REVIEWS} and not {COVERS}",
    "past": HOLDING + "post.holder_id = tie.worker_id",
} | {kind: GRANTED + f"tie.kind = '{kind}'" for kind in GIVEN}
"""Whose posts stand in each relationship to a child: SQL over `tie`, `post` and `child`."""

LAST_OF_A_PLANNED_CHILD = """tie.ended <= law.today() and tie.role <> 'co-worker'
    and exists (select 1 from record_protectionplan plan where plan.person_id = tie.person_id
      and plan.started <= law.today() and (plan.ended is null or plan.ended > law.today()))
    and not exists (select 1 from record_allocation other where other.person_id = tie.person_id
      and other.role <> 'co-worker' and (other.ended is null or other.ended > law.today()
        or (other.ended, other.id) > (tie.ended, tie.id)))"""
"""A child with a plan whom nobody holds is not nobody's: the managers of the team that held them last answer."""

PAST_DAYS = 90
"""Whoever worked with a child reads what they wrote themselves for this long afterwards."""


def day(column: str) -> str:
    """A day begins at midnight in London."""
    return f"({column}::timestamp at time zone 'Europe/London')"


def window(relationship: str) -> tuple[str, str, str]:
    """From when, until when, and which ties count at all."""
    if relationship in GIVEN:
        return "tie.started", "least(tie.until, coalesce(tie.ended_at, tie.until))", "true"
    if relationship == "unheld":
        return day("tie.ended"), f"'{FOREVER}'::timestamptz", LAST_OF_A_PLANNED_CHILD
    if relationship == "past":
        return day("tie.ended"), day(f"(tie.ended + {PAST_DAYS})"), "tie.ended is not null"
    return day("tie.started"), f"coalesce({day('tie.ended')}, '{FOREVER}')", "true"


def parts_for(relationship: str) -> str:
    """What each role gets through one relationship, as a SQL case over the role table."""
    cases = [
        f"when '{role.key}' then {role.reach[relationship].value}"
        for role in ROLES.values()
        if relationship in role.reach
    ]
    return f"case post.role {' '.join(cases)} else 0 end"


def up_to(relationship: str) -> str:
    highest = RELATIONSHIPS[relationship].up_to
    ticked = " or (tie.restricted and child.restriction = 1)" if relationship in GIVEN else ""
    return f"(child.restriction <= {highest}{ticked})"


def reach_by(relationship: str) -> str:
    since, until, counts = window(relationship)
    return f"""
  select post.holder_id, tie.person_id, ({parts_for(relationship)})::smallint, '{relationship}', tie.id,
    greatest({since}, {day("post.started")}), least({until}, coalesce({day("post.ended")}, '{FOREVER}'))
  from {TIES[relationship]}
    join record_person child on child.id = tie.person_id
  where tie.person_id = any(people) and {counts} and {up_to(relationship)}
    and {parts_for(relationship)} > 0"""


LINES = f"""
create or replace function law.line_above(worker bigint, team bigint) returns table(id bigint) {DEFINER} as $$
begin
  return query
  with recursive above(id) as (
    select post.reports_to_id from access_post post
    where post.holder_id = worker and post.team_id = team and (post.ended is null or post.ended > law.today())
    union
    select post.reports_to_id from access_post post join above on post.id = above.id)
  select above.id from above where above.id is not null;
end $$;
create or replace function law.line_of(team bigint) returns table(id bigint) {DEFINER} as $$
begin
  return query
  with recursive above(id) as (
    select post.id from access_post post
    where post.team_id = team and post.role in ('manager', 'adoption-manager')
      and (post.ended is null or post.ended > law.today())
    union
    select post.reports_to_id from access_post post join above on post.id = above.id)
  select above.id from above where above.id is not null;
end $$;
create or replace function law.in_line(account bigint, child bigint) returns boolean {DEFINER} as $$
begin
  -- Whoever reviews a child's plan is outside the line, holds nothing of the child's and spends nothing on the child.
  return exists (
    select 1 from record_allocation held where held.person_id = child and (held.ended is null or held.ended > law.today())
      and (held.worker_id = account or exists (
        select 1 from access_post post where post.holder_id = account and post.id in (
          select above.id from law.line_above(held.worker_id, held.team_id) above
          union select above.id from law.line_of(held.team_id) above))))
    or exists (select 1 from access_post post where post.holder_id = account
      and post.role in ({", ".join(f"'{role.key}'" for role in ROLES.values() if role.resources)})
      and (post.ended is null or post.ended > law.today()))
    or exists (select 1 from record_namedrole other where other.person_id = child and other.account_id = account
      and other.kind not in ('independent reviewing officer', 'conference chair')
      and (other.ended is null or other.ended > law.today()));
end $$;
"""
INSERT = "insert into access_reach (user_id, person_id, parts, via, source_id, since, until)"
COLUMNS = "user_id, person_id, parts, via::text, source_id, since, until"


def reach() -> str:
    return f"""
create or replace function law.reach_of(people bigint[]) returns table(
  user_id bigint, person_id bigint, parts smallint, via text, source_id bigint, since timestamptz, until timestamptz)
  {DEFINER} as $$
#variable_conflict use_column
begin
  return query select * from ({" union all ".join(reach_by(name) for name in RELATIONSHIPS)}
  ) tied(user_id, person_id, parts, via, source_id, since, until)
  where tied.since < tied.until and tied.until > law.instant() and not exists (
    select 1 from access_conflict conflict where conflict.account_id = tied.user_id
      and conflict.person_id = tied.person_id and conflict.lifted_at is null);
  -- Whoever reaches a record reads what was known under a number that was merged into it.
  return query select again.user_id, gone.person_id, again.parts, 'merged'::text, again.source_id, again.since, again.until
    from record_oldidentity gone cross join lateral law.reach_of(array[gone.now_id]) again
    where gone.person_id = any(people) and not exists (select 1 from access_conflict conflict
      where conflict.account_id = again.user_id and conflict.person_id = gone.person_id and conflict.lifted_at is null);
end $$;
create or replace function law.reach_people_again(people bigint[]) returns void {DEFINER} as $$
begin
  people := people || array(select gone.person_id from record_oldidentity gone
    where gone.now_id = any(people) and not gone.person_id = any(people));
  delete from access_reach where person_id = any(people);
  {INSERT} select {COLUMNS} from law.reach_of(people);
end $$;
create or replace function law.holding_written() returns trigger {DEFINER} as $$
begin
  perform law.reach_people_again(array(select distinct written.person_id from written));
  return null;
end $$;
create or replace function law.posts_written() returns trigger {DEFINER} as $$
begin
  perform law.reach_people_again(array(
    with recursive below(holder_id, team_id, id) as (
      select post.holder_id, post.team_id, post.id from access_post post where post.id in (select id from written)
      union
      select post.holder_id, post.team_id, post.id from access_post post join below on post.reports_to_id = below.id)
    select tie.person_id from record_allocation tie
    where (tie.worker_id in (select holder_id from below) or tie.team_id in (select team_id from below))
      and (tie.ended is null or tie.ended > law.today() - {PAST_DAYS} or {LAST_OF_A_PLANNED_CHILD})
    union select tie.person_id from record_namedrole tie where tie.account_id in (select holder_id from below)
    union select tie.person_id from access_grant tie
      where tie.account_id in (select holder_id from below) and tie.until > law.instant()));
  return null;
end $$;
create or replace function law.reach_check() returns bigint {DEFINER} as $$
declare differences bigint;
begin
  with whole as (select {COLUMNS} from law.reach_of(array(select id from record_person))),
    stored as (select {COLUMNS} from access_reach where until > law.instant())
  select count(*) into differences from (
    (select * from whole except all select * from stored) union all
    (select * from stored except all select * from whole)) difference;
  return differences;
end $$;
create or replace function law.reach_all_again() returns void {DEFINER} as $$
begin
  delete from access_reach;
  {INSERT} select {COLUMNS} from law.reach_of(array(select id from record_person));
end $$;
create or replace function law.who_reaches(child bigint) returns table(
  account_id bigint, via text, parts smallint, since timestamptz, until timestamptz) {DEFINER} as $$
begin
  perform law.must_reach(array[child]);
  return query select reach.user_id, reach.via::text, reach.parts, reach.since, reach.until from access_reach reach
    where reach.person_id = child and reach.until > law.instant() order by reach.since;
end $$;
create or replace function law.opened(child bigint) returns smallint {DEFINER} as $$
declare parts int;
begin
  -- Everything that opens this record to the reader now, a desk's turn included.
  select coalesce(bit_or(reach.parts), 0) into parts from access_reach reach where reach.user_id = {UID}
    and reach.person_id = child and reach.since <= law.instant() and reach.until > law.instant();
  if law.on_shift() and law.desk_opens(child) then parts := parts | law.desk_parts(); end if;
  return parts;
end $$;
create or replace function law.opened_by(child bigint) returns text {DEFINER} as $$
begin
  -- The strongest relationship, for the log: what a colleague would give as the reason. Of an old number, that it is one.
  if exists (select 1 from record_oldidentity gone where gone.person_id = child) then return 'merged'; end if;
  return coalesce((select reach.via from access_reach reach where reach.user_id = {UID} and reach.person_id = child
    and reach.since <= law.instant() and reach.until > law.instant() order by bit_count(reach.parts::int::bit(16)) desc, reach.id
    limit 1), case when law.on_shift() and law.desk_opens(child) then 'duty' else '' end);
end $$;
"""
