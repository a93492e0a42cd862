"""9. One child whom many people open with no work behind it."""

from throughline.access.misuse.detector import ISSUE, Detector, Threshold
from throughline.access.misuse.fragments import unexplained

everyone_looks = Detector(
    number=9,
    key="everyone-looks",
    name="One record opened by many with no reason to be found",
    says="{readers:n} people with no work with the child or the family opened this record within 24 hours.",
    asks="Was the child in the news, or talked about? Those who looked may need a word, and the record a restriction.",
    mistaken_when="A child whom a whole service was told to know about that day, in an e-mail and not in the record.",
    looks_back="24 hours",
    waits=1,
    quiet=1,
    thresholds=(
        Threshold(name="readers", default=5, means="people in 24 hours, more than", source=ISSUE),
    ),
    sql=f"""
with {unexplained("24 hours")},
crowds as (
  select last.person_id, last.last_at, array_agg(distinct other.account_id) readers, min(other.first_at) first_at
  from unexplained last join unexplained other
    on other.person_id = last.person_id and other.last_at between last.last_at - interval '24 hours' and last.last_at
  where last.last_at >= %(since)s::timestamptz group by last.person_id, last.account_id, last.last_at)
select distinct on (person_id) null::bigint account_id, person_id,
  jsonb_build_object('readers', cardinality(readers), 'accounts', readers, 'from', first_at, 'until', last_at) figures
from crowds where cardinality(readers) > %(readers)s order by person_id, cardinality(readers) desc
""",
)  # fmt: skip
