-- A child's plan for adoption within one period of care: the decision that the child should be placed, and
-- what followed. `left_care` and `left_reason` are those of the period; E11 and E12 are adopted.
-- kept
select
    permanence.perm_table_id as adoption_plan_id,
    permanence.perm_person_id as person_id,
    in_care.entered,
    in_care.left_care,
    in_care.left_reason,
    permanence.perm_adm_decision_date as decided,
    permanence.perm_placement_order_date as ordered,
    permanence.perm_matched_date as matched,
    permanence.perm_placed_for_adoption_date as placed,
    permanence.perm_placed_ffa_cp_date as placed_early,
    permanence.perm_placed_foster_carer_date as placed_with_carer,
    permanence.perm_adopted_by_carer_flag as by_carer,
    permanence.perm_decision_reversed_date as reversed
from ssd_permanence as permanence
inner join in_care
    on in_care.period_id = permanence.perm_cla_id
    and in_care.person_id = permanence.perm_person_id
