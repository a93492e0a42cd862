"""Contacts that became referrals."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="contacts_to_referral_pct",
    area="front_door",
    title="Contacts that became referrals",
    counts="Each contact about each child.",
    numerator="Contacts whose outcome was a new referral.",
    denominator="Contacts received.",
    period=Period.ROLLING,
    polarity=Polarity.NEITHER,
    basis="contact",
    noun="contacts",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=("anyone who was 18 or over on the day",),
    caveat="The number turns on how police notifications are recorded: one for each child, or one for each "
    "incident. A contact that nobody has decided yet counts as one that did not become a referral.",
    source="The regional quarterly set; local.",
    confidence="high",
    sql="""
select
    contact.person_id,
    contact.contact_id as thing_id,
    contact.made_on as counted_on,
    case when contact.became_referral = 'Y' then 1 else 0 end as n,
    1 as total
from child_contact as contact
where contact.made_on >= $first and contact.made_on < $after
""",
    cases=cases_beside(__file__),
)
