"""Of the children of four and over on a plan, those seen alone at the last visit."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cp_seen_alone_pct",
    area="protection",
    title="Children on a plan seen alone at the last visit",
    counts="Each child of four or over on a child protection plan on the last day of the month.",
    numerator="Children seen alone at the last visit at which they were seen.",
    denominator="Children aged 4 and over on a child protection plan.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children on a plan of this authority from their fourth birthday.",
    left_out=(
        "children under four, and unborn children",
        "a child here for a time on another authority's plan",
    ),
    limit="four years, a local line: guidance names no age",
    caveat="The last visit alone, however long ago it was: look at visits in time as well. A child "
    "not seen yet on this plan, or of whom it is not recorded, stays in the whole and does "
    "not count.",
    source="Annex A, list 7: whether the child was seen alone. The age is local.",
    confidence="high",
    sql="""
select
    on_plan.person_id,
    on_plan.plan_id as thing_id,
    on_plan.day as counted_on,
    coalesce(visit.alone, 0) as n,
    1 as total
from on_plan
inner join child on child.person_id = on_plan.person_id and child.turns_4 <= on_plan.day
left join seen_visit as visit
    on visit.plan_id = on_plan.plan_id
    and visit.visited_on <= on_plan.day
    and coalesce(visit.next_on, date '9999-12-31') > on_plan.day
    and coalesce(visit.next_on, date '9999-12-31') > $first
    and visit.visited_on < $after
where on_plan.day >= $first
    and on_plan.day < $after
""",
    cases=cases_beside(__file__),
)
