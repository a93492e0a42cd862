-- A day on which a child moved to a higher level of need: onto a child protection plan, or into care.
select move.person_id, move.move_id, move.level, move.moved_on, moved_day.day_index
from (
    select person_id, plan_id as move_id, 'protection' as level, started as moved_on
    from cp_plan
    union all
    select person_id, period_id as move_id, 'care' as level, entered as moved_on
    from in_care
) as move
inner join calendar as moved_day on moved_day.day = move.moved_on
