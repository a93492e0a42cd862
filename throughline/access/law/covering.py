"""Somebody is back: whoever covered their children stops on that day, and with it what the cover opened."""

from throughline.access.law.definer import DEFINER

COVERING = f"""
create or replace function law.absence_ended() returns trigger {DEFINER} as $$
begin
  update record_namedrole cover set ended = greatest(cover.started, new.ended)
  where cover.absence_id = new.id and cover.kind = 'cover' and cover.ended > new.ended;
  return null;
end $$;
"""
TRIGGER = """create or replace trigger absence_ended after update of ended on access_absence
  for each row when (new.ended is distinct from old.ended) execute function law.absence_ended();
"""
