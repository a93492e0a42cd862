"""Contacts for every 10,000 children, as a year's rate."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="contacts_rate",
    area="front_door",
    title="Contacts per 10,000 children",
    counts="Each contact about each child: a letter about three brothers and sisters is three contacts.",
    numerator="Contacts received.",
    unit=Unit.RATE,
    period=Period.ROLLING,
    polarity=Polarity.NEITHER,
    basis="contact",
    noun="contacts",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=("anyone who was 18 or over on the day",),
    caveat="Nobody publishes a national figure, and authorities record contacts differently. The number "
    "turns on how police notifications are recorded: one for each child, or one for each incident.",
    source="Annex A, list 1; ChAT; the regional quarterly set; ADCS Safeguarding Pressures. Population: ONS "
    "mid-year estimate of ages 0 to 17.",
    confidence="high",
    sql="""
select contact.person_id, contact.contact_id as thing_id, contact.made_on as counted_on, 1 as n, 1 as total
from child_contact as contact
where contact.made_on >= $first and contact.made_on < $after
""",
    cases=cases_beside(__file__),
)
