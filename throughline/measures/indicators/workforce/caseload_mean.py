"""How many children a full-time social worker holds, on average."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="caseload_mean",
    area="workforce",
    title="Children held by each social worker",
    counts="Each worker who held a child, on the last day of the month.",
    numerator="Children and young people held, brothers and sisters each counted.",
    denominator="The workers’ hours, as full-time equivalents.",
    unit=Unit.MEAN,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="worker",
    noun="workers",
    cohort="Workers, employed and agency, who held at least one child as lead worker, managers among them.",
    left_out=(
        "a child whom nobody held",
        "a worker whose hours are not recorded, with the children held",
        "a worker who held nobody",
    ),
    caveat="A mean hides the fullest: read it with those over the ceiling. A manager in whose name many "
    "children stand makes it worse without being anybody’s caseload. Whoever’s hours are not recorded counts as full "
    "time. Hours are those of today, as the "
    "standard dataset holds them. England: 16.0 in September 2023.",
    source="Department for Education, Children’s social work workforce, average caseload; Ofsted letters to "
    "Doncaster (2016) and Buckinghamshire (2018).",
    confidence="high",
    gives=(
        "team",
        "worker_id",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    caseload.worker_id as thing_id,
    caseload.day as counted_on,
    caseload.children as n,
    worker.fte as total,
    caseload.team,
    caseload.worker_id
from caseload
inner join worker on worker.worker_id = caseload.worker_id
where caseload.day >= $first
    and caseload.day < $after
    and worker.fte > 0
""",
    cases=cases_beside(__file__),
)
