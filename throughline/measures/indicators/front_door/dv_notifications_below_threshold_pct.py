"""Police notifications of domestic abuse that did not meet the threshold."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="dv_notifications_below_threshold_pct",
    area="front_door",
    title="Domestic abuse notifications below the threshold",
    counts="Each police notification of domestic abuse, for each child.",
    numerator="Notifications judged to be below the published threshold.",
    denominator="Police notifications of domestic abuse.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="notification",
    noun="notifications",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=("anyone who was 18 or over on the day",),
    caveat="One incident with three children is three notifications. A notification that nobody has judged "
    "yet is in the whole. Below the threshold for social care is not below the need for help.",
    source="Doncaster inspection, 2011, paragraph 33; local.",
    confidence="high",
    sql="""
select
    contact.person_id,
    contact.contact_id as thing_id,
    contact.made_on as counted_on,
    case when contact.threshold = 'below' then 1 else 0 end as n,
    1 as total
from child_contact as contact
where contact.notification = 'domestic abuse'
    and contact.made_on >= $first
    and contact.made_on < $after
""",
    cases=cases_beside(__file__),
)
