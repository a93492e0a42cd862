"""Workers who had supervision in the last thirty days."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="supervision_monthly_pct",
    area="supervision",
    title="Supervision of workers in time",
    counts="Each social worker and manager in post on the last day of the month.",
    numerator="Workers who had supervision in the 30 days before.",
    denominator="Workers in post.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="worker",
    noun="workers",
    cohort="Social workers, senior social workers and managers of children's services, agency workers "
    "included.",
    left_out=(
        "a worker away for long on the day, such as sick or on parental leave",
        "a worker in post for 30 days or fewer: the first supervision may still be in time",
        "staff who are not social workers",
    ),
    limit="30 days after the last supervision; local, after the employer standards",
    caveat="That it was held, not that it was good. Newly qualified workers are owed it weekly at first, "
    "then every fortnight: this counts them as everybody else. None of the inspection letters gives a"
    " number of days: monthly is the custom of the field.",
    source="Employer standards for social workers (Local Government Association; Social Work England); "
    "local. Doncaster and Darlington letters, November 2016, and Buckinghamshire letter, December "
    "2018, on gaps in supervision.",
    confidence="high",
    gives=("team", "worker_id"),
    sql="""
select
    cast(null as varchar) as person_id,
    worker.worker_id as thing_id,
    worker.day as counted_on,
    max(case when supervision.held_on is null then 0 else 1 end) as n,
    1 as total,
    worker.team,
    worker.worker_id
from social_worker_day as worker
left join worker_supervision as supervision
    on supervision.worker_id = worker.worker_id
    and supervision.held_on <= worker.day
    and supervision.in_time_to >= worker.day
where worker.day >= $first and worker.day < $after
group by worker.worker_id, worker.day, worker.team
""",
    cases=cases_beside(__file__),
)
