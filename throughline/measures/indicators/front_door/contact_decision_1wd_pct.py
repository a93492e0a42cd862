"""Referrals decided within one working day."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="contact_decision_1wd_pct",
    area="front_door",
    title="Referrals decided within one working day",
    counts="Each referral of each child.",
    numerator="Referrals on which a manager or social worker decided what happens next by the end of the next "
    "working day.",
    denominator="Referrals received whose next working day is over.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="referral",
    noun="referrals",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=(
        (
            "a referral whose next working day is not over when the figures are taken: it may still be "
            "decided in time"
        ),
        "anyone who was 18 or over on the day",
    ),
    limit="1 working day after the day it was received; Working Together to Safeguard Children",
    caveat="The day of receipt is the day it arrived, however late, and not the day somebody typed it in. A "
    "referral that arrives on a Saturday has until the end of Monday.",
    source="Working Together to Safeguard Children 2023, chapter 3, and the editions before it: one working "
    "day of receipt; the regional quarterly set.",
    confidence="high",
    sql="""
select
    referral_decision.person_id,
    referral_decision.referral_id as thing_id,
    referral_decision.received as counted_on,
    case when referral_decision.working_days <= 1 then 1 else 0 end as n,
    1 as total
from referral_decision
where referral_decision.received >= $first
    and referral_decision.received < $after
    and referral_decision.working_days_known > 1
""",
    cases=cases_beside(__file__),
)
