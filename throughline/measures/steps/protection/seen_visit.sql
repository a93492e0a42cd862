-- A day on which a child on a plan was seen at a visit of that plan, and the next such day: one of them is the last
-- visit of any day between. `alone` is 1 if the child was seen alone, 0 if not or where the record does not say.
-- kept
select
    plan_id,
    visited_on,
    alone,
    lead(visited_on) over (partition by plan_id order by visited_on) as next_on
from (
    select
        cp_plan.plan_id,
        visit.cppv_cp_visit_date as visited_on,
        max(case when visit.cppv_cp_visit_seen_alone = 'Y' then 1 else 0 end) as alone
    from cp_plan
    inner join ssd_cp_visits as visit
        on visit.cppv_cp_plan_id = cp_plan.plan_id
        and visit.cppv_cp_visit_date >= cp_plan.started
        and visit.cppv_cp_visit_seen = 'Y'
    group by cp_plan.plan_id, visit.cppv_cp_visit_date
) as each_day
