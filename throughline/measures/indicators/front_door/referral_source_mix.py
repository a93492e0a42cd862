"""Who referred children."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="referral_source_mix",
    area="front_door",
    title="Referrals by source",
    counts="Each referral of each child.",
    numerator="Referrals from each source.",
    denominator="Referrals received.",
    unit=Unit.SHARES,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="referral",
    noun="referrals",
    cohort="Children under 18 on the day, unborn children included.",
    left_out=("anyone who was 18 or over on the day",),
    caveat="Police notifications of domestic abuse are shown apart from the rest of the police, as they can "
    "outnumber them; add the two to compare with the published figure. A referral without a source is"
    " shown as not known.",
    source="Children in need census, source of referral (1A to 10); Department for Education, Children in "
    "need, reporting year 2025.",
    confidence="high",
    categories=(
        ("1A", "Family, relative or carer"),
        ("1B", "Acquaintance, neighbour or childminder"),
        ("1C", "The child"),
        ("1D", "Another individual"),
        ("2A", "School"),
        ("2B", "Education services"),
        ("3A", "GP"),
        ("3B", "Health visitor"),
        ("3C", "School nurse"),
        ("3D", "Other primary health"),
        ("3E", "Accident and emergency"),
        ("3F", "Other health"),
        ("4", "Housing"),
        ("5A", "Council: social care"),
        ("5B", "Council: other services"),
        ("5C", "Another council"),
        ("5D", "Council: early help"),
        ("6", "Police"),
        ("6DA", "Police: domestic abuse"),
        ("7", "Courts, probation, immigration, prison"),
        ("8", "Voluntary and other"),
        ("9", "Did not give a name"),
        ("10", "Not known"),
    ),
    gives=("category",),
    sql="""
select
    child_referral.person_id,
    child_referral.referral_id as thing_id,
    child_referral.received as counted_on,
    1 as n,
    1 as total,
    case
        when child_referral.source = '6' and max(contact.notification) is not null then '6DA'
        else coalesce(child_referral.source, '10')
    end as category
from child_referral
left join child_contact as contact
    on contact.referral_id = child_referral.referral_id
    and contact.notification = 'domestic abuse'
where child_referral.received >= $first and child_referral.received < $after
group by child_referral.person_id, child_referral.referral_id, child_referral.received, child_referral.source
""",
    cases=cases_beside(__file__),
)
