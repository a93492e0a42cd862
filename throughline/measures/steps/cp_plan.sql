-- A child protection plan of this authority; plans that another authority holds here for a time are left out.
-- `ended` is the day it ended, on which the child is no longer on it.
-- kept
select
    cppl_cp_plan_id as plan_id,
    cppl_person_id as person_id,
    cppl_icpc_id as conference_id,
    cppl_cp_plan_start_date as started,
    cppl_cp_plan_end_date as ended,
    cppl_cp_plan_initial_category as first_category,
    coalesce(cppl_cp_plan_latest_category, cppl_cp_plan_initial_category) as category
from ssd_cp_plans
where coalesce(cppl_cp_plan_ola, 'N') <> 'Y'
