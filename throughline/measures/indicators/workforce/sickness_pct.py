"""Working days that employed social workers lost to sickness."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="sickness_pct",
    area="workforce",
    title="Days lost to sickness",
    counts="Each month of an employed social worker’s working days.",
    numerator="Working days lost to sickness.",
    denominator="Working days that were to be worked.",
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="working day",
    noun="working days",
    cohort="Employed social workers, seniors and managers who are social workers.",
    left_out=(
        "an agency worker",
        "a month whose days are not recorded",
    ),
    caveat="A few people who are away for long make most of it. By the month it swings with the winter: "
    "compare whole years. In a small team it can point at one person. England: 3.2% in 2023.",
    source="Department for Education, Children’s social work workforce.",
    confidence="high",
    gives=(
        "team",
        "worker_id",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    sickness.sickness_id as thing_id,
    sickness.month_ends as counted_on,
    sickness.days_lost as n,
    sickness.days as total,
    coalesce(team.dept_team_name, sickness.team_id, 'No team') as team,
    sickness.worker_id
from sup_sickness as sickness
inner join snapshot on sickness.month_ends < snapshot.taken_on
left join ssd_department as team on team.dept_team_id = sickness.team_id
where sickness.month_ends >= $first
    and sickness.month_ends < $after
    and sickness.days > 0
    and sickness.days_lost is not null
""",
    cases=cases_beside(__file__),
)
