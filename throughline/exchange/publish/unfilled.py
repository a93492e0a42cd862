"""Published tables that stay empty, each with its reason: the record holds nothing to fill them from.

The shape is the standard's, so the table is there; a figure that stands on it says that nothing was counted.
"""

ELSEWHERE = "It is kept outside the record."
OVERSIGHT = "Audits, reviews and the partnership’s log are not written in the record yet."
EARLY_HELP = (
    "The early help part is not written yet; an episode, a step down or an audit told by hand is published."
)
COURT = "The court part is not written yet; pre-proceedings told by hand are published for each child."
EXPLOITED = "The missing and exploitation part is not written yet; what is told by hand is published."
HEALTH = "The health part of the record is not written yet; what is told by hand is among the facts."
LEARNING = "The education part of the record is not written yet; what is told by hand is among the facts."
CARE = "The part for children in care is not written yet; a period, placement, visit or review told by hand is published."
LEAVING = "The leaving care part is not written yet; a pathway plan told by hand is published."
ADOPTION = "The adoption part is not written yet."
FOSTERING = "The fostering part is not written yet."
MONEY = "Money is kept in another system, and no child's cost is held here."
LEADS = "It would lead to a person, and figures need nobody's."

BY_REASON: dict[str, tuple[str, ...]] = {
    LEADS: ("ssd_address", "ssd_linked_identifiers"),
    "A child’s own words stay in the record, and no question asks for the standard’s codes of them.": ("ssd_voice_of_child",),
    "A family is a picture of relations between people, and joins a sealed child to brothers and sisters.": (
        "ssd_family", "ssd_mother",
    ),
    "An order or a status is told by hand in part, and a list of some would make every share of it wrong.": (
        "ssd_legal_status",
    ),
    "The record holds what was found in words, not as the standard's factors.": ("ssd_assessment_factors",),
    "The version of the shape stands in each taking's own table.": ("ssd_version_log",),
    "It ended in April 2013, before there was a record here.": ("sup_former_assessment",),
    "No plan of before this record, and none of another authority, is held apart from the plan it became.": (
        "sup_earlier_plan",
    ),
    "A chair is named to a child and not to a plan, and no hours are held.": ("sup_conference_chair", "sup_plan_chair"),
    OVERSIGHT: (
        "sup_audit", "sup_audit_action", "sup_cp_plan_audit", "sup_challenge", "sup_serious_review", "sup_participation",
        "sup_service_referral",
    ),
    EARLY_HELP: ("sup_early_help_assessment", "sup_team_around_child", "sup_young_carer"),
    COURT: ("sup_pre_proceedings_stage", "sup_court_application"),
    EXPLOITED: ("sup_missing_trigger", "sup_exploitation_flag", "sup_prevent_referral"),
    ELSEWHERE: (
        "sup_complaint", "sup_complaint_stage", "sup_compliment", "sup_allegation", "sup_private_fostering",
        "sup_private_fostering_visit", "sup_post", "sup_manager_post", "sup_sickness", "sup_training", "sup_staff_survey",
    ),
    HEALTH: (
        "ssd_cla_health", "ssd_cla_immunisations", "ssd_cla_substance_misuse", "ssd_sdq_scores", "sup_health_report",
        "sup_health_status", "sup_camhs_referral", "sup_substance_treatment",
    ),
    LEARNING: (
        "ssd_send", "ssd_ehcp_requests", "ssd_ehcp_assessment", "ssd_ehcp_named_plan", "ssd_ehcp_active_plans",
        "ssd_sen_need", "sup_school_term", "sup_schooling", "sup_attendance", "sup_exclusion", "sup_key_stage",
    ),
    CARE: (
        "ssd_cla_convictions", "ssd_cla_care_plan", "ssd_cla_previous_permanence", "sup_placement_detail",
        "sup_provider_inspection", "sup_placement_search", "sup_care_allocation", "sup_iro_month", "sup_advocacy",
        "sup_independent_visitor", "sup_children_survey", "sup_school_move",
    ),
    LEAVING: (
        "ssd_care_leavers", "sup_care_leaver", "sup_care_leaver_birthday", "sup_pathway_review", "sup_pa_contact",
        "sup_staying_put",
    ),
    ADOPTION: ("ssd_permanence", "sup_adopters"),
    FOSTERING: ("sup_foster_household", "sup_foster_review", "sup_foster_training", "sup_safe_care_plan"),
    MONEY: ("ssd_s251_finance", "sup_placement_cost", "sup_budget", "sup_forecast"),
}  # fmt: skip

# Written by the publisher itself, and from no row of the record.
BY_THE_PUBLISHER = ("calendar", "population", "snapshot")
UNFILLED = {table: reason for reason, tables in BY_REASON.items() for table in tables}
