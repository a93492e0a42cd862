"""Child protection plans past nine, fifteen, eighteen and twenty-four months, with their last reviews."""

from throughline.measures.cohorts.cohort import Area, Cohort, Detail, Split
from throughline.measures.cohorts.words import CATEGORIES
from throughline.measures.indicator import cases_beside

COHORT = Cohort(
    key="long_plans",
    area=Area.REVIEW,
    title="Child protection plans of nine months and more",
    counts="Each child protection plan in force that began nine months ago or longer.",
    basis="plan",
    noun="plans",
    why="A plan that lasts asks whether it works: a senior manager looks at each at 9, 15, 18 and 24 months.",
    left_out=("a plan that another authority holds here for a time",),
    caveat="Counted from the plan’s first day, whatever its category was then. A senior review is one that was"
    " recorded after that day.",
    source="Ofsted letter to Buckinghamshire, December 2018: plans of long duration reviewed. The marks are local.",
    since="On the plan since",
    rows=Split(
        "Has lasted",
        (
            ("9", "9 to 15 months"),
            ("15", "15 to 18 months"),
            ("18", "18 to 24 months"),
            ("24", "24 months or more"),
        ),
        always=True,
    ),
    columns=Split("Category now", CATEGORIES),
    details=(
        Detail("last_review", "Last conference", none="None held"),
        Detail("senior_review", "Last senior review", none="None recorded"),
    ),
    sql="""
select
    cp_plan.person_id,
    cp_plan.plan_id as thing_id,
    cp_plan.started as since,
    case
        when began.after_24_months <= $day then '24'
        when began.after_18_months <= $day then '18'
        when began.after_15_months <= $day then '15'
        else '9'
    end as row_part,
    coalesce(cp_plan.category, '') as column_part,
    (
        select max(review.cppr_cp_review_date)
        from ssd_cp_reviews as review
        where review.cppr_cp_plan_id = cp_plan.plan_id
            and review.cppr_cp_review_date <= $day
    ) as last_review,
    (
        select max(senior.day)
        from fact as senior
        where senior.person_id = cp_plan.person_id
            and senior.what = 'senior_review_recorded'
            and senior.day >= cp_plan.started
            and senior.day <= $day
    ) as senior_review
from cp_plan
inner join calendar as began on began.day = cp_plan.started
where began.after_9_months <= $day
    and coalesce(cp_plan.ended, date '9999-12-31') > $day
""",
    cases=cases_beside(__file__),
)
