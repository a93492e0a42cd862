"""Referrals that followed another of the same child within twelve months."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="rereferral_12m_pct",
    area="front_door",
    title="Re-referrals within 12 months",
    counts="Each referral of each child.",
    numerator="Referrals made within 365 days of this child's previous referral.",
    denominator="Referrals received.",
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="referral",
    noun="referrals",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=("anyone who was 18 or over on the day",),
    limit="365 days after the previous referral",
    caveat="This is the share of referrals. The share of children is another figure under its own name, and "
    "lower: 21.0% for England in 2025 beside 22.6% here. Only referrals to this authority are known, "
    "so a child who moved here starts afresh; and a dataset that keeps six years begins without a "
    "past.",
    source="Department for Education, Children in need, reporting year 2025, table C1; ChAT.",
    confidence="high",
    sql="""
select
    child_referral.person_id,
    child_referral.referral_id as thing_id,
    child_referral.received as counted_on,
    case when child_referral.days_since <= 365 then 1 else 0 end as n,
    1 as total
from child_referral
where child_referral.received >= $first and child_referral.received < $after
""",
    cases=cases_beside(__file__),
)
