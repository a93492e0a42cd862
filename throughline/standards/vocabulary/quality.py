"""Audit, reports, inspection, reviews of deaths and serious harm, information law."""

WAITS_FOR = "oversight, without an issue yet"

FACTS = """
week_start | The week began
month_start | The month began
quarter_start | The quarter began
year_start | The year began
audit_programme_completed | The month's audits were complete
audit_completed | The audit was complete
immediate_action_confirmed | The immediate action was confirmed
audit_actions_closed | The actions of the audit were closed
thematic_audit_reported | The thematic audit was reported
reaudit_completed | The audit was repeated
weekly_report_issued | The weekly report was issued
self_assessment_signed_off | The self-assessment was signed off
qpm_meeting_held | The performance meeting was held
contract_review_held | The contract was reviewed
scrutiny_report_presented | The report was presented to scrutiny
finance_meeting_held | The finance meeting was held
iro_report_issued | The reviewing officers' report was issued
iro_annual_report | The reviewing officers' annual report was issued
board_met | The corporate parenting board met
lado_annual_report | The designated officer's annual report was issued
complaints_annual_report | The annual report on complaints was issued
pf_annual_report | The annual report on private fostering was issued
cdop_annual_report | The annual report on child deaths was issued
s11_completed | The section 11 audit was complete
final_report_received | The inspection report was received
action_plan_submitted | The action plan was sent
inspection_notified | The inspection was announced
annex_a_supplied | The child-level data were supplied
year_end_31_march | The year ended on 31 March
ssda903_submitted | The children looked after return was sent
cin_census_submitted | The child in need census was sent
la_aware | We knew of the serious incident
notified_panel_and_ofsted | The national panel and Ofsted were told
incident_notified | The incident was notified
rapid_review_sent | The rapid review was sent
lcspr_decided | It was decided to hold a practice review
lcspr_published | The practice review was published
scr_incident_known | We knew of the incident
scr_decision | The decision on a serious case review was made
scr_initiated | The serious case review began
scr_completed | The serious case review was complete
death | The child died
cdr_notified | The death was notified
cdop_reviewed | The panel reviewed the death
sar_received | The request for a person's own data was received
sar_answered | The request was answered
foi_received | The request for information was received
foi_answered | The request for information was answered
breach_known | The breach was known
ico_notified | The Information Commissioner was told
date_of_birth | The child's date of birth
care_record_destroyed | The record was destroyed
adoption_record_destroyed | The adoption record was destroyed
"""

SPELLS = """
inquest | The inquest or prosecution
"""
