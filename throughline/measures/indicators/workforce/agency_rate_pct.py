"""Agency social workers as a share of all social workers."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="agency_rate_pct",
    area="workforce",
    title="Agency social workers",
    counts="Each social worker in post, on the last day of the month, by full-time equivalent.",
    numerator="Agency social workers, as full-time equivalents.",
    denominator="Agency and employed social workers, as full-time equivalents.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="worker",
    noun="social workers",
    cohort="Social workers, seniors and managers who are social workers. Other staff are not in it.",
    left_out=("a worker whose hours are not recorded",),
    caveat="Of agency and employed together, not of posts. An agency worker’s post is still a vacancy. Not "
    "said counts as employed. England: 17.8% in 2023. Doncaster’s 11% in 2016 was of agency staff, who may "
    "not all have been social workers.",
    source="Department for Education, Children’s social work workforce.",
    confidence="high",
    gives=(
        "team",
        "worker_id",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    staff_id as thing_id,
    day as counted_on,
    case when agency = 'Y' then fte else 0 end as n,
    fte as total,
    team,
    worker_id
from staff_at
where day >= $first
    and day < $after
    and fte > 0
    and social_worker = 'Y'
""",
    cases=cases_beside(__file__),
)
