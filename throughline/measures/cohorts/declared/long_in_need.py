"""Children in need open for a year or longer, by need and duration."""

from throughline.measures.cohorts.cohort import Area, Cohort, Detail, Split
from throughline.measures.cohorts.words import NEEDS
from throughline.measures.indicator import cases_beside

COHORT = Cohort(
    key="long_in_need",
    area=Area.REVIEW,
    title="In need for a year and more",
    counts="Each time open to social care that began a year ago or longer, of a child who is in need alone.",
    basis="child in need",
    noun="children in need",
    why="Work that goes on without a plan that ends it is drift: ask of each what would have to be different to close.",
    left_out=(
        "a child on a child protection plan or in care on the day",
        "anyone who was 18 or over on the day",
    ),
    caveat="The need is the one recorded with the referral, years ago perhaps. Disabled children are in the list,"
    " and may rightly be open for long.",
    source="ChAT, duration bands; Ofsted letter to Buckinghamshire, December 2018. Local.",
    since="Open since",
    rows=Split(
        "Open for", (("12", "1 to 2 years"), ("24", "2 to 3 years"), ("36", "3 years or more")), always=True
    ),
    columns=Split("Need", NEEDS),
    details=(Detail("senior_review", "Last senior review", none="None recorded"),),
    sql="""
select
    open_case.person_id,
    open_case.referral_id as thing_id,
    open_case.opened as since,
    case
        when began.after_36_months <= $day then '36'
        when began.after_24_months <= $day then '24'
        else '12'
    end as row_part,
    coalesce(open_case.need, '') as column_part,
    (
        select max(senior.day)
        from fact as senior
        where senior.person_id = open_case.person_id
            and senior.what = 'senior_review_recorded'
            and senior.day >= open_case.opened
            and senior.day <= $day
    ) as senior_review
from open_case
inner join calendar as began on began.day = open_case.opened
left join child on child.person_id = open_case.person_id
where began.after_12_months <= $day
    and coalesce(open_case.closed, date '9999-12-31') > $day
    and (child.turns_18 is null or child.turns_18 > $day)
    and not exists (
        select 1
        from cp_plan
        where cp_plan.person_id = open_case.person_id
            and cp_plan.started <= $day
            and coalesce(cp_plan.ended, date '9999-12-31') > $day
    )
    and not exists (
        select 1
        from in_care
        where in_care.person_id = open_case.person_id
            and in_care.entered <= $day
            and coalesce(in_care.left_care, date '9999-12-31') > $day
    )
""",
    cases=cases_beside(__file__),
)
