-- A child under 18, or not yet born, open on the last day of a month for so long that supervision was due: four
-- weeks on a child protection plan, three months for any other child.
-- kept
select open_child_day.day, open_child_day.person_id, open_child_day.on_cp_plan
from open_child_day
inner join calendar as opened_day on opened_day.day = open_child_day.opened
where open_child_day.under_18 = 'Y'
    and open_child_day.on_cp_plan = 'N'
    and opened_day.after_3_months < open_child_day.day
union all
select distinct open_child_day.day, open_child_day.person_id, open_child_day.on_cp_plan
from open_child_day
inner join calendar as today on today.day = open_child_day.day
inner join cp_plan
    on cp_plan.person_id = open_child_day.person_id
    and cp_plan.started <= open_child_day.day
    and coalesce(cp_plan.ended, date '9999-12-31') > open_child_day.day
inner join calendar as plan_day on plan_day.day = cp_plan.started
where open_child_day.under_18 = 'Y'
    and open_child_day.on_cp_plan = 'Y'
    and today.day_index - plan_day.day_index > 28
