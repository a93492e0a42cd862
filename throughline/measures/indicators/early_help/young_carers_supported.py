"""Young carers open to the service at the end of a month."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="young_carers_supported",
    area="early_help",
    title="Young carers supported",
    counts="Each young carer open to the service on the last day of the month, once.",
    numerator="Young carers open to the service.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children under eighteen who are open to the service for young carers.",
    left_out=(
        "young carers who are known and not open to the service",
        "from the eighteenth birthday on",
    ),
    caveat="Those supported, not those who care for somebody: most young carers are not known. A "
    "carer without a recorded day of birth is counted.",
    source="Doncaster inspection, 2011: approximately 70. Local.",
    confidence="high",
    sql="""
select
    carer.person_id,
    min(carer.young_carer_id) as thing_id,
    as_at.day as counted_on,
    1 as n,
    1 as total
from as_at
inner join sup_young_carer as carer
    on carer.started <= as_at.day
    and coalesce(carer.ended, date '9999-12-31') > as_at.day
inner join child
    on child.person_id = carer.person_id
    and coalesce(child.turns_18, date '9999-12-31') > as_at.day
where as_at.day >= $first
    and as_at.day < $after
group by carer.person_id, as_at.day
""",
    cases=cases_beside(__file__),
)
