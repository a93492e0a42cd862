"""Permanence, adoption and special guardianship."""

WAITS_FOR = "the permanence part, without an issue yet"

FACTS = """
permanence_plan_recorded | The plan for permanence was recorded
sgo_notice | Notice of the application was given
sgo_application | The application was made
sgo_support_started | Special guardianship support started
sgo_support_reviewed | The support was reviewed
returned_home | The child went home
return_home_review_held | The return home was reviewed
placement_disrupted | The placement ended unplanned
disruption_meeting_held | The disruption meeting was held
authority_to_place | There was authority to place for adoption
adoption_review_held | The adoption review was held
placed_for_adoption | The child was placed for adoption
adoption_visit | The child was visited in the adoptive placement
panel_recommendation_received | The panel's recommendation was received
adm_decision | The decision-maker decided
adm_decision_told | The decision was told in person
adm_decision_letter_sent | The decision was sent in writing
adoption_plan_agreed_at_review | The review agreed a plan for adoption
match_approved | The match was approved
entered_care_and_was_adopted | The child, since adopted, came into care
placed_with_adoptive_family | The child moved in with the adoptive family
placement_order_made | The placement order was made
registration_accepted | The adopters' registration of interest was accepted
adopter_stage1_decision | The decision on stage one was made
adopter_stage2_started | Stage two started
adopter_approval_decision | The decision on the adopters was made
adopter_application_received | The adopters' application was received
adopter_panel_held | The panel considered the adopters
adopter_review_held | The adopters' approval was reviewed
adoption_application | The application to adopt was made
birth | The child was born
parental_consent | The mother consented to adoption
adoption_ceremony | The adoption was celebrated
life_story_given | The later life letter and the life story book were given
adoption_order | The adoption order was made
"""

SPELLS = """
sgo_support | Special guardianship support
authority_to_place_not_placed | The time with authority to place and no placement
adoption_placement | The placement for adoption
adoption_placement_first_to_second_review | The time from the first review to the second
adoption_placement_before_first_review | The placement for adoption before its first review
adopter_waiting | The time that approved adopters wait for a child
under_six_months_relinquished | The time in which a relinquished baby is under six months
"""
