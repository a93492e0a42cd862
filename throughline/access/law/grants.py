"""What follows when a grant, a restriction or a seal is written: in the same transaction, whoever writes it."""

from throughline.access.law.definer import DEFINER, UID
from throughline.access.parts import Part

FOLLOWS = f"""
create or replace function law.restriction_written() returns trigger {DEFINER} as $$
begin
  if tg_op = 'UPDATE' and session_user <> 'keeper' and (
    (new.lower_asked_by_id is distinct from old.lower_asked_by_id and new.lower_asked_by_id is distinct from {UID})
    or (new.lowered_by_id is distinct from old.lowered_by_id
      and (new.lowered_by_id is distinct from {UID} or old.lower_asked_by_id is null)))
  then raise exception 'One person asks to lower a restriction and another agrees, each in their own name.' using errcode = '42501';
  end if;
  update record_person person set restriction = coalesce((select max(open.level) from record_restriction open
    where open.person_id = new.person_id and open.lowered_at is null), 0) where person.id = new.person_id;
  if tg_op = 'UPDATE' and old.lower_asked_at is null and new.lower_asked_at is not null then
    insert into access_accessnotice (account_id, what, person_id, source_id, at)
    select told.id, 'lowering', new.person_id, new.id::text, law.instant() from (
      select new.by_id union select new.ring_id union select post.holder_id from record_allocation held
        join access_post post on post.id in (select above.id from law.line_above(held.worker_id, held.team_id) above)
        where held.person_id = new.person_id and (held.ended is null or held.ended > law.today())
          and (post.ended is null or post.ended > law.today())) told(id)
    where told.id <> new.lower_asked_by_id;
  end if;
  return null;
end $$;
create or replace function law.item_sealed() returns trigger {DEFINER} as $$
begin
  -- Whoever keeps an item to a list, and whoever wrote it, are always on the list.
  insert into record_itemreader (seal_id, account_id, by_id, at)
  select new.id, listed.id, new.by_id, new.at
  from (select new.by_id union select entry.author_id from record_entry entry where entry.id = new.entry_id) listed(id);
  return null;
end $$;
create or replace function law.sealed() returns trigger {DEFINER} as $$
begin
  -- Whoever seals a record, and whoever is to be rung about it, are the first on its list.
  if new.level = 2 then
    insert into access_grant (account_id, person_id, kind, together, code, reason, restricted, started, until, given_by_id)
    select listed.id, new.person_id, 'listed', gen_random_uuid(), '', 'Sealed the record', false, law.instant(),
      '9999-12-30'::timestamptz, new.by_id from (select new.by_id union select new.ring_id) listed(id);
    -- What it shares with others leaves their records too, so it is to be written again for each of them.
    insert into record_sharedtorewrite (sealed_id, entry_id, person_id)
    select new.person_id, other.entry_id, other.person_id from record_entrychild own
      join record_entry entry on entry.id = own.entry_id and entry.named > 1 and entry.status not in ('withdrawn', 'undone')
      join record_entrychild other on other.entry_id = own.entry_id
    where own.person_id = new.person_id on conflict do nothing;
  end if;
  return null;
end $$;
create or replace function law.release_agreed() returns trigger {DEFINER} as $$
begin
  if new.agreed_at is not null and old.agreed_at is null then
    insert into access_grant (account_id, person_id, kind, together, code, reason, restricted, started, until,
      given_by_id, second_id)
    values (new.account_id, new.person_id, 'release', gen_random_uuid(), '', new.reason, false, law.instant(),
      law.instant() + interval '1 hour', new.asked_by_id, new.agreed_by_id);
  end if;
  return null;
end $$;
create or replace function law.reviewer_is_outside() returns trigger {DEFINER} as $$
begin
  if tg_table_name = 'record_namedrole' then
    if new.kind in ('independent reviewing officer', 'conference chair') and (new.ended is null or new.ended > law.today())
      and law.in_line(new.account_id, new.person_id)
    then raise exception 'A reviewer stands outside the child''s line and resources.' using errcode = '23514'; end if;
  elsif exists (select 1 from record_namedrole reviewer where reviewer.person_id = new.person_id
      and reviewer.kind in ('independent reviewing officer', 'conference chair')
      and (reviewer.ended is null or reviewer.ended > law.today()) and law.in_line(reviewer.account_id, new.person_id))
  then raise exception 'Whoever reviews this child''s plan cannot be in the line of who holds the child.'
    using errcode = '23514'; end if;
  return null;
end $$;
"""

LINK = """
create schema if not exists adoption;
grant usage, create on schema adoption to linker;
grant usage on schema public, law to linker;
grant usage on schema adoption to app;
grant usage on sequence record_adoptionlink_id_seq to linker;
create or replace function adoption.other(person bigint) returns bigint language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  -- Both identities must be open to the reader for the adoption part: the link shows nobody the other half.
  return (select case when link.after_id = person then link.before_id else link.after_id end
    from public.record_adoptionlink link where person in (link.after_id, link.before_id)
      and law.reaches_adoption(link.after_id) and law.reaches_adoption(link.before_id));
end $$;
create or replace function adoption.link(later bigint, earlier bigint) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (law.reaches_adoption(later) and law.reaches_adoption(earlier))
  then raise exception 'Both records must be sealed and yours.' using errcode = '42501'; end if;
  insert into public.record_adoptionlink (after_id, before_id) values (later, earlier);
end $$;
alter function adoption.other(bigint) owner to linker;
alter function adoption.link(bigint, bigint) owner to linker;
revoke all on function adoption.other(bigint) from public;
revoke all on function adoption.link(bigint, bigint) from public;
grant execute on function adoption.other(bigint) to app;
grant execute on function adoption.link(bigint, bigint) to app;
revoke create on schema adoption from linker;
"""
"""Owned by a role that nobody signs in as, and that may touch this one table and nothing else."""

REACHES_ADOPTION = f"""
create or replace function law.reaches_adoption(person bigint) returns boolean {DEFINER} as $$
begin
  return exists (select 1 from access_reach reach where reach.user_id = {UID} and reach.person_id = person
    and reach.parts & {Part.ADOPTION.value} > 0 and reach.since <= law.instant() and reach.until > law.instant());
end $$;
grant execute on function law.reaches_adoption(bigint) to linker;
"""
"""Granted by the keeper, whose function it is: from anybody else the grant does nothing, and says nothing."""
