"""3. Themselves, a colleague, or somebody they have declared."""

from throughline.access.misuse.detector import Detector, Threshold
from throughline.access.misuse.fragments import PLACE, by_reader, unexplained

own_or_colleague = Detector(
    number=3,
    key="own-or-colleague",
    name="Own record, a declared conflict, or a colleague’s",
    says="Asked for {people:n} people’s records {times:n} times: {what}.",
    asks="Did a name come up in a list by chance, or was this record looked for?",
    mistaken_when="A press on the wrong row of a list; somebody in the record who has a colleague’s name.",
    waits=1,
    thresholds=(
        Threshold(
            name="tries", default=1, source="access model §3: a conflict tells the privacy officer at each attempt",
            means="times the record was asked for on one day, opened or refused, at least",
        ),
    ),
    sql=f"""
with {unexplained()},
tried as (
  select event.account_id, event.person_id, 'declared as a conflict' what,
    count(*) times, min(event.at) first_at, max(event.at) last_at
  from access_accessevent event join access_conflict barred
    on barred.account_id = event.account_id and barred.person_id = event.person_id
  where event.at >= %(since)s::timestamptz and event.at < %(until)s::timestamptz and barred.since <= event.at
    and (barred.lifted_at is null or barred.lifted_at > event.at)
  group by event.account_id, event.person_id),
colleagues as materialized (
  select account.id, staff.person_id from access_account account join access_staffperson staff on staff.account_id = account.id
  union
  select account.id, named.id from access_account account join record_person named
    on named.family_key = lower(substring(account.name from '[^ ]+$'))
    and named.given_key = lower(substring(account.name from '^[^ ]+'))
    and named.id in (select person_id from unexplained)
  union
  select own.account_id, living.person_id from access_staffaddress own join record_home home
    on {PLACE.format("home")} = {PLACE.format("own")} join record_residence living on living.home_id = home.id),
known as (
  select look.account_id, look.person_id,
    case when staff.id = look.account_id then 'the reader’s own, by link or by name' else 'a colleague’s, or of their household' end what,
    look.times, look.first_at, look.last_at
  from unexplained look join colleagues staff on staff.person_id = look.person_id),
found as (
  select distinct on (account_id, person_id) * from (table tried union all table known) each_way
  where times >= %(tries)s order by account_id, person_id, what)
{by_reader("found", "'what', min(what)")}
""",
)  # fmt: skip
