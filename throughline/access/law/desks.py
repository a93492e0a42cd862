"""What a published shift opens, to whoever sits it, while it lasts."""

from throughline.access.law.definer import DEFINER, UID
from throughline.access.roles import ROLES

SITTING = f"""from access_shift shift join access_post post on post.holder_id = shift.holder_id and post.role = shift.desk
    and post.started <= law.today() and (post.ended is null or post.ended > law.today())
  where shift.holder_id = {UID} and shift.published_at <= law.instant()
    and shift.starts_at <= law.instant() and shift.ends_at > law.instant()"""
PARTS = " ".join(f"when '{role.key}' then {role.duty.value}" for role in ROLES.values() if role.duty)
# Out of hours: whoever is open to us. Front door: whom a contact was about, five working days long (the fact's own
# end, because a database knows no bank holidays). Never a restricted record, never the reader's own matter.
TODAY = "(select law.today())"
"""In a sub-select, or it is asked again for each of thousands of rows: 380 ms against 12."""
RUNS = f"{{0}}.started <= {TODAY} and ({{0}}.ended is null or {{0}}.ended > {TODAY})"
OPENED = f"""select found.person_id from (
    select held.person_id from record_allocation held
      where {RUNS.format("held")} and exists (select 1 {SITTING} and shift.desk = 'out-of-hours')
    union all select plan.person_id from record_protectionplan plan
      where {RUNS.format("plan")} and exists (select 1 {SITTING} and shift.desk = 'out-of-hours')
    union all select contact.subject_id from record_fact contact
      where contact.subject_kind = 'child' and contact.what = 'front_door_contact' and contact.day <= {TODAY}
        and contact.until > {TODAY} and exists (select 1 {SITTING} and shift.desk <> 'out-of-hours')
  ) found join record_person person on person.id = found.person_id and person.restriction = 0
  where person.id <> all ((select law.conflicts())::bigint[])"""
"""The children of the desk that the reader sits at now."""

DESKS = f"""
create or replace function law.on_shift() returns boolean {DEFINER} stable as $$
begin
  return exists (select 1 {SITTING});
end $$;
create or replace function law.desk_parts() returns smallint {DEFINER} stable as $$
begin
  return coalesce((select bit_or(case shift.desk {PARTS} else 0 end) {SITTING}), 0);
end $$;
create or replace function law.desk_children() returns setof bigint {DEFINER} stable as $$
begin
  return query {OPENED};
end $$;
create or replace function law.desk_opens(child bigint) returns boolean {DEFINER} stable as $$
begin
  return exists (select 1 from ({OPENED}) opened where opened.person_id = child);
end $$;
"""
