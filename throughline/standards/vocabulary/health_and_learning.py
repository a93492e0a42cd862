"""Health and education."""

WAITS_FOR = "the health and education parts, without an issue yet"

FACTS = """
iha_request_sent | The health assessment was asked for
iha_completed | The initial health assessment was done
iha_report_received | The report of the initial health assessment was received
rha_completed | A review health assessment was done
last_dental_check | The teeth were last checked
dental_check_completed | The teeth were checked
last_sdq | The last questionnaire was completed
sdq_completed | A strengths and difficulties questionnaire was completed
health_plan_recorded | The health plan was recorded
health_summary_given | The health history was given to the young person
pep_started | The personal education plan was started
pep_completed | The personal education plan was complete
pep_reviewed | The personal education plan was reviewed | either
term_start | The school term started
became_looked_after_or_moved | The child came into care or moved
on_school_roll | The child was on a school's roll
exclusion_started | The exclusion or suspension began
alternative_provision_started | The child was being taught elsewhere
ehe_registered | The child was registered as educated at home
ehe_visit | The home was visited
ehc_request_received | The education, health and care assessment was asked for
ehcp_final_issued | The education, health and care plan was issued
advice_requested | The advice was asked for
advice_sent | The advice was sent
"""

SPELLS = """
cla_under5 | The time in care before the fifth birthday
cla_5plus | The time in care from the fifth birthday on
cla_4_16 | The time in care from the fourth birthday to the seventeenth
immunisations_up_to_date | Immunisations were up to date
educated_at_home | Education at home
"""
