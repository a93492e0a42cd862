"""10. Searching and looking, over and over, with nothing written."""

from throughline.access.misuse.detector import CHOSEN, ISSUE, Detector, Threshold
from throughline.access.misuse.fragments import written_by

search_and_look = Detector(
    number=10,
    key="search-and-look",
    name="Search, look, search again, nothing written",
    says="Searched, opened somebody they have no work with and searched again {people:n} times on one day, and wrote about none of them.",
    asks="What were they looking for?",
    mistaken_when="Checking a long list of names by hand for a partner, and sending the answer outside the record.",
    waits=1,
    behind={"page__in": ("find", "child")},
    thresholds=(
        Threshold(name="people", default=20, means="people on one day, more than", source=ISSUE),
        Threshold(
            name="minutes", default=10, source=CHOSEN,
            means="minutes between a search and the look, or the look and the next search, at most",
        ),
    ),
    sql=f"""
with steps as (
  select account_id, at, page, person_id, rule, allowed,
    lag(page) over turn before, lead(page) over turn after,
    at - lag(at) over turn waited, lead(at) over turn - at stayed
  from access_accessevent
  where at >= %(since)s::timestamptz and at < %(until)s::timestamptz and account_id is not null
  window turn as (partition by account_id order by at, id)),
seen as (
  select account_id, person_id, min(at) first_at, max(at) last_at from steps
  where person_id is not null and allowed and rule = 'standing' and before = 'find' and after = 'find'
    and waited <= %(minutes)s * interval '1 minute' and stayed <= %(minutes)s * interval '1 minute'
  group by account_id, person_id)
select seen.account_id, null::bigint person_id,
  jsonb_build_object('people', count(*), 'from', min(first_at), 'until', max(last_at)) figures
from seen where not {written_by("select seen.account_id", "seen.person_id", "seen.first_at", "seen.last_at")}
group by seen.account_id having count(*) > %(people)s
""",
)  # fmt: skip
