-- A child adopted in the three years up to the last day of a month, and the steps that led there.
-- Of several plans in the period, the one that was not given up.
-- kept
select
    adoption.adoption_plan_id,
    adoption.person_id,
    as_at.day,
    adoption.entered,
    adoption.ordered,
    adoption.matched,
    adoption.placed,
    adoption.placed_early,
    adoption.placed_with_carer,
    adoption.by_carer
from adoption_plan as adoption
inner join calendar as adopted on adopted.day = adoption.left_care
inner join as_at
    on as_at.day >= adoption.left_care
    and as_at.day < adopted.after_36_months
where adoption.left_reason in ('E11', 'E12')
    and adoption.reversed is null
