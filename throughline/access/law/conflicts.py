"""Records that are the reader's own matter: declared, or learned from what the record says of families and homes."""

from throughline.access.law.definer import DEFINER, UID

CONFLICTS = f"""
create or replace function law.conflicts() returns bigint[] {DEFINER} stable as $$
begin
  return array(select conflict.person_id from access_conflict conflict
    where conflict.account_id = {UID} and conflict.lifted_at is null);
end $$;
create or replace function law.why_hidden(person bigint) returns text {DEFINER} as $$
declare level int;
begin
  -- For the log and the privacy officer alone; the answer on the page is the same, and takes the same steps.
  select found.restriction into level from record_person found where found.id = person;
  if person = any(law.conflicts()) then
    insert into access_accessnotice (account_id, what, person_id, source_id, at)
    select distinct post.holder_id, 'conflict', person, {UID}::text, law.moment() from access_post post
    where post.role = 'privacy' and post.started <= law.today() and (post.ended is null or post.ended > law.today())
      and post.holder_id <> {UID} and not exists (select 1 from access_accessnotice told
        where told.account_id = post.holder_id and told.what = 'conflict' and told.person_id = person
          and told.source_id = {UID}::text and told.read_at is null);
    return 'conflict';
  end if;
  return case when level = 2 then 'sealed' else 'absent' end;
end $$;
create or replace function law.learn_conflicts(people bigint[]) returns void {DEFINER} as $$
begin
  -- A colleague's own record, their relatives' either way round, and whoever shares their household now.
  insert into access_conflict (account_id, person_id, kind, source, since, lifted_because)
  select distinct on (found.account_id, found.person_id) found.account_id, found.person_id, found.kind, found.source, law.moment(), ''
  from (
    select staff.account_id, staff.person_id, 'own' kind, 'own record' source from access_staffperson staff
    union all select staff.account_id, tie.other_id, 'family', 'relationship' from access_staffperson staff
      join record_relationship tie on tie.person_id = staff.person_id
    union all select staff.account_id, tie.person_id, 'family', 'relationship' from access_staffperson staff
      join record_relationship tie on tie.other_id = staff.person_id
    union all select staff.account_id, theirs.person_id, 'family', 'household' from access_staffperson staff
      join record_residence own on own.person_id = staff.person_id and (own.ended is null or own.ended > law.today())
      join record_residence theirs on theirs.home_id = own.home_id and (theirs.ended is null or theirs.ended > law.today())
  ) found(account_id, person_id, kind, source)
  where found.person_id = any(people) and not exists (select 1 from access_conflict known
    where known.account_id = found.account_id and known.person_id = found.person_id)
  order by found.account_id, found.person_id, found.kind desc;
end $$;
create or replace function law.ties_written() returns trigger {DEFINER} as $$
begin
  if tg_table_name = 'record_relationship' then
    perform law.learn_conflicts(array(select written.person_id from written union select written.other_id from written));
  else
    perform law.learn_conflicts(array(
      select other.person_id from record_residence other where other.home_id in (select written.home_id from written)));
  end if;
  return null;
end $$;
create or replace function law.staff_written() returns trigger {DEFINER} as $$
begin
  perform law.learn_conflicts(array(
    select written.person_id from written
    union select tie.other_id from record_relationship tie where tie.person_id in (select person_id from written)
    union select tie.person_id from record_relationship tie where tie.other_id in (select person_id from written)
    union select other.person_id from record_residence own join record_residence other on other.home_id = own.home_id
      where own.person_id in (select person_id from written)));
  return null;
end $$;
"""
