"""How many children in care each full-time reviewing officer has."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="iro_caseload",
    area="care",
    title="Children for each reviewing officer",
    counts="Each independent reviewing officer on the last day of the month.",
    numerator="Children in care whose reviews they chair.",
    denominator="Working time of the reviewing officers, in full-time equivalents.",
    unit=Unit.MEAN,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="worker",
    noun="reviewing officers",
    cohort="Everybody who chairs reviews of children in care, employed or not. Children of any age in care.",
    limit="50 to 70 children for a full-time officer, in guidance",
    caveat="Many officers also chair child protection conferences: only the working time given to "
    "children in care belongs here. A child whose officer has no working time on record still counts "
    "above the line.",
    source="IRO Handbook 2010, chapter 7: a caseload of 50 to 70 for a full-time equivalent.",
    confidence="high",
    gives=(
        "team",
        "worker_id",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    sup_iro_month.iro_month_id as thing_id,
    sup_iro_month.on_day as counted_on,
    sup_iro_month.children as n,
    sup_iro_month.fte as total,
    'Whole service' as team,
    sup_iro_month.worker_id
from sup_iro_month
inner join as_at on as_at.day = sup_iro_month.on_day
where sup_iro_month.on_day >= $first
    and sup_iro_month.on_day < $after
""",
    cases=cases_beside(__file__),
)
