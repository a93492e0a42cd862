"""Whoever works with a child works with the child's family: a parent has no worker of their own."""

from throughline.access.law.definer import DEFINER
from throughline.access.parts import Part

FAMILIES = f"""
create or replace function law.of_a_family_reached(asked bigint) returns boolean {DEFINER} stable as $$
begin
  return exists (
    select 1 from record_person person where person.id = asked and person.restriction = 0
      and person.id <> all (law.conflicts()::bigint[]))
  and exists (
    select 1 from record_relationship tie where (tie.person_id = asked or tie.other_id = asked)
      and law.opened(case when tie.person_id = asked then tie.other_id else tie.person_id end) & {Part.CONTENT.value} > 0);
end $$;
"""
FOR_APP = ("law.of_a_family_reached(bigint)",)
"""A function and no condition on the row: the law of people would ask the law of ties, which asks the law of people."""
