"""Children for whose family help was asked of the domestic abuse service."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="womens_aid_referrals",
    area="quality",
    title="Referrals to the domestic abuse service",
    counts="Each child for whose family this authority asked the domestic abuse service for help.",
    numerator="Referrals made.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="referral",
    noun="referrals",
    cohort="Children of any age known to this authority, unborn children included.",
    left_out=(
        "a referral that came to the service from somebody else, such as the police or the mother herself",
    ),
    caveat="Counted for each child, and only what this authority sent: the service's own figure counts "
    "families and adults from every source, so the two cannot be compared.",
    source="Doncaster inspection, 2011 (25% more referrals to the service, counted by the service); local.",
    confidence="high",
    sql="""
select
    asked.person_id,
    asked.service_referral_id as thing_id,
    asked.made_on as counted_on,
    1 as n,
    1 as total
from service_referral as asked
where asked.service = 'domestic abuse'
    and asked.made_on >= $first
    and asked.made_on < $after
""",
    cases=cases_beside(__file__),
)
