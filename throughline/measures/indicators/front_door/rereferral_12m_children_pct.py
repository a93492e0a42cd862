"""Children referred again within twelve months, each child once."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="rereferral_12m_children_pct",
    area="front_door",
    title="Children re-referred within 12 months",
    counts="Each child referred in the twelve months up to the last day.",
    numerator="Children of whom at least one of those referrals was made within 365 days of their previous one.",
    denominator="Children referred in the twelve months.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=("anyone who was 18 or over on the day",),
    limit="365 days after the previous referral",
    caveat="This is the share of children. The share of referrals is another figure under its own name, and "
    "higher. A child counts once however often referred, so months cannot be added up: the figure "
    "looks back twelve months from its last day.",
    source="Department for Education, Children in need, reporting year 2025, table C1, children with "
    "referrals (21.0% for England).",
    confidence="high",
    sql="""
select
    referred.person_id,
    referred.referral_id as thing_id,
    referred.day as counted_on,
    referred.again as n,
    1 as total
from referred_in_year as referred
where referred.day >= $first and referred.day < $after
""",
    cases=cases_beside(__file__),
)
