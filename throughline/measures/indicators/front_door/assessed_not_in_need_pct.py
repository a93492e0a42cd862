"""Referrals after whose assessment the child was found not to be in need."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="assessed_not_in_need_pct",
    area="front_door",
    title="Referrals assessed and found not in need",
    counts="Each referral of each child.",
    numerator="Referrals that were closed after an assessment with no further action (closure reason RC8) or "
    "with early help (RC9).",
    denominator="Referrals received.",
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="referral",
    noun="referrals",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=("anyone who was 18 or over on the day",),
    caveat="Counted by the day of the referral, so one whose assessment is under way is in the whole and not"
    " yet found. It stands for how well the threshold is held: many assessments that lead to nothing "
    "are a burden on families and workers. Closure reason RC9 exists only in later years of the "
    "census; before it RC8 alone was used.",
    source="Department for Education, Children in need, reporting year 2025, table C1 (30.8% for England); "
    "census closure reasons RC8 and RC9.",
    confidence="high",
    sql="""
select
    child_referral.person_id,
    child_referral.referral_id as thing_id,
    child_referral.received as counted_on,
    case when child_referral.close_reason in ('RC8', 'RC9') then 1 else 0 end as n,
    1 as total
from child_referral
where child_referral.received >= $first and child_referral.received < $after
""",
    cases=cases_beside(__file__),
)
