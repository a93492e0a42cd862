"""Open children who have a plan."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="plan_present_pct",
    area="quality",
    title="Open children with a plan",
    counts="Each child open on the last day of the month.",
    numerator="Children with a child in need plan, a child protection plan or a care plan on that day.",
    denominator="Children open.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children",
    cohort="Children under 18, or not yet born, open to social care, those whose first assessment is under "
    "way among them.",
    left_out=(
        "anyone who was 18 or over on the day, such as a care leaver",
        "a referral that led to no further action",
    ),
    caveat="A child who is still being assessed has no plan yet and counts as without, so the figure cannot "
    "reach 100%. A plan that has ended by date and was not renewed is no plan. Whether it is a good "
    "plan, audits say.",
    source="Doncaster letter, November 2016 (a plan on every record seen); local.",
    confidence="high",
    sql="""
select
    open_child.person_id,
    open_child.person_id as thing_id,
    open_child.day as counted_on,
    max(case when filed.person_id is null then 0 else 1 end) as n,
    1 as total
from open_child_day as open_child
left join plan_on_file as filed
    on filed.person_id = open_child.person_id
    and filed.started <= open_child.day
    and coalesce(filed.ended, date '9999-12-31') > open_child.day
where open_child.under_18 = 'Y'
    and open_child.day >= $first
    and open_child.day < $after
group by open_child.person_id, open_child.day
""",
    cases=cases_beside(__file__),
)
