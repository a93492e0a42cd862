"""Children in pre-proceedings who have neither a child protection plan nor a recorded exception."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="plo_without_cp_plan",
    area="court_plo",
    title="Children in pre-proceedings with no protection plan",
    counts="Each child in pre-proceedings on the last day of the month with neither a child "
    "protection plan nor a recorded reason why not.",
    numerator="Children in pre-proceedings with no child protection plan and no recorded exception.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children",
    cohort="Children in pre-proceedings, unborn children too, children in care by agreement too.",
    left_out=(
        "a child with a recorded exception that holds on the day",
        "a child whose legal gateway decided against pre-proceedings",
    ),
    caveat="A local check. A child in care by agreement may rightly have no plan, and then the "
    "reason should be recorded. Another authority's plan, held here for a time, is not a plan "
    "of ours and does not clear the child.",
    source="Buckinghamshire letter, Dec 2018: child protection processes not followed for all "
    "children in pre-proceedings.",
    confidence="high",
    sql="""
select
    waiting.person_id,
    waiting.spell_id as thing_id,
    waiting.day as counted_on,
    1 as n,
    1 as total
from in_pre_proceedings as waiting
left join on_plan
    on on_plan.person_id = waiting.person_id
    and on_plan.day = waiting.day
where waiting.day >= $first
    and waiting.day < $after
    and on_plan.plan_id is null
    and not exists (
        select 1
        from sup_plan_exception as reason
        where reason.person_id = waiting.person_id
            and reason.started <= waiting.day
            and coalesce(reason.ended, date '9999-12-31') > waiting.day
    )
""",
    cases=cases_beside(__file__),
)
