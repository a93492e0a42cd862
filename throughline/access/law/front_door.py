"""Who sits at the front door, and how much of one contact opens to whoever asks."""

from throughline.access.law.definer import DEFINER, UID
from throughline.access.parts import Part
from throughline.access.roles import ROLES

RUNS = "{0}.started <= law.today() and ({0}.ended is null or {0}.ended > law.today())"
LEADS = ", ".join(sorted(f"'{role.key}'" for role in ROLES.values() if "oversee" in role.verbs))
NOTHING, SAFETY, WHOLE = 0, 1, 2

FRONT_DOOR = f"""
create or replace function law.at_front_door() returns boolean {DEFINER} stable as $$
begin
  -- On a published shift of either desk, or the manager to whom a front-door post reports: nobody else.
  return law.on_shift() or exists (
    select 1 from access_post mine join access_post theirs on theirs.reports_to_id = mine.id
    where mine.holder_id = {UID} and mine.role::text in ({LEADS}) and theirs.role::text = 'front-door'
      and {RUNS.format("mine")} and {RUNS.format("theirs")});
end $$;
create or replace function law.contact_opens(contact bigint) returns smallint {DEFINER} stable as $$
begin
  -- A sealed child, or the reader's own matter: nothing. A restricted child out of reach: safety, never the words.
  return coalesce((
    select min(case
      when child.restriction = 0 and not mine.own then {WHOLE}
      when mine.reached then {WHOLE}
      when child.restriction < 2 and not mine.own then {SAFETY}
      else {NOTHING} end)
    from record_contactchild named join record_person child on child.id = named.person_id
      cross join lateral (select child.id = any(law.conflicts()) as own, exists (
        select 1 from access_reach reach where reach.user_id = {UID} and reach.person_id = child.id
          and reach.parts & {Part.CONTENT.value} > 0 and reach.since <= law.instant() and reach.until > law.instant()
        ) as reached) mine
    where named.contact_id = contact), {WHOLE});
end $$;
"""
FOR_APP = ("law.at_front_door()", "law.contact_opens(bigint)")
