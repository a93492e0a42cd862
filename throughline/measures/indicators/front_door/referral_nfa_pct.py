"""Referrals that led to no further action."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="referral_nfa_pct",
    area="front_door",
    title="Referrals with no further action",
    counts="Each referral of each child.",
    numerator="Referrals that led to no further action by social care.",
    denominator="Referrals received.",
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="referral",
    noun="referrals",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=("anyone who was 18 or over on the day",),
    caveat="A referral that nobody has decided yet is in the whole. A low figure can mean that contacts are "
    "sifted before they are called referrals: read it beside contacts that became referrals.",
    source="Department for Education, Children in need, reporting year 2025, table C1 (6.5% for England).",
    confidence="high",
    sql="""
select
    child_referral.person_id,
    child_referral.referral_id as thing_id,
    child_referral.received as counted_on,
    case when child_referral.nfa = 'Y' then 1 else 0 end as n,
    1 as total
from child_referral
where child_referral.received >= $first and child_referral.received < $after
""",
    cases=cases_beside(__file__),
)
