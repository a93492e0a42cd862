"""Police notifications sent back for more information."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="police_notifications_returned",
    area="front_door",
    title="Police notifications sent back",
    counts="Each police notification, for each child.",
    numerator="Notifications sent back to the police for more information.",
    denominator="Police notifications.",
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="notification",
    noun="notifications",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=("anyone who was 18 or over on the day",),
    caveat="Sending one back shows that somebody read it: a fall may mean better notifications or less "
    "reading.",
    source="Doncaster peer review, July 2016; local.",
    confidence="high",
    sql="""
select
    contact.person_id,
    contact.contact_id as thing_id,
    contact.made_on as counted_on,
    case when contact.returned_on is null then 0 else 1 end as n,
    1 as total
from child_contact as contact
where contact.notification is not null
    and contact.made_on >= $first
    and contact.made_on < $after
""",
    cases=cases_beside(__file__),
)
