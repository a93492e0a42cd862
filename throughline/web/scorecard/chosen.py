"""Which measures stand on the authority's scorecard, and the areas of the work in the order of a child's way through it."""

from throughline.measures.catalogue import all_indicators
from throughline.measures.indicator import Indicator

AREAS = {
    "front_door": "Front door",
    "early_help": "Early help",
    "assessment": "Assessment and help",
    "protection": "Protection",
    "court_plo": "Before and in court",
    "care": "Children in care",
    "health": "Health",
    "education": "Education",
    "missing_exploitation": "Missing and exploitation",
    "permanence": "Permanence",
    "adoption": "Adoption",
    "leaving_care": "Leaving care",
    "private_fostering": "Private fostering",
    "fostering": "Foster carers",
    "workforce": "Staff",
    "supervision": "Supervision",
    "quality": "Quality",
    "complaints": "Complaints",
    "lado": "Allegations against adults who work with children",
}
CHOSEN = (
    "contact_decision_1wd_pct", "rereferral_12m_pct", "assessments_45wd_pct", "assessment_seen_pct",
    "cin_visits_in_time_pct", "visits_on_time", "cp_seen_alone_pct", "icpc_15wd_pct", "cpp_second_pct",
    "cpp_reviewed_in_time_pct", "core_groups_in_time_pct", "plo_in_16w_pct", "cla_rate", "cla_3plus_placements_pct",
    "cla_long_term_stability_pct", "cla_visits_in_time_pct", "cla_reviews_in_time_pct", "iha_20wd_pct",
    "pep_current_pct", "rhi_72h_pct", "cl_in_touch_pct", "cl_suitable_accom_pct", "caseload_mean",
    "supervision_monthly_pct", "agency_rate_pct", "audit_actions_closed_pct",
)  # fmt: skip
"""In the order in which they are shown. One that the catalogue has not is left out."""


def chosen() -> list[Indicator]:
    known = {indicator.key: indicator for indicator in all_indicators()}
    return [known[key] for key in CHOSEN if key in known]


def area_words(area: str) -> str:
    return AREAS.get(area, area.replace("_", " ").capitalize())


def in_areas(indicators: list[Indicator]) -> list[tuple[str, list[Indicator]]]:
    """By area, in the order of `AREAS`; an area that nobody named yet comes last."""
    order = [*AREAS, *sorted({each.area for each in indicators} - AREAS.keys())]
    found = {area: [each for each in indicators if each.area == area] for area in order}
    return [(area_words(area), each) for area, each in found.items() if each]
