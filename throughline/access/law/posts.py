"""Posts and shifts that open records: what one administrator or manager cannot do alone, whatever page or SQL is used."""

from throughline.access.law.definer import DEFINER, UID
from throughline.access.posts.two_people import TAKES_TWO

ROLES = ", ".join(f"'{role}'" for role in sorted(TAKES_TWO))
JUST_CONFIRMED = f"asked.confirmed and asked.settled_by_id = {UID} and asked.known_at = law.moment()"
"""In this very transaction, by whoever acts: what was agreed once is not used again."""

POSTS = f"""
create or replace function law.post_given() returns trigger {DEFINER} as $$
begin
  -- A line above any post of somebody who holds children opens those children, whatever the post's own role.
  if session_user <> 'app' or (new.role not in ({ROLES}) and new.reports_to_id is null) then return new; end if;
  if not exists (select 1 from access_proposedpost asked where asked.id = new.proposal_id and {JUST_CONFIRMED}
    and asked.kind = 'post' and asked.holder_id = new.holder_id and asked.role = new.role and asked.acting = new.acting
    and (asked.title, asked.team_id, asked.organisation_id, asked.reports_to_id, asked.level, asked.started, asked.ended)
      is not distinct from
      (new.title, new.team_id, new.organisation_id, new.reports_to_id, new.level, new.started, new.ended))
  then raise exception 'Two administrators give a role that opens records.' using errcode = '42501'; end if;
  return new;
end $$;
create or replace function law.post_changed() returns trigger {DEFINER} as $$
begin
  if new.reports_to_id is distinct from old.reports_to_id and exists (
    with recursive above(id) as (
      select new.reports_to_id union select post.reports_to_id from access_post post join above on post.id = above.id)
    select 1 from above where above.id = new.id)
  then raise exception 'A line cannot lead back to itself.' using errcode = '23514'; end if;
  if session_user <> 'app' then return new; end if;
  if new.ended is distinct from old.ended and (new.ended is null or new.ended > old.ended
    or old.ended <= law.today() or new.ended < law.today())
  then raise exception 'A post can end sooner, never later: a new one takes two.' using errcode = '42501'; end if;
  if new.reports_to_id is distinct from old.reports_to_id and not exists (
    select 1 from access_proposedpost asked where {JUST_CONFIRMED} and (
      (asked.kind = 'line' and asked.instead_of_id = new.id and asked.reports_to_id is not distinct from new.reports_to_id)
      or (asked.kind = 'post' and asked.instead_of_id = old.reports_to_id
        and new.reports_to_id in (select made.id from access_post made where made.proposal_id = asked.id))))
  then raise exception 'Two administrators change whom a post reports to.' using errcode = '42501'; end if;
  return new;
end $$;
create or replace function law.proposal_settled() returns trigger {DEFINER} as $$
begin
  if session_user = 'app' and (old.settled_at is not null or new.settled_by_id is distinct from {UID})
  then raise exception 'What was asked is settled once, in one''s own name.' using errcode = '42501'; end if;
  return new;
end $$;
create or replace function law.shift_changed() returns trigger {DEFINER} as $$
begin
  if session_user <> 'app' then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then
    if old.starts_at <= law.instant()
    then raise exception 'A shift that has begun stays on the rota.' using errcode = '42501'; end if;
    return old;
  end if;
  if new.ends_at > old.ends_at or (old.starts_at <= law.instant() and new.ends_at < law.instant())
  then raise exception 'A published shift can only end sooner, and not in the past.' using errcode = '42501'; end if;
  return new;
end $$;
"""
TRIGGERS = """
create or replace trigger post_given before insert on access_post
  for each row execute function law.post_given();
create or replace trigger post_changed before update on access_post
  for each row execute function law.post_changed();
create or replace trigger proposal_settled before update on access_proposedpost
  for each row execute function law.proposal_settled();
create or replace trigger shift_changed before update or delete on access_shift
  for each row execute function law.shift_changed();
"""
