-- A child protection plan, or registration, that we know a child to have had: `council` is OWN for this authority's
-- and OTHER for another's, such as a plan held here for a time. The supplement holds what is older than the dataset.
select plan_id as known_id, person_id, 'OWN' as council, started, ended
from cp_plan
union all
select cppl_cp_plan_id, cppl_person_id, 'OTHER', cppl_cp_plan_start_date, cppl_cp_plan_end_date
from ssd_cp_plans
where cppl_cp_plan_ola = 'Y'
union all
select earlier_plan_id, person_id, council, started, ended
from sup_earlier_plan
