"""Foster carers, allegations against adults, private fostering and complaints."""

WAITS_FOR = "oversight, without an issue yet"

FACTS = """
temporary_approval | The connected person was approved for the time being
full_approval_or_end | The carer was fully approved, or the placement ended
temporary_approval_extended | The approval was extended
foster_approval_decision | The decision on the foster carer was made
foster_review_held | The approval was reviewed
unannounced_visit | An unannounced visit was made
ssw_visit | The supervising social worker visited
foster_application_received | The application to foster was received
foster_stage1_information_complete | The information for stage one was complete
foster_stage1_decision | The applicant was told
foster_panel_recommendation_received | The panel's recommendation on the carer was received
determination_notice_sent | The notice of the determination was sent
representations_received | Representations were received
irm_notification | We were told of the independent review
irm_papers_sent | The papers were sent
tsd_completed | The training, support and development standards were completed
agreement_reviewed | The foster carer agreement was reviewed
training_minimum_met | The minimum training was done
allegation_known | The employer knew of the allegation
lado_contacted | The designated officer was contacted
lado_decision | The designated officer decided on the next step
allegation_meeting_held | The allegation meeting was held
allegation_reviewed | The open allegation was reviewed
allegation_concluded | The allegation was concluded
removed_from_role | The person was removed from the role
dbs_referred | The person was referred to the barring service
pf_start_date | The day private fostering is to start
pf_notified | We were told of the private fostering
pf_started | Private fostering started
pf_start_notified | We were told that the child had gone to live there
pf_visit_held | The privately fostered child was visited
pf_la_aware | We became aware of the private fostering
pf_suitability_decision | The decision on suitability was made
pf_ended | Private fostering ended
pf_end_notified | We were told that it had ended or changed
complaint_received | The complaint was received
complaint_acknowledged | The complaint was acknowledged
stage1_response | The first stage was answered
stage1_complex_received | A complex complaint, or one that needs an advocate, was received
stage2_requested | The second stage was asked for
stage2_request_recorded | The complaint was agreed in writing
stage2_response | The second stage was answered
stage3_requested | A review panel was asked for
panel_held | The review panel was held
panel_report_sent | The panel's report was sent
final_response | The authority answered the panel
grounds_arose | The grounds for the complaint arose
"""

SPELLS = """
foster_approval | The approval as a foster carer
foster_carer_family_or_friend | The approval as a carer of family or friends
allegation | The allegation
allegation_complex | The complex allegation
private_fostering_first_year | The first year of private fostering that we know of
private_fostering_after_year | Private fostering after its first year
"""
