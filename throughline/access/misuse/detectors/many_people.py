"""4. Far more people in a day than is usual for the role."""

from throughline.access.misuse.detector import CHOSEN, ISSUE, Detector, Threshold

many_people = Detector(
    number=4,
    key="many-people",
    name="Far more people than usual for the role",
    says="Opened {people:n} people’s records on one day, {of_others:n} of them not their own to work with;"
    " the limit that day was {limit:n}, and {usual:n} is usual for the role.",
    asks="What was the day’s task? An audit, a move of a team or a return explains hundreds.",
    mistaken_when="An audit that was given no sample, or a team’s list read whole before it is handed over.",
    looks_back="28 days, for what is usual",
    behind={"person_id__isnull": False, "allowed": True},
    thresholds=(
        Threshold(name="people", default=60, means="people on one day, at least", source=ISSUE),
        Threshold(
            name="deviations", default=4, source=ISSUE,
            means="median absolute deviations above the role’s median",
        ),
        Threshold(name="days", default=28, means="days from which the usual is taken", source=CHOSEN),
    ),
    sql="""
with each_day as materialized (
  select event.account_id, (event.at at time zone 'Europe/London')::date as on_day,
    count(distinct event.person_id) people,
    count(distinct event.person_id) filter (where event.rule = 'standing') of_others,
    min(event.at) first_at, max(event.at) last_at
  from access_accessevent event
  where event.at >= %(since)s::timestamptz - %(days)s * interval '1 day' and event.at < %(until)s::timestamptz
    and event.person_id is not null and event.allowed and event.rule in ('reach', 'standing')
    and not exists (
      select 1 from access_grant given
      where given.account_id = event.account_id and given.person_id = event.person_id
        and given.kind <> 'break-glass' and event.at between given.started and given.until)
  group by 1, 2),
roles as (
  select distinct holder_id account_id, role from access_post
  where started <= %(night)s::date and (ended is null or ended >= %(night)s::date)),
middle as (
  select role, percentile_cont(0.5) within group (order by people) usual
  from each_day join roles using (account_id) where on_day < %(night)s::date group by role),
spread as (
  select role, max(usual) usual, percentile_cont(0.5) within group (order by abs(people - usual)) deviation
  from each_day join roles using (account_id) join middle using (role) where on_day < %(night)s::date group by role),
limits as (
  select account_id, greatest(%(people)s, max(usual + %(deviations)s * deviation)) most, max(usual) usual
  from roles left join spread using (role) group by account_id)
select each_day.account_id, null::bigint person_id,
  jsonb_build_object('people', people, 'of_others', of_others, 'limit', most, 'usual', coalesce(usual, 0),
    'from', first_at, 'until', last_at) figures
from each_day join limits using (account_id)
where on_day = %(night)s::date and people > most
""",
)  # fmt: skip
