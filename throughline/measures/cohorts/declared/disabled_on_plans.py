"""Disabled children on a child protection or child in need plan, by how long."""

from throughline.measures.cohorts.cohort import Area, Cohort, Detail, Split
from throughline.measures.indicator import cases_beside

COHORT = Cohort(
    key="disabled_on_plans",
    area=Area.REVIEW,
    title="Disabled children on a plan",
    counts="Each child recorded as disabled on each plan in force: child protection or child in need.",
    basis="plan",
    noun="plans",
    why="Disabled children are more often harmed and less often heard: every such plan is looked at by somebody senior.",
    left_out=("a child of whom no disability is recorded, which is not the same as none",),
    caveat="Disability as it is recorded now, not as it was known when the plan began. A child on both plans on"
    " one day is listed with the protection plan alone.",
    source="Ofsted letter to Buckinghamshire, December 2018: plans for disabled children reviewed. Local.",
    since="On the plan since",
    rows=Split("Plan", (("CP", "Child protection"), ("CIN", "Child in need")), always=True),
    columns=Split(
        "Has lasted",
        (
            ("0", "Under 9 months"),
            ("9", "9 to 15 months"),
            ("15", "15 to 24 months"),
            ("24", "24 months or more"),
        ),
        always=True,
    ),
    details=(Detail("senior_review", "Last senior review", none="None recorded"),),
    sql="""
select
    plan.person_id,
    plan.plan_id as thing_id,
    plan.started as since,
    plan.kind as row_part,
    case
        when began.after_24_months <= $day then '24'
        when began.after_15_months <= $day then '15'
        when began.after_9_months <= $day then '9'
        else '0'
    end as column_part,
    (
        select max(senior.day)
        from fact as senior
        where senior.person_id = plan.person_id
            and senior.what = 'senior_review_recorded'
            and senior.day >= plan.started
            and senior.day <= $day
    ) as senior_review
from (
    select cp_plan.person_id, cp_plan.plan_id, cp_plan.started, cp_plan.ended, 'CP' as kind
    from cp_plan
    union all
    select cin_plan.person_id, cin_plan.plan_id, cin_plan.started, cin_plan.ended, 'CIN'
    from cin_plan
    where not exists (
        select 1
        from cp_plan as protection
        where protection.person_id = cin_plan.person_id
            and protection.started <= $day
            and coalesce(protection.ended, date '9999-12-31') > $day
    )
) as plan
inner join child on child.person_id = plan.person_id
inner join calendar as began on began.day = plan.started
where child.disabled = 'Y'
    and plan.started <= $day
    and coalesce(plan.ended, date '9999-12-31') > $day
""",
    cases=cases_beside(__file__),
)
