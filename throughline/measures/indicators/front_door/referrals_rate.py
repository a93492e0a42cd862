"""Referrals for every 10,000 children in a year."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="referrals_rate",
    area="front_door",
    title="Referrals per 10,000 children",
    counts="Each referral of each child: four brothers and sisters referred together are four referrals.",
    numerator="Referrals received.",
    unit=Unit.RATE,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="referral",
    noun="referrals",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=("anyone who was 18 or over on the day",),
    caveat="A child referred twice counts twice. There is no referral while a child is open already. A rate "
    "changes when the population estimate is revised: the estimate used is said beneath the figure.",
    source="Department for Education, Children in need, reporting year 2025, table C1. Population: ONS mid-"
    "year estimate of ages 0 to 17.",
    confidence="high",
    sql="""
select child_referral.person_id, child_referral.referral_id as thing_id, child_referral.received as counted_on, 1 as n, 1 as total
from child_referral
where child_referral.received >= $first and child_referral.received < $after
""",
    cases=cases_beside(__file__),
)
