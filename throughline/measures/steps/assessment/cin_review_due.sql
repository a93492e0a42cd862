-- A review that a child in need plan promised: the first six weeks after its start, each later one three months
-- after the one before. `held_on` is the day of the next review that was held, in time or not.
-- kept
select plan_start.plan_id, plan_start.day as due, min(review.held_on) as held_on
from (
    select cin_plan.plan_id, due_day.day
    from cin_plan
    inner join calendar as first_day on first_day.day = cin_plan.started
    inner join calendar as due_day on due_day.day_index = first_day.day_index + 42
) as plan_start
left join sup_cin_review as review on review.plan_id = plan_start.plan_id
group by plan_start.plan_id, plan_start.day
union all
select review.plan_id, held_day.after_3_months as due, review.next_on as held_on
from (
    select
        plan_id,
        held_on,
        lead(held_on) over (partition by plan_id order by held_on, cin_review_id) as next_on
    from sup_cin_review
) as review
inner join calendar as held_day on held_day.day = review.held_on
