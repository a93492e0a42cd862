"""Child protection plans held for each full-time conference chair."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cp_chairs_fte",
    area="protection",
    title="Plans for each conference chair",
    counts="Each conference chair in post on the last day of the month.",
    numerator="Child protection plans that the chairs held.",
    denominator="Full-time posts that the chairs filled.",
    unit=Unit.MEAN,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="worker",
    noun="chairs",
    cohort="Conference chairs in post, agency chairs too, by the part of a post that is for chairing.",
    left_out=(
        "plans that no chair holds",
        "a post that nobody fills",
    ),
    caveat="A child's plan counts once: four brothers and sisters are four plans. Chairs who also "
    "review looked after children count only for the part that is for chairing. A chair whose "
    "hours are not recorded is in the list and adds nothing to the posts. Plans without a "
    "chair are in none of it: look for them apart.",
    source="Local; Doncaster inspection, 2011: eight chairs. No national number exists.",
    confidence="high",
    gives=(
        "team",
        "worker_id",
    ),
    sql="""
select
    cast(null as varchar) as person_id,
    chair.conference_chair_id as thing_id,
    as_at.day as counted_on,
    count(distinct on_plan.plan_id) as n,
    coalesce(chair.fte, 0) as total,
    coalesce(chair.team, 'Whole service') as team,
    chair.worker_id
from as_at
inner join sup_conference_chair as chair
    on chair.started <= as_at.day
    and coalesce(chair.ended, date '9999-12-31') > as_at.day
left join sup_plan_chair as holding
    on holding.worker_id = chair.worker_id
    and holding.started <= as_at.day
    and coalesce(holding.ended, date '9999-12-31') > as_at.day
left join on_plan
    on on_plan.plan_id = holding.plan_id
    and on_plan.day = as_at.day
where as_at.day >= $first
    and as_at.day < $after
group by chair.conference_chair_id, as_at.day, chair.fte, chair.team, chair.worker_id
""",
    cases=cases_beside(__file__),
)
