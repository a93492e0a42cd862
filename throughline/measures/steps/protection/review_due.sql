-- Each wait for a review of a plan: from the day it began, or the last review, to the last day on which the next is
-- in time (three months for the first, then six). A review that was not quorate was not held.
-- kept
select
    event.plan_id,
    event.person_id,
    event.ended as plan_ended,
    event.day as since,
    case when event.is_review = 1 then start.after_6_months else start.after_3_months end as due,
    event.next_day as held_on
from (
    select
        plan_id,
        person_id,
        ended,
        day,
        is_review,
        lead(day) over (partition by plan_id order by day) as next_day
    from (
        select plan_id, person_id, ended, started as day, 0 as is_review
        from cp_plan
        union all
        select distinct cp_plan.plan_id, cp_plan.person_id, cp_plan.ended, review.cppr_cp_review_date, 1
        from cp_plan
        inner join ssd_cp_reviews as review
            on review.cppr_cp_plan_id = cp_plan.plan_id
            and review.cppr_cp_review_date > cp_plan.started
        where coalesce(review.cppr_cp_review_quorate, 'Y') not in ('N', 'No')
    ) as start_or_review
) as event
inner join calendar as start on start.day = event.day
