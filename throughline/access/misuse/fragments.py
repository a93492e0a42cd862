"""SQL that several detectors share: who looked, who had work with whom, and which looks nothing explains."""

PLACE = "regexp_replace(lower({0}.lines || {0}.postcode), '[^a-z0-9]', '', 'g')"
"""An address without its spaces and commas, so that two ways of writing it are one."""


def looks(back: str = "0 hours") -> str:
    """Every record that was opened. `standing` is the rule for whom the reader has no work with."""
    return f"""looks as (
  select event.account_id, event.person_id, event.at, event.rule = 'standing' as unrelated
  from access_accessevent event
  where event.at >= %(since)s::timestamptz - interval '{back}' and event.at < %(until)s::timestamptz
    and event.person_id is not null and event.account_id is not null and event.allowed
    and event.rule in ('reach', 'standing'))"""


def written_by(readers: str, person: str, first: str, last: str) -> str:
    """One of them wrote something about this person within a day of the look."""
    return f"""exists (
    select 1 from record_entrychild named join record_entry entry on entry.id = named.entry_id
    where named.person_id = {person} and entry.author_id in ({readers})
      and entry.recorded_at between {first} - interval '{WRITTEN_WITHIN}' and {last} + interval '{WRITTEN_WITHIN}')"""


WRITTEN_WITHIN, SAME_NAME_WITHIN = "24 hours", "10 minutes"
LATELY, SOON = 90, 7
"""Days since a child was the reader's or their team's, and until the child will be."""
MATES = "select mates.mate from mates where mates.reader = look.account_id"


def unexplained(back: str = "0 hours") -> str:
    """Looks with no work behind them.

    Work is: the child is, was lately or is about to be the reader's or their team's; the reader or a team-mate
    wrote about the child within a day; the reader worked that day with the child's family or household; or opened,
    next and within minutes, somebody of the same surname and initial with whom there was work.
    """
    wrote = written_by(MATES, "look.person_id", "look.first_at", "look.last_at")
    return f"""{looks(back)},
seats as materialized (
  select holder_id, team_id from access_post
  where started <= %(night)s::date and (ended is null or ended >= %(night)s::date)),
mates as materialized (
  select mine.holder_id reader, theirs.holder_id mate from seats mine join seats theirs using (team_id)
  union select holder_id, holder_id from seats),
unrelated as materialized (
  select account_id, person_id, count(*) times, min(at) first_at, max(at) last_at
  from looks group by account_id, person_id having bool_and(unrelated)),
with_reason as materialized (
  select account_id, person_id, min(at) first_at, max(at) last_at
  from looks group by account_id, person_id having not bool_and(unrelated)
  union all
  select look.account_id, look.person_id, look.first_at, look.last_at from unrelated look
  where {wrote}
    or exists (
      select 1 from record_allocation held
      where held.person_id = look.person_id and held.started <= %(night)s::date + {SOON}
        and (held.ended is null or held.ended > %(night)s::date - {LATELY})
        and (held.worker_id = look.account_id
          or held.team_id in (select team_id from seats where holder_id = look.account_id)))),
unexplained as materialized (
  select look.* from unrelated look join record_person seen on seen.id = look.person_id
  where not exists (
    select 1 from with_reason same
    where same.account_id = look.account_id and same.person_id = look.person_id)
  and not exists (
    select 1 from with_reason kin
    where kin.account_id = look.account_id and (
      exists (select 1 from record_relationship tie where tie.person_id = kin.person_id and tie.other_id = look.person_id)
      or exists (select 1 from record_relationship tie where tie.person_id = look.person_id and tie.other_id = kin.person_id)
      or exists (
        select 1 from record_residence one join record_residence other on other.home_id = one.home_id
        where one.person_id = look.person_id and other.person_id = kin.person_id)))
  and not exists (
    select 1 from looks next join with_reason meant using (account_id, person_id)
      join record_person other on other.id = next.person_id
    where next.account_id = look.account_id and other.family_key = seen.family_key
      and left(other.given_key, 1) = left(seen.given_key, 1)
      and next.at between look.last_at and look.last_at + interval '{SAME_NAME_WITHIN}'
      and not exists (
        select 1 from looks meanwhile join record_person another on another.id = meanwhile.person_id
        where meanwhile.account_id = look.account_id and meanwhile.at > look.last_at and meanwhile.at < next.at
          and another.family_key <> seen.family_key)))"""


def by_reader(of: str, *more: str) -> str:
    """One alert for one reader and day, however many records: the record itself is named when it was one."""
    figures = ", ".join(
        ("'people', count(*), 'times', sum(times), 'persons', jsonb_agg(person_id order by person_id)",
         *more, "'from', min(first_at), 'until', max(last_at)")
    )  # fmt: skip
    return f"""select account_id, case when count(*) = 1 then min(person_id) end person_id, jsonb_build_object({figures}) figures
from {of} group by account_id"""


UNTOLD = """not exists (
    select 1 from access_alert told
    where told.detector = any(%(yields_to)s::text[]) and told.day = %(night)s::date
      and (told.account_id = look.account_id or told.figures -> 'accounts' @> to_jsonb(look.account_id))
      and coalesce(told.figures -> 'persons' @> to_jsonb(look.person_id), told.person_id = look.person_id, true))"""
"""No more exact detector has told of this look already."""
