"""Strategy discussion, section 47, conference, protection plan and child in need."""

WAITS_FOR = "issue 6"

FACTS = """
act_now_threshold_met | It was known that the child may be in immediate danger | either
harm_threshold_met | It was known that the child may be suffering significant harm | either
strategy_discussion_held | The strategy discussion was held | either
strategy_record_circulated | The record of the strategy discussion was sent | either
s47_started | The section 47 enquiry started | either
s47_outcome_recorded | The outcome of the section 47 enquiry was recorded | either
last_strategy_discussion | The last strategy discussion was held | fed
strategy_discussion_initiating_s47 | The strategy discussion that began the section 47 enquiry was held | fed
icpc_held | The initial child protection conference was held | either
transfer_notification_received | We were told that a child with a plan has moved here | either
transfer_in_conference_held | The transfer-in conference was held | either
icpc_date | The day of the initial conference | either
conference_date | The day of the conference | either
rcpc_date | The day of the review conference | either
report_shared_with_family | The report was shared with the family | either
agency_report_received | The agency's report was received | either
decisions_sent | The decisions and the outline plan were sent | either
minutes_sent | The minutes were sent | either
core_group_held | A core group was held | either
rcpc_held | A review conference was held | either
birth_on_plan | The child was born, with a plan since before birth
cp_plan_first_day | The first day of the child protection plan, wherever it began | either
cp_visit_child_seen | The child was seen on a child protection visit | fed
child_seen_alone | The child was seen alone | fed
seen_alone_not_needed | A reason for not seeing the child alone was recorded | fed
contingency_plan_recorded | The contingency plan was recorded | either
interim_safety_plan_recorded | The interim safety plan was recorded | either
senior_review_recorded | A senior manager reviewed the plan | either
expected_date_of_delivery | The expected date of delivery
discharge_conference_held | The discharge planning conference was held
cin_plan_recorded | The child in need plan was recorded | either
cin_plan_started | The child in need plan started | either
cin_review_held | A child in need review was held | either
cin_visit_child_seen | The child was seen on a child in need visit | fed
cp_dispute_raised | The conference chair raised a challenge | either
cp_dispute_resolved | The challenge was resolved | either
"""

SPELLS = """
cp_plan | The child protection plan | fed
cin_plan | The child in need plan | either
cin_plan_short_breaks_only | The child in need plan of a disabled child with short breaks only
infant | The time in which a child is too young to be seen alone
"""
