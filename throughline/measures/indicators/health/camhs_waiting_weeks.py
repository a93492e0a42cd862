"""Weeks that children who still wait for a mental health appointment have waited so far."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="camhs_waiting_weeks",
    area="health",
    title="Waiting for a mental health appointment now",
    counts="Each child whom we referred to the mental health service and who still waits on the last day "
    "of the month.",
    numerator="The weeks from our referral to the day: the middle of them all.",
    denominator="Children waiting.",
    unit=Unit.MEDIAN,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children waiting",
    cohort="Children of any age whom children's services referred, in care or not.",
    left_out=(
        "a child who has been seen",
        "a referral closed by the day",
    ),
    caveat="The wait so far, not the whole: it is still growing. It sees those whom the figure of first "
    "appointments cannot.",
    source="Our own referrals; a second reading of the catalogue's children waiting or seen.",
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
    as_at.day as counted_on,
    cast(today.day_index - asked.day_index as double) / 7 as n,
    1 as total,
    case
        when in_care.person_id is not null and referral_on.pathway = 'DISABILITY' then 'care_disability'
        when in_care.person_id is not null then 'care_core'
        when referral_on.pathway = 'DISABILITY' then 'disability'
        else 'core'
    end as category
from as_at
inner join calendar as today on today.day = as_at.day
inner join sup_camhs_referral as referral_on
    on referral_on.referred_on <= as_at.day
    and coalesce(referral_on.first_seen_on, date '9999-12-31') > as_at.day
    and coalesce(referral_on.closed_on, date '9999-12-31') > as_at.day
inner join calendar as asked on asked.day = referral_on.referred_on
left join in_care
    on in_care.person_id = referral_on.person_id
    and in_care.entered <= as_at.day
    and coalesce(in_care.left_care, date '9999-12-31') > as_at.day
where as_at.day >= $first
    and as_at.day < $after
""",
    cases=cases_beside(__file__),
)
