"""A partner's question about one child by exact particulars: six answers or none, and never whom it met."""

from throughline.access.law.definer import DEFINER, UID
from throughline.access.law.glass import RUNS
from throughline.access.lookups.reasons import AGENCY_HOURLY, HOURLY
from throughline.access.roles import ROLES

CHECKERS = ", ".join(f"'{role.key}'" for role in ROLES.values() if "look up" in role.verbs)
BARE = "upper(regexp_replace({0}, '[^[:alnum:]]', '', 'g'))"

HELD = f"""
create or replace function law.look_up_held(agency bigint) returns boolean {DEFINER} as $$
begin
  -- Once held, held until somebody releases: waiting for the next hour is not enough.
  if exists (select 1 from access_lookuphold held where held.released_at is null
    and (held.account_id = {UID} or held.organisation_id = agency)) then return true; end if;
  if (select count(*) from access_lookup asked where asked.account_id = {UID} and asked.at > greatest(
    law.instant() - interval '1 hour', (select max(held.released_at) from access_lookuphold held where held.account_id = {UID}))) >= {HOURLY}
  then
    insert into access_lookuphold (account_id, at, reason) values ({UID}, law.instant(), '');
    return true;
  end if;
  if (select count(*) from access_lookup asked where asked.organisation_id = agency and asked.at > greatest(
    law.instant() - interval '1 hour', (select max(held.released_at) from access_lookuphold held where held.organisation_id = agency))) >= {AGENCY_HOURLY}
  then
    insert into access_lookuphold (organisation_id, at, reason) values (agency, law.instant(), '');
    return true;
  end if;
  return false;
end $$;
"""

MET = f"""
create or replace function law.expects_on_plan(mother bigint) returns boolean {DEFINER} stable as $$
begin
  return exists (select 1 from record_relationship tie
    join record_person unborn on unborn.id = tie.other_id and unborn.born is null and unborn.restriction < 2
    join record_protectionplan plan on plan.person_id = unborn.id and {RUNS.format("plan")}
    where tie.person_id = mother and tie.kind = 'mother');
end $$;
create or replace function law.look_up_meets(
  number text, given text, family text, day date, code text) returns bigint {DEFINER} stable as $$
declare met bigint[];
begin
  -- A child, or a mother whose unborn child has a plan: that some other adult is on record is none of the six answers.
  -- A sealed record is not there. A confidential address answers nobody who guesses it. Two alike are none.
  met := array(select person.id from record_person person
    where person.born = day and person.restriction < 2 and person.id <> all (law.conflicts())
      and (person.born > law.today() - interval '18 years' or law.expects_on_plan(person.id))
      and case when number <> '' then exists (select 1 from record_identifier known
          where known.person_id = person.id and known.scheme = 'nhs' and known.value = number collate "C")
        else person.given_key = lower(given) collate "C" and person.family_key = lower(family) collate "C"
          and code <> '' and exists (select 1 from record_residence lives
            join record_home home on home.id = lives.home_id and not home.confidential
            where lives.person_id = person.id and {RUNS.format("lives")} and {BARE.format("home.postcode")} = {BARE.format("code")}) end
    limit 2);
  return case when cardinality(met) = 1 then met[1] end;
end $$;
"""

LOOK_UP = f"""
create or replace function law.look_up(
  number text, given text, family text, day date, postcode text, why text, here boolean) returns table(
  outcome text, on_plan boolean, plan_started date, plan_ended date, looked_after boolean, unborn_plan boolean,
  team text, reference text) {DEFINER} as $$
#variable_conflict use_column
declare agency bigint; met bigint; mark text := upper(substr(md5(gen_random_uuid()::text), 1, 8));
begin
  if not exists (select 1 from access_post post where post.holder_id = {UID} and post.role in ({CHECKERS}) and {RUNS.format("post")})
  then return; end if;
  select coalesce(post.organisation_id, team.organisation_id) into agency from access_post post
    left join access_team team on team.id = post.team_id
    where post.holder_id = {UID} and post.role in ({CHECKERS}) and {RUNS.format("post")} order by post.id limit 1;
  -- One at a time for each agency, or two at once would both be the sixtieth.
  perform pg_advisory_xact_lock(20261, hashint8(coalesce(agency, -{UID})));
  if law.look_up_held(agency) then
    insert into access_accessevent (at, account_id, role, via, session, request, verb, part, page, rule, allowed, reason)
    values (law.instant(), {UID}, 'checker', '', '', '', 'look up', '', 'check', 'limit', false, why);
    return query select 'held', null::boolean, null::date, null::date, null::boolean, null::boolean, null::text, null::text;
    return;
  end if;
  met := law.look_up_meets(number, given, family, day, postcode);
  insert into access_lookup (account_id, organisation_id, at, reference, code, present, by_number, matched)
  values ({UID}, agency, law.instant(), mark, why, here, number <> '', met is not null);
  insert into access_accessevent (at, account_id, role, via, session, request, verb, part, page, person_id, rule, allowed, reason)
  values (law.instant(), {UID}, 'checker', '', '', '', 'look up', '', 'check', met, 'exact', true,
    case when here then 'attendance' else why end);
  insert into access_accessnotice (account_id, what, person_id, source_id, at)
  select distinct held.worker_id, 'looked-up', met, mark, law.instant() from record_allocation held
    where held.person_id = met and {RUNS.format("held")};
  return query select case when met is null then 'none' else 'match' end,
    case when met is not null then latest.started is not null and latest.ended is null end, latest.started, latest.ended,
    case when exists (select 1 from record_fact fact where fact.subject_kind = 'child' and fact.subject_id = met
      and fact.what = 'became_looked_after' and fact.day <= law.today() and not exists (select 1 from record_fact after
        where after.subject_kind = 'child' and after.subject_id = met and after.what = 'ceased_looked_after' and after.day >= fact.day
          and after.day <= law.today())) then true end,
    case when met is not null then law.expects_on_plan(met) end,
    (select team.name::text from record_allocation held join access_team team on team.id = held.team_id
      where held.person_id = met and held.role <> 'co-worker' and {RUNS.format("held")} limit 1), mark
  from (select met) one left join lateral (
    select plan.started, case when plan.ended <= law.today() then plan.ended end ended from record_protectionplan plan
    where plan.person_id = met and plan.started <= law.today()
      and (plan.ended is null or plan.ended > law.today() - interval '12 months')
    order by plan.started desc limit 1) latest on true;
end $$;
"""
LOOKUPS = HELD + MET + LOOK_UP
FOR_APP = ("law.look_up(text, text, text, date, text, text, boolean)",)
