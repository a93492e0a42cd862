"""12. A partner's look-ups that too seldom belong to anybody who came."""

from throughline.access.misuse.detector import CHOSEN, ISSUE, Detector, Threshold

partner_fishing = Detector(
    number=12,
    key="partner-fishing",
    name="Look-ups with nobody there",
    says="{unmatched:n} of {times:n} look-ups in 28 days were neither for a child who was there nor for a referral: {share:.0%}.",
    asks="The agency is asked to compare its own list of attendances with these times.",
    mistaken_when="A ward that forgets the tick; an audit by the agency itself.",
    looks_back="28 days",
    quiet=27,
    behind={"verb__startswith": "look"},
    thresholds=(
        Threshold(name="share", default=0.3, means="of the look-ups without either, more than", source=ISSUE),
        Threshold(name="times", default=20, means="look-ups in 28 days, at least, before a share is counted", source=CHOSEN),
    ),
    sql="""
with asked as (
  select account_id, at, present or code = 'referral' as matched from access_lookup
  where at >= %(until)s::timestamptz - interval '28 days' and at < %(until)s::timestamptz)
select account_id, null::bigint person_id,
  jsonb_build_object('times', count(*), 'unmatched', count(*) filter (where not matched),
    'share', round(count(*) filter (where not matched)::numeric / count(*), 3), 'from', min(at), 'until', max(at)) figures
from asked group by account_id
having count(*) >= %(times)s and count(*) filter (where not matched) > %(share)s * count(*)
  and max(at) >= %(since)s::timestamptz
""",
)  # fmt: skip
