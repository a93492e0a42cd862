-- Each wait for a core group of a plan: from the day the plan began, or the last group, to the last day on which the
-- next is in time: ten working days for the first, then six weeks.
-- kept
select
    event.plan_id,
    event.person_id,
    event.day as since,
    case when event.is_group = 1 then six_weeks.day else ten_days.day end as due,
    event.next_day as held_on
from (
    select
        plan_id,
        person_id,
        day,
        is_group,
        lead(day) over (partition by plan_id order by day) as next_day
    from (
        select plan_id, person_id, started as day, 0 as is_group
        from cp_plan
        union all
        select distinct cp_plan.plan_id, cp_plan.person_id, core_group.held_on, 1
        from cp_plan
        inner join sup_core_group as core_group
            on core_group.plan_id = cp_plan.plan_id
            and core_group.held_on > cp_plan.started
    ) as start_or_group
) as event
inner join calendar as start on start.day = event.day
left join calendar as ten_days
    on ten_days.working_index = start.working_index + 10
    and ten_days.working_day
left join calendar as six_weeks on six_weeks.day_index = start.day_index + 42
