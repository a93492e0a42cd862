"""Social workers who hold more children than the authority wants."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="workers_over_ceiling",
    area="workforce",
    title="Social workers over their ceiling",
    counts="Each worker who held more children than the ceiling, on the last day of the month.",
    numerator="Workers who held more children than the ceiling set for them.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="worker",
    noun="workers",
    cohort="Social workers in post, employed and agency, for whom a ceiling is recorded.",
    left_out=("a worker for whom no ceiling is recorded",),
    limit="More than the ceiling: whoever holds as many is within it; local",
    caveat="The ceiling is this authority’s own and may be lower for part time or newly qualified workers. "
    "Brothers and sisters each count.",
    source="Local.",
    confidence="medium",
    gives=(
        "team",
        "worker_id",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    staff_at.staff_id as thing_id,
    staff_at.day as counted_on,
    1 as n,
    1 as total,
    staff_at.team,
    staff_at.worker_id
from staff_at
inner join caseload
    on caseload.worker_id = staff_at.worker_id
    and caseload.day = staff_at.day
where staff_at.day >= $first
    and staff_at.day < $after
    and staff_at.social_worker = 'Y'
    and caseload.children > staff_at.ceiling
""",
    cases=cases_beside(__file__),
)
