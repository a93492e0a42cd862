"""Weeks that children waited for their first mental health appointment."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="camhs_wait_weeks",
    area="health",
    title="Wait for a mental health appointment",
    counts="Each child whom we referred to the mental health service and who was first seen in the month.",
    numerator="The weeks from our referral to the first appointment that was kept: the middle of them all.",
    denominator="Children first seen.",
    unit=Unit.MEDIAN,
    period=Period.ROLLING,
    polarity=Polarity.LOWER,
    basis="child",
    noun="first appointments",
    cohort="Children of any age whom children's services referred, in care or not. Those whom schools or "
    "doctors referred are not known here.",
    left_out=(
        "a child who still waits: see the figure of those waiting now",
        "a referral closed without the child being seen",
    ),
    caveat="It counts only those who reached the front of the queue: clearing long waits makes it worse, "
    "and a closed door makes it better. Always read it with the wait so far of those still waiting. The "
    "disability pathway is shown apart.",
    source="Our own referrals; inspection of Doncaster 2011: 8 to 10 weeks, and about 2 years for a "
    "consultant in learning disability.",
    confidence="high",
    categories=(
        ("care_core", "In care"),
        ("care_disability", "In care, disability pathway"),
        ("core", "Not in care"),
        ("disability", "Not in care, disability pathway"),
    ),
    gives=("category",),
    sql="""
select
    referral_on.person_id,
    referral_on.camhs_referral_id as thing_id,
    referral_on.first_seen_on as counted_on,
    cast(seen.day_index - asked.day_index as double) / 7 as n,
    1 as total,
    case
        when in_care.person_id is not null and referral_on.pathway = 'DISABILITY' then 'care_disability'
        when in_care.person_id is not null then 'care_core'
        when referral_on.pathway = 'DISABILITY' then 'disability'
        else 'core'
    end as category
from sup_camhs_referral as referral_on
inner join calendar as asked on asked.day = referral_on.referred_on
inner join calendar as seen on seen.day = referral_on.first_seen_on
inner join snapshot on seen.day <= snapshot.taken_on
left join in_care
    on in_care.person_id = referral_on.person_id
    and in_care.entered <= referral_on.first_seen_on
    and coalesce(in_care.left_care, date '9999-12-31') > referral_on.first_seen_on
where referral_on.first_seen_on >= $first
    and referral_on.first_seen_on < $after
""",
    cases=cases_beside(__file__),
)
