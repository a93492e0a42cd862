"""6. Work that does not belong to the day: on leave, after notice, after leaving, after handing a child over."""

from throughline.access.misuse.detector import CHOSEN, ISSUE, Detector, Threshold
from throughline.access.misuse.fragments import unexplained

while_away = Detector(
    number=6,
    key="while-away",
    name="On leave, after notice, or after handing over",
    says="Opened {people:n} people’s records {times:n} times {what}.",
    asks="Was this somebody finishing what they had begun? Then a note of it would be there.",
    mistaken_when="Leave that was called off and not changed; a worker who hands over by telephone from home.",
    looks_back="24 hours, for children handed over",
    waits=1,
    quiet=1,
    behind={"person_id__isnull": False, "allowed": True},
    thresholds=(
        Threshold(
            name="own_people", default=7, source=CHOSEN,
            means="opened on a day away, at least: one family is finishing a note",
        ),
        Threshold(
            name="others", default=1, source=ISSUE + ": any",
            means="opened with no reason to be found on a day away, or at all after their last post, at least",
        ),
        Threshold(
            name="after_notice", default=4, source=CHOSEN,
            means="records opened with no reason on one day by somebody whose last day is known, at least",
        ),
        Threshold(
            name="after_handover", default=4, source=CHOSEN,
            means="looks at one child in the 24 hours after handing over, with nothing written, at least",
        ),
    ),
    sql=f"""
with {unexplained("24 hours")},
today as (select * from looks where at >= %(since)s::timestamptz),
leaving as (
  select holder_id account_id, max(ended) ended from access_post group by holder_id
  having bool_and(ended is not null)),
away as (
  select today.account_id, null::bigint person_id,
    'on a day away from work' what,
    count(distinct today.person_id) people, count(*) times, min(at) first_at, max(at) last_at
  from today join access_absence absence on absence.account_id = today.account_id
    and absence.started <= %(night)s::date and (absence.ended is null or absence.ended > %(night)s::date)
  group by today.account_id
  having count(distinct today.person_id) >= %(own_people)s
    or count(distinct today.person_id) filter (where person_id in (
      select look.person_id from unexplained look where look.account_id = today.account_id)) >= %(others)s),
left_us as (
  select account_id, null::bigint, 'after their last post ended', count(distinct person_id), count(*), min(at), max(at)
  from today join leaving using (account_id) where leaving.ended <= %(night)s::date
  group by account_id having count(distinct person_id) >= %(others)s),
notice as (
  select look.account_id, null::bigint, 'with no reason to be found, with their last day known', count(*), sum(times), min(first_at), max(last_at)
  from unexplained look join leaving using (account_id)
  where leaving.ended > %(night)s::date and look.last_at >= %(since)s::timestamptz
  group by look.account_id having count(*) >= %(after_notice)s),
handed_over as (
  select looks.account_id, looks.person_id, 'in the day after handing the child over, and wrote nothing', 1, count(*), min(looks.at), max(looks.at)
  from looks join record_allocation held on held.worker_id = looks.account_id and held.person_id = looks.person_id
      and held.ended in (%(night)s::date, %(night)s::date - 1)
      and looks.at >= held.ended::timestamp at time zone 'Europe/London'
      and looks.at < (held.ended + 1)::timestamp at time zone 'Europe/London'
  where looks.unrelated and not exists (
    select 1 from record_entrychild named join record_entry entry on entry.id = named.entry_id
    where named.person_id = looks.person_id and entry.author_id = looks.account_id
      and entry.recorded_at >= held.ended::timestamp at time zone 'Europe/London'
      and entry.recorded_at < looks.at + interval '24 hours')
  group by looks.account_id, looks.person_id having count(*) >= %(after_handover)s)
select distinct on (account_id, person_id) account_id, person_id,
  jsonb_build_object('people', people, 'times', times, 'what', what, 'from', first_at, 'until', last_at) figures
from (table away union all table left_us union all table notice union all table handed_over) found
order by account_id, person_id, times desc
""",
)  # fmt: skip
