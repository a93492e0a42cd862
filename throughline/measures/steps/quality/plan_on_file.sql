-- A plan that a child may have: in need, protection or care. `ended` is the first day without it.
-- kept
select person_id, started, ended from cin_plan
union all
select person_id, started, ended from cp_plan
union all
select
    lacp_person_id as person_id,
    lacp_cla_care_plan_start_date as started,
    lacp_cla_care_plan_end_date as ended
from ssd_cla_care_plan
