"""Children in care: periods of care, placements, visits, reviews, short breaks, homes."""

WAITS_FOR = "the in care part, without an issue yet"

FACTS = """
became_looked_after | The child came into care
ceased_looked_after | The child left care
first_placement_started | The first placement started
placement_started | The placement started
care_plan_recorded | The care plan was recorded
placement_plan_recorded | The placement plan was recorded
placement_notifications_sent | Those who must know of the placement were told
lac_review_held | A review was held | either
lac_review_first_held | The first review was held | either
lac_review_second_held | The second review was held | either
lac_review_date | The day of the review | either
lac_visit_child_seen | The child was seen on a visit | fed
pwp_unassessed_placement_started | The child went to live with a parent before the assessment was done
reg24_placement_started | The child went to live with a connected person approved for the time being
care_order_home_started | The child, on a care order, lived with a parent
visit_requested | A visit was asked for
seen_alone | The child was seen alone on the visit | fed
seen_alone_exception_recorded | The reason why the child was not seen alone was recorded | fed
legal_status_considered | The child's legal status was considered
emergency_placement_started | The child was placed outside the carer's terms of approval
emergency_placement_ended | The placement ended or the terms were changed
pwp_emergency_started | The child was placed with a parent in an emergency
pwp_assessment_complete | The assessment of placement with parents was complete
pwp_decision | The decision on placement with parents was made
short_break_ended | The short break ended
short_breaks_began | Short breaks began
short_break_review_held | The short breaks were reviewed
short_break_visit_seen | The child was seen during a short break
holiday_placement_started | The child went elsewhere while the carer was on holiday
holiday_placement_ended | The child came back from it
hospital_stay_started | The child went into hospital
hospital_stay_ended | The child came back from hospital
other_temporary_placement_started | The child went elsewhere for a while
other_temporary_placement_ended | The child came back
contact_refused | Contact was refused without an order
contact_restored_or_order | Contact was restored, or the court made an order
iro_appointed | The independent reviewing officer was appointed
documents_with_iro | The documents were with the independent reviewing officer | either
review_decisions_sent | The decisions of the review were sent | either
review_record_completed | The record of the review was complete
review_record_distributed | The record of the review was sent out | either
dispute_raised | The independent reviewing officer raised a dispute | either
dispute_resolved | The dispute was resolved | either
iro_midpoint_recorded | The independent reviewing officer looked between reviews
nts_referral | The transfer of the unaccompanied child was asked for
nts_hotel_referral | The transfer of an unaccompanied child who is in no authority's care was asked for
nts_transfer_completed | The child was transferred
remanded_to_yda | The child was remanded to youth detention accommodation
detention_placement_plan_recorded | The detention placement plan was recorded
detention_started | Detention started
detention_visit_child_seen | The child was visited in detention
accommodated_by_health_or_education | The stay in hospital or residential school began
long_stay_authority_told | The responsible authority was told
s85_notification_received | We were told of a child's long stay
s85_visit_child_seen | The child was visited
home_visit_month_start | The month began
independent_visit_report | The independent person visited the home and reported
home_quality_review_completed | The quality of care was reviewed
supported_accommodation_review_completed | The quality of the support was reviewed
placement_requested | A placement was asked for
ofsted_judgement_checked | The provider's judgement was checked
safe_care_plan_recorded | The safe care plan was recorded
"""

SPELLS = """
cla | The period of care
placement | The placement
placement_first_year | The first year of the placement
placement_after_year | The placement after its first year
placement_to_18_after_year | The placement that is meant to last to 18, after its first year
long_term_foster_after_year | The long-term foster placement after its first year
pwp_unassessed | The time with a parent whose assessment is not done
pwp_unassessed_after_first_review | The time with a parent after the first review
reg24_before_first_review | The time with a connected person before the first review
reg24_after_first_review | The time with a connected person after the first review
care_order_home | The time at home on a care order
fostered | The foster placement
short_breaks | The arrangement for short breaks
short_break_started | A short break started
s85_stay | The long stay
childrens_home | The running of the home
supported_accommodation | The running of the accommodation
detention | Detention
"""
