"""Of the children on a plan, those seen within the local interval on the last day of the month."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cp_visits_in_time_pct",
    area="protection",
    title="Children on a plan seen within ten working days",
    counts="Each child on a child protection plan on the last day of the month.",
    numerator="Children last seen at a visit of the plan within ten working days; a child whose plan is "
    "newer than that is within it.",
    denominator="Children on a child protection plan, born by that day.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children on a plan of this authority from birth.",
    left_out=(
        "unborn children: the interval begins at birth",
        "a child here for a time on another authority's plan",
    ),
    limit="10 working days from the last day the child was seen, the start of the plan or birth, "
    "whichever is the latest; local",
    caveat="Who is overdue on one day, not the share of visits that were made on time over a month: "
    "that is Child protection visits on time, and the two are not the same number. A visit at "
    "which the child was not seen, or at which it is not recorded, does not count. Ten "
    "working days and a fortnight differ at bank holidays.",
    source="Local: neither law nor Working Together sets a number of days. Annex A, list 7, and ChAT "
    "show the day of the last visit. Beside visits_on_time.",
    confidence="high",
    sql="""
select
    waiting.person_id,
    waiting.plan_id as thing_id,
    waiting.day as counted_on,
    case when today.working_index - since.working_index <= 10 then 1 else 0 end as n,
    1 as total
from (
    select
        on_plan.person_id,
        on_plan.plan_id,
        on_plan.day,
        case
            when visit.visited_on >= child.born then visit.visited_on
            when child.born > on_plan.started then child.born
            else on_plan.started
        end as last_seen
    from on_plan
    inner join child on child.person_id = on_plan.person_id and child.born <= on_plan.day
    left join seen_visit as visit
        on visit.plan_id = on_plan.plan_id
        and visit.visited_on <= on_plan.day
        and coalesce(visit.next_on, date '9999-12-31') > on_plan.day
        and coalesce(visit.next_on, date '9999-12-31') > $first
        and visit.visited_on < $after
    where on_plan.day >= $first
        and on_plan.day < $after
) as waiting
inner join calendar as today on today.day = waiting.day
inner join calendar as since on since.day = waiting.last_seen
""",
    cases=cases_beside(__file__),
)
