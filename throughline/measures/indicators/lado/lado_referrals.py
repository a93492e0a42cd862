"""Allegations against people who work with children, by employer."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="lado_referrals",
    area="lado",
    title="Allegations by employer",
    counts="Each allegation that the designated officer took on.",
    numerator="Allegations received.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="allegation",
    noun="allegations",
    cohort="Allegations against adults who work or volunteer with children, taken on by the designated "
    "officer.",
    left_out=("advice that did not meet the threshold for an allegation",),
    caveat="Neither the adult nor the child is in these figures. More allegations can mean that employers "
    "know whom to ring. Nobody publishes a national figure.",
    source="Working Together to Safeguard Children 2023 (people in positions of trust); Doncaster "
    "inspection, 2011; local.",
    confidence="high",
    categories=(
        ("school", "School or college"),
        ("early years", "Early years"),
        ("care", "Children's home or supported home"),
        ("fostering", "Foster carer"),
        ("social care", "Social care"),
        ("health", "Health"),
        ("police", "Police"),
        ("faith", "Faith group"),
        ("sport", "Sport and leisure"),
        ("transport", "Transport"),
        ("other", "Other"),
        ("none", "Not said"),
    ),
    gives=("category", "team"),
    sql="""
select
    cast(null as varchar) as person_id,
    allegation.allegation_id as thing_id,
    allegation.received_on as counted_on,
    1 as n,
    1 as total,
    coalesce(allegation.employer, 'none') as category,
    'Whole service' as team
from allegation
where allegation.received_on >= $first and allegation.received_on < $after
""",
    cases=cases_beside(__file__),
)
