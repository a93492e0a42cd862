"""Front door, early help and assessment."""

WAITS_FOR = "issue 6"

FACTS = """
referral_received | The referral was received | either
referral_received_leading_to_assessment | The referral that led to an assessment was received | either
referral_decision_recorded | A decision on the next step was recorded | either
referral_accepted | The referral was accepted | either
referrer_acknowledged | The referrer was told that it had arrived | either
referral_acknowledged | The referrer was told that the referral had arrived
referrer_outcome_sent | The referrer was told the outcome | either
referral_received_verbally | The referral was made by telephone
written_referral_received | The referral was confirmed in writing
contact_received | The contact was received | either
contact_outcome_recorded | The outcome of the contact was recorded | either
mash_red_opened | The multi-agency enquiry was opened as red
mash_amber_opened | The multi-agency enquiry was opened as amber
mash_green_opened | The multi-agency enquiry was opened as green
mash_decision_recorded | The decision on the multi-agency enquiry was recorded
child_first_seen | The child was first seen | either
police_notification_received | The police notification was received | either
police_notification_answered | The police notification was accepted or returned | either
eha_started | The early help assessment was started
eha_completed | The early help assessment was completed
caf_started | The common assessment was started
caf_completed | The common assessment was completed
eh_plan_started | The early help plan started
tac_review_held | A review by the team around the family was held
eh_allocated | The family was allocated to an early help worker
family_first_contacted | The family was first contacted
stepdown_decision | The decision to step down was made
eh_lead_worker_allocated | An early help lead worker was allocated
eh_audit_completed | An early help audit was completed
initial_assessment_completed | The initial assessment was completed
core_assessment_started | The core assessment was started
core_assessment_completed | The core assessment was completed
decision_to_assess | It was decided to assess a child who is already open to us | either
assessment_authorised | The assessment was authorised | either
assessment_authorised_cin | The assessment was authorised and led to a child in need plan | either
assessment_allocated | The assessment was allocated | either
assessment_planned_end_recorded | The planned end of the assessment was recorded | either
assessment_started | The assessment was started | either
manager_checkpoint_recorded | A manager looked at the assessment | either
assessment_updated | The assessment was updated | either
specialist_assessment_requested | The specialist assessment was asked for
specialist_assessment_received | The specialist assessment was received
pregnancy_began | The pregnancy began, 280 days before the expected date
prebirth_assessment_started | The pre-birth assessment was started | either
"""

SPELLS = """
open | The child's involvement with us
early_help | The early help plan
assessment | The assessment | either
unborn | The time before birth
missing | The time the child is missing
"""
