"""Social workers who hold children and qualified less than two years ago."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="newly_qualified_pct",
    area="workforce",
    title="Social workers in their first two years",
    counts="Each social worker who held a child, on the last day of the month.",
    numerator="Social workers who qualified less than two years before.",
    denominator="Social workers who held a child.",
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="worker",
    noun="social workers",
    cohort="Social workers, seniors and managers who are social workers, employed and agency, in post and "
    "holding at least one child.",
    left_out=("a social worker who held nobody",),
    limit="Less than 2 years: on the corresponding day two years on, the time is over",
    caveat="New social workers are the future of a service and need lighter work: neither is better. Heads "
    "are counted, not hours. A day of qualifying that is not recorded counts as longer ago, so the share "
    "may be too low.",
    source="Doncaster inspection report, 2011: levels of inexperience. Local.",
    confidence="high",
    gives=(
        "team",
        "worker_id",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    staff_at.staff_id as thing_id,
    staff_at.day as counted_on,
    case when staff_at.day < qualified.after_2_years then 1 else 0 end as n,
    1 as total,
    staff_at.team,
    staff_at.worker_id
from staff_at
inner join caseload
    on caseload.worker_id = staff_at.worker_id
    and caseload.day = staff_at.day
left join calendar as qualified on qualified.day = staff_at.qualified
where staff_at.day >= $first
    and staff_at.day < $after
    and staff_at.social_worker = 'Y'
""",
    cases=cases_beside(__file__),
)
