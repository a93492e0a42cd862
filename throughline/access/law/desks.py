"""What a published shift opens, to whoever sits it, while it lasts."""

from throughline.access.law.definer import DEFINER, UID
from throughline.access.roles import ROLES

SITTING = f"""from access_shift shift join access_post post on post.holder_id = shift.holder_id and post.role = shift.desk
    and post.started <= law.today() and (post.ended is null or post.ended > law.today())
  where shift.holder_id = {UID} and shift.published_at <= law.instant()
    and shift.starts_at <= law.instant() and shift.ends_at > law.instant()"""
PARTS = " ".join(f"when '{role.key}' then {role.duty.value}" for role in ROLES.values() if role.duty)

DESKS = f"""
create or replace function law.on_shift() returns boolean {DEFINER} stable as $$
begin
  return exists (select 1 {SITTING});
end $$;
create or replace function law.desk_parts() returns smallint {DEFINER} stable as $$
begin
  return coalesce((select bit_or(case shift.desk {PARTS} else 0 end) {SITTING}), 0);
end $$;
create or replace function law.desk_opens(child bigint) returns boolean {DEFINER} stable as $$
begin
  -- Out of hours: whoever is open to us. Front door: whom a contact was about, five working days long (the fact's
  -- own end, because a database knows no bank holidays). Never a restricted record, never the reader's own matter.
  return exists (select 1 {SITTING}
    and case shift.desk when 'out-of-hours' then
        exists (select 1 from record_allocation held where held.person_id = child and held.started <= law.today()
          and (held.ended is null or held.ended > law.today()))
        or exists (select 1 from record_protectionplan plan where plan.person_id = child
          and plan.started <= law.today() and (plan.ended is null or plan.ended > law.today()))
      else exists (select 1 from record_fact contact where contact.subject_kind = 'child' and contact.subject_id = child
          and contact.what = 'front_door_contact' and contact.day <= law.today() and contact.until > law.today()) end)
    and exists (select 1 from record_person person where person.id = child and person.restriction = 0)
    and child <> all (law.conflicts());
end $$;
"""
