-- A child's time in pre-proceedings, from the decision to start them to the decision to step down or to issue.
-- `ended` is the day that was agreed, on which the child is no longer in them. A legal gateway that decided against
-- pre-proceedings starts none.
select
    prep_table_id as spell_id,
    prep_plo_family_id as family_id,
    prep_person_id as person_id,
    coalesce(prep_pre_pro_decision_date, prep_pre_pro_letter_date, prep_initial_pre_pro_meeting_date) as began,
    prep_pre_pro_letter_date as letter_on,
    prep_agree_stepdown_issue_date as ended,
    case
        when prep_pre_pro_outcome like '%ssue%' then 'ISSUED'
        when prep_pre_pro_outcome like '%tep down%' then 'DOWN'
    end as outcome
from ssd_pre_proceedings
where coalesce(prep_legal_gateway_outcome, 'B') not like 'A%'
    and coalesce(prep_legal_gateway_outcome, 'B') not like 'C%'
    and coalesce(prep_pre_pro_decision_date, prep_pre_pro_letter_date, prep_initial_pre_pro_meeting_date) is not null
