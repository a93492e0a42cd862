"""Before and in court: pre-proceedings, care proceedings, orders, police protection, secure accommodation."""

WAITS_FOR = "the court part, without an issue yet"

FACTS = """
legal_planning_requested | Legal planning was asked for
legal_planning_meeting_held | The legal planning meeting was held | either
preproceedings_decision | It was decided to begin pre-proceedings
letter_before_proceedings_sent | The letter before proceedings was sent
plo_meeting_held | The pre-proceedings meeting was held | either
plo_review_held | A review of pre-proceedings was held | either
preproceedings_outcome | The outcome of pre-proceedings was recorded
preproceedings_started | Pre-proceedings started
plo_panel_considered | The panel looked at the child
cp_exception_recorded | A reason for having no protection plan was recorded
decision_to_issue | It was decided to issue
application_issued | The application was issued
fgdm_offered | A family group decision-making meeting was offered | either
care_application_date | The day of the application
directions_on_issue | The court gave directions on issue
cmh_date | The day of the case management hearing
advocates_meeting_held | The advocates met
cmh_held | The case management hearing was held
irh_held | The issues resolution hearing was held
final_order | The final order was made
extension_granted | The period that the court extended began
extension_ended | The extended period came to its end or to a further order
police_protection_started | Police protection started
police_protection_ended | Police protection ended
epo_made | The emergency protection order was made
epo_extended | The emergency protection order was extended
epo_ended | The emergency protection order ended
cao_started | The child assessment order began
cao_ended | The child assessment order ended
ico_made | The interim care order was made
ico_ended | The interim care order ended or was renewed
s37_direction | The court asked for a section 37 report
s37_report_filed | The section 37 report was filed
supervision_order_made | The supervision order was made
supervision_order_ended | The supervision order ended or was extended
s20_started | Section 20 accommodation started
s20_review_recorded | The use of section 20 was reviewed
secure_placement_started | The child was placed in secure accommodation
court_authority_or_release | The court gave authority, or the child was released
secure_review_held | The secure accommodation review was held
secure_order_made | The secure accommodation order was made
secure_order_ended | The secure accommodation order ended or was renewed
"""

SPELLS = """
preproceedings | Pre-proceedings
s20 | Section 20 accommodation
secure_placement | The placement in secure accommodation
"""
