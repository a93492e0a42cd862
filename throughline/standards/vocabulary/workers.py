"""Supervision, allocation, recording and the workforce."""

WAITS_FOR = "oversight, without an issue yet"

FACTS = """
supervision_held | Supervision was held
asye_started | The assessed and supported year started
asye_outcome | The outcome of the assessed and supported year was recorded
case_supervision_recorded | The child was discussed in supervision
case_allocated | The child was allocated
case_direction_recorded | The manager's direction was recorded
social_worker_allocated | A social worker was allocated | fed
allocation_ended | The allocation ended with nobody to follow | fed
held_by_manager_from | The child was held in a manager's name | fed
manager_review_recorded | The manager reviewed the risk | fed
safeguarding_supervision_held | Safeguarding supervision was held
swe_year_ended | The year of registration ended
registration_renewed | The registration was renewed
last_dbs | The criminal record was last checked
dbs_renewed | The criminal record was checked again
left_permanent_post | The worker left a permanent post
agency_start | The worker began as an agency worker
visit_held | The visit was made | fed
visit_record_completed | The visit was written up
decision_made | The decision was made
decision_recorded | The decision was recorded
chronology_updated | The chronology was brought up to date
transfer_agreed | The transfer was agreed
new_worker_accepted | The new worker accepted
"""

SPELLS = """
employed | The post
asye_first_six_weeks | The first six weeks of the assessed and supported year
asye_to_six_months | The first six months of the assessed and supported year
health_post | The health worker's post
held_by_manager | The time in a manager's name | fed
"""
