-- Each day on which a pathway plan was made or reviewed, the day the next review is due, and the next there
-- was.
select
    seen.pathway_plan_id,
    seen.person_id,
    seen.ended,
    seen.day,
    made.after_6_months as due,
    lead(seen.day) over (partition by seen.pathway_plan_id order by seen.day) as next_day
from (
    select pathway_plan_id, person_id, ended, started as day
    from sup_pathway_plan
    union
    select review.pathway_plan_id, pathway.person_id, pathway.ended, review.held as day
    from sup_pathway_review as review
    inner join sup_pathway_plan as pathway on pathway.pathway_plan_id = review.pathway_plan_id
) as seen
inner join calendar as made on made.day = seen.day
