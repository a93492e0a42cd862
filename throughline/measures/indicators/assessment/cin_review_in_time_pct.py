"""Child in need plans with every review in time."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cin_review_in_time_pct",
    area="assessment",
    title="Child in need reviews in time",
    counts="Each child in need plan open on the last day of the month whose first review has fallen due.",
    numerator="Plans of which every review so far was held by its day.",
    denominator="Plans open for six weeks or more.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="plan",
    noun="plans",
    cohort="Children on a child in need plan, unborn children included.",
    left_out=("a plan so new that its first review has not fallen due",),
    limit="6 weeks after the plan began, then 3 months after each review; local",
    caveat="All or nothing: one late review keeps a plan out of the numerator until it ends, so improvement "
    "shows slowly. It is counted on a day, as a plan is in time or not at that moment. Disabled "
    "children with short breaks alone may be reviewed every six months: the published tables do not "
    "say who they are, so they count as late.",
    source="Local; Doncaster letter, November 2016 (reviews not regular, in a small number no evidence of "
    "any).",
    confidence="high",
    sql="""
select
    cin_plan.person_id,
    cin_plan.plan_id as thing_id,
    as_at.day as counted_on,
    case when review.first_late <= as_at.day then 0 else 1 end as n,
    1 as total
from as_at
inner join cin_plan
    on cin_plan.started <= as_at.day
    and coalesce(cin_plan.ended, date '9999-12-31') > as_at.day
inner join (
    select
        plan_id,
        min(due) as first_due,
        min(case when held_on <= due then null else due end) as first_late
    from cin_review_due
    group by plan_id
) as review
    on review.plan_id = cin_plan.plan_id
    and review.first_due <= as_at.day
where as_at.day >= $first and as_at.day < $after
""",
    cases=cases_beside(__file__),
)
