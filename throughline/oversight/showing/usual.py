"""The measures that stand on the scorecard until somebody decides otherwise."""

USUAL = (
    "contact_decision_1wd_pct", "rereferral_12m_pct", "assessments_45wd_pct", "assessment_seen_pct",
    "cin_visits_in_time_pct", "visits_on_time", "cp_seen_alone_pct", "icpc_15wd_pct", "cpp_second_pct",
    "cpp_reviewed_in_time_pct", "core_groups_in_time_pct", "plo_in_16w_pct", "cla_rate", "cla_3plus_placements_pct",
    "cla_long_term_stability_pct", "cla_visits_in_time_pct", "cla_reviews_in_time_pct", "iha_20wd_pct",
    "pep_current_pct", "rhi_72h_pct", "cl_in_touch_pct", "cl_suitable_accom_pct", "caseload_mean",
    "supervision_monthly_pct", "agency_rate_pct", "audit_actions_closed_pct",
)  # fmt: skip
"""In the order in which they are shown. One that the catalogue has not is left out."""
