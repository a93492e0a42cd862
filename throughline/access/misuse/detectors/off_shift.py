"""5. A desk's records read by somebody who was not on the rota."""

from throughline.access.misuse.detector import CHOSEN, ISSUE, Detector, Threshold
from throughline.access.misuse.fragments import looks, written_by

off_shift = Detector(
    number=5,
    key="off-shift",
    name="Read for a desk while off the rota",
    says="Opened {people:n} people’s records while not on a published shift.",
    asks="Was a shift swapped and not published? Was this the writing-up of one?",
    mistaken_when="A swap that nobody published; a call that ran long after the shift.",
    waits=1,
    behind={"person_id__isnull": False, "allowed": True},
    thresholds=(
        Threshold(name="people", default=1, means="people on one day, at least", source=ISSUE + ": any"),
        Threshold(name="minutes", default=90, means="minutes of grace at either end of a shift", source=CHOSEN),
    ),
    sql=f"""
with {looks()},
desks as (
  select holder_id account_id from access_post
  where started <= %(night)s::date and (ended is null or ended >= %(night)s::date)
  group by holder_id having bool_and(role in ('out-of-hours', 'front-door'))),
off as (
  select look.* from looks look join desks using (account_id)
  where not exists (
    select 1 from access_shift shift
    where shift.holder_id = look.account_id and shift.published_at <= look.at
      and look.at >= shift.starts_at - %(minutes)s * interval '1 minute'
      and look.at < shift.ends_at + %(minutes)s * interval '1 minute')
  and not exists (
    select 1 from record_allocation held
    where held.person_id = look.person_id and held.worker_id = look.account_id
      and held.started <= %(night)s::date and (held.ended is null or held.ended >= %(night)s::date))
  and not {written_by("select look.account_id", "look.person_id", "look.at", "look.at")})
select account_id, null::bigint person_id,
  jsonb_build_object('people', count(distinct person_id), 'from', min(at), 'until', max(at)) figures
from off group by account_id having count(distinct person_id) >= %(people)s
""",
)  # fmt: skip
