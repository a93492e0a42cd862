"""Conference chairs in post at the end of a month."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cp_chairs_in_post",
    area="protection",
    title="Conference chairs in post",
    counts="Each conference chair in post on the last day of the month.",
    numerator="Chairs in post, each counted as one.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="worker",
    noun="chairs",
    cohort="Conference chairs in post, agency chairs too.",
    left_out=("a post that nobody fills",),
    caveat="People, not full-time posts: eight chairs may fill five posts. Plans for each full-time "
    "chair have their own name.",
    source="Local; Doncaster inspection, 2011: eight chairs. Beside cp_chairs_fte.",
    confidence="high",
    gives=(
        "team",
        "worker_id",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    chair.worker_id as thing_id,
    as_at.day as counted_on,
    1 as n,
    1 as total,
    coalesce(max(chair.team), 'Whole service') as team,
    chair.worker_id
from as_at
inner join sup_conference_chair as chair
    on chair.started <= as_at.day
    and coalesce(chair.ended, date '9999-12-31') > as_at.day
where as_at.day >= $first
    and as_at.day < $after
group by chair.worker_id, as_at.day
""",
    cases=cases_beside(__file__),
)
