"""Leaving care."""

WAITS_FOR = "the leaving care part, without an issue yet"

FACTS = """
sixteenth_birthday_or_became_eligible | The young person turned 16 in care, or became eligible
needs_assessment_completed | The needs assessment was complete
pathway_plan_recorded | The pathway plan was recorded
pathway_plan_reviewed | The pathway plan was reviewed
became_relevant | The young person became a relevant child
accommodation_started | The young person moved into accommodation that we provide
unregulated_accommodation_started | The young person moved into unregulated accommodation
pa_visit | The personal adviser visited
pa_contact | The personal adviser and the young person were in touch
lost_contact_attempt | Help was offered to a young person out of touch
birthday_minus_3_months | The three months before the birthday began
leaver_information_recorded | In touch, activity and accommodation were recorded
last_offer | The right to support was last explained
offer_made | The right to support was explained
fifteenth_birthday | The young person turned 15
early_dialogue_recorded | The choices ahead were talked through
"""

SPELLS = """
pathway | The duty to keep a pathway plan
pa_accommodation | The stay in accommodation that we provide
former_relevant | The time as a former relevant young person
former_relevant_21_25 | The time as a former relevant young person from 21 to 25
out_of_touch | The time out of touch
eligible_16 | The time as an eligible child of 16 or 17
pa_allocation | A personal adviser was in place
"""
