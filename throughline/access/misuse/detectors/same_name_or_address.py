"""2. The same surname, or the same address, as whoever looked."""

from throughline.access.misuse.detector import CHOSEN, ISSUE, Detector, Threshold
from throughline.access.misuse.fragments import PLACE, by_reader, unexplained

same_name_or_address = Detector(
    number=2,
    key="same-name-or-address",
    name="Same surname or address as the reader",
    says="Opened {people:n} people’s records {times:n} times; they share the reader’s {what}.",
    asks="Is this family or household? If so, it is to be declared, and the child needs another worker.",
    mistaken_when="Two families of one uncommon name, and a look that nobody wrote down; a tenant before them.",
    waits=1,
    quiet=6,
    thresholds=(
        Threshold(name="looks", default=1, means="looks at one record on one day, at least", source=ISSUE + ": any"),
        Threshold(
            name="in_a_thousand", default=15, source=CHOSEN,
            means="people of that surname in each thousand on record, at most: a commoner name says nothing",
        ),
    ),
    sql=f"""
with {unexplained()},
surnames as materialized (
  select account.id account_id, lower(substring(account.name from '[^ ]+$')) surname from access_account account),
everyone as (select count(*) people from record_person),
same_name as (
  select look.account_id, look.person_id, 'surname' what, look.times, look.first_at, look.last_at
  from unexplained look join record_person seen on seen.id = look.person_id
    join surnames on surnames.account_id = look.account_id and surnames.surname = seen.family_key
  where (select count(*) from record_person other where other.family_key = seen.family_key) * 1000.0
    <= %(in_a_thousand)s * (select people from everyone)),
same_address as (
  select look.account_id, look.person_id, 'address' what, count(*) times, min(look.at) first_at, max(look.at) last_at
  from looks look join access_staffaddress own on own.account_id = look.account_id
    join record_residence living on living.person_id = look.person_id
      and living.started <= %(night)s::date and (living.ended is null or living.ended > %(night)s::date - 365)
    join record_home home on home.id = living.home_id
  where {PLACE.format("own")} = {PLACE.format("home")}
  group by look.account_id, look.person_id),
found as (
  select distinct on (account_id, person_id) * from (table same_address union all table same_name) each_way
  where times >= %(looks)s order by account_id, person_id, what)
{by_reader("found", "'what', min(what)")}
""",
)  # fmt: skip
