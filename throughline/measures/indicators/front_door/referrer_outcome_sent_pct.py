"""Referrers who were told the outcome."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="referrer_outcome_sent_pct",
    area="front_door",
    title="Referrers told the outcome",
    counts="Each referral of each child on which a decision was made.",
    numerator="Referrals whose outcome was sent to the referrer.",
    denominator="Referrals decided.",
    period=Period.ROLLING,
    polarity=Polarity.HIGHER,
    basis="referral",
    noun="referrals",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=(
        "a referral not decided yet",
        "anyone who was 18 or over on the day",
    ),
    limit="none in days: Working Together asks for feedback to the referrer and sets no number",
    caveat="A referrer who gave no name cannot be told and stays in the whole. The latest month looks lower "
    "than it will be, as letters follow the decision.",
    source="Working Together to Safeguard Children 2018 and 2023; Doncaster peer review, July 2016.",
    confidence="high",
    sql="""
select
    referral_decision.person_id,
    referral_decision.referral_id as thing_id,
    referral_decision.decided_on as counted_on,
    case when referral_decision.told_on is null then 0 else 1 end as n,
    1 as total
from referral_decision
where referral_decision.decided_on >= $first and referral_decision.decided_on < $after
""",
    cases=cases_beside(__file__),
)
