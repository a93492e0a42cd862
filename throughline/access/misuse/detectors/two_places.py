"""14. One account in two places at once."""

from throughline.access.misuse.detector import CHOSEN, ISSUE, Detector, Threshold

two_places = Detector(
    number=14,
    key="two-places",
    name="One account in two places at once",
    says="Two sign-ins of one account took turns {turns:n} times, each within {minutes:n} minutes of the other.",
    asks="Is somebody else using this account? A telephone and a desk take turns a few times a day, not all the time.",
    mistaken_when="Somebody who reads on a telephone and writes on a desk at one sitting.",
    thresholds=(
        Threshold(name="turns", default=8, means="turns on one day, more than", source=CHOSEN),
        Threshold(
            name="minutes", default=2, source=ISSUE + " asks for overlap; the minutes are chosen",
            means="minutes from a request of one sign-in to a request of the other, at most",
        ),
    ),
    sql="""
with asked as (
  select account_id, session, at, lag(session) over turn before, at - lag(at) over turn waited
  from access_accessevent
  where at >= %(since)s::timestamptz and at < %(until)s::timestamptz and session <> ''
    and account_id is not null and page <> 'sign-in'
  window turn as (partition by account_id order by at, id))
select account_id, null::bigint person_id,
  jsonb_build_object('turns', count(*), 'minutes', %(minutes)s, 'from', min(at), 'until', max(at)) figures
from asked where session <> before and waited <= %(minutes)s * interval '1 minute'
group by account_id having count(*) > %(turns)s
""",
)  # fmt: skip
