"""Contacts that did not meet the threshold for social care."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="contacts_below_threshold_pct",
    area="front_door",
    title="Contacts below the threshold",
    counts="Each contact about each child.",
    numerator="Contacts judged to be below the published threshold.",
    denominator="Contacts received.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="contact",
    noun="contacts",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=("anyone who was 18 or over on the day",),
    caveat="A contact that nobody has judged yet is in the whole, so the latest month looks lower than it "
    "will be. Few below the threshold can mean that partners know it well, or that they no longer "
    "ring.",
    source="Doncaster peer review, July 2016 (around half of the pressure at the front door did not meet the"
    " threshold); local.",
    confidence="high",
    sql="""
select
    contact.person_id,
    contact.contact_id as thing_id,
    contact.made_on as counted_on,
    case when contact.threshold = 'below' then 1 else 0 end as n,
    1 as total
from child_contact as contact
where contact.made_on >= $first and contact.made_on < $after
""",
    cases=cases_beside(__file__),
)
