-- A child who may have an advocate on the last day of a month: in care, or on a child protection plan and five or over.
-- `since` is the day on which the earlier of the two began.
select day, person_id, min(since) as since
from (
    select looked_after.day, looked_after.person_id, looked_after.entered as since
    from looked_after
    union all
    select as_at.day, cp_plan.person_id, cp_plan.started as since
    from as_at
    inner join cp_plan
        on cp_plan.started <= as_at.day
        and coalesce(cp_plan.ended, date '9999-12-31') > as_at.day
    inner join child on child.person_id = cp_plan.person_id and child.turns_5 <= as_at.day
) as either
group by day, person_id
