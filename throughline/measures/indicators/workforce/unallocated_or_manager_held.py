"""Children open to social care whom no worker holds."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="unallocated_or_manager_held",
    area="workforce",
    title="Children held by a manager, duty or nobody",
    counts="Each child open to social care who was not held by a worker, on the last day of the month.",
    numerator="Children in a manager’s name, with a duty worker or a team alone, or with nobody.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children open to social care on the day, those not yet born among them.",
    left_out=("a child whose referral needed nothing further",),
    caveat="By policy there should be none. A referral of the same day whom nobody holds yet is in it. Who "
    "is a manager or on duty is read from the job title, so a title that does not say so is taken for a "
    "worker’s. Buckinghamshire’s inspectors found just over 100 in 2018.",
    source="Ofsted, monitoring visit to Buckinghamshire, 2018; local.",
    confidence="high",
    categories=(
        ("manager", "In a manager’s name"),
        ("duty", "With duty or a team alone"),
        ("nobody", "With nobody"),
    ),
    gives=("category",),
    sql="""
select
    waiting.person_id,
    waiting.person_id as thing_id,
    waiting.day as counted_on,
    1 as n,
    1 as total,
    waiting.category
from (
    select
        open_child.person_id,
        open_child.day,
        case
            when held.person_id is null then 'nobody'
            when held.worker_id is null then 'duty'
            else worker.holds_as
        end as category
    from open_child_day as open_child
    left join held
        on held.person_id = open_child.person_id
        and held.started <= open_child.day
        and coalesce(held.ended, date '9999-12-31') > open_child.day
    left join worker on worker.worker_id = held.worker_id
) as waiting
where waiting.day >= $first
    and waiting.day < $after
    and waiting.category in ('manager', 'duty', 'nobody')
""",
    cases=cases_beside(__file__),
)
