-- A child in need plan; `ended` is the day it ended, on which the child is no longer on it.
-- kept
select
    cinp_cin_plan_id as plan_id,
    cinp_person_id as person_id,
    cinp_cin_plan_start_date as started,
    cinp_cin_plan_end_date as ended
from ssd_cin_plans
