-- A decision that a child should be placed for adoption: waiting on the day of notice, or adopted or reversed in the
-- twelve months before it.
select
    adoption.person_id,
    adoption.adoption_plan_id as thing_id,
    adoption.entered,
    adoption.decided,
    case when adoption.ordered <= $notice then adoption.ordered end as ordered,
    case when adoption.matched <= $notice then adoption.matched end as matched,
    case when adoption.placed <= $notice then adoption.placed end as placed,
    case when adoption.left_reason in ('E11', 'E12') and adoption.left_care <= $notice then adoption.left_care end as adopted,
    case when adoption.reversed <= $notice then adoption.reversed end as reversed,
    case when adoption.reversed <= $notice then permanence.perm_decision_reversed_reason end as reversed_why,
    case when adoption.placed_early <= $notice then adoption.placed_early end as placed_early
from adoption_plan as adoption
inner join ssd_permanence as permanence
    on permanence.perm_table_id = adoption.adoption_plan_id
    and permanence.perm_person_id = adoption.person_id
where adoption.decided <= $notice
    and (adoption.reversed is null or adoption.reversed >= $year_ago)
    and (
        adoption.left_care is null
        or adoption.left_care > $notice
        or (adoption.left_care >= $year_ago and adoption.left_reason in ('E11', 'E12'))
        or (adoption.left_care >= $year_ago and adoption.reversed <= $notice)
    )
