-- Each day on which a fostering household was approved or reviewed, the day the next review is due, and the
-- next there was.
select
    seen.household_id,
    seen.day,
    reviewed.after_12_months as due,
    lead(seen.day) over (partition by seen.household_id order by seen.day) as next_day
from (
    select household_id, min(started) as day
    from sup_foster_household
    group by household_id
    union
    select household_id, held as day
    from sup_foster_review
) as seen
inner join calendar as reviewed on reviewed.day = seen.day
