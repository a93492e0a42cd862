"""Pages that say more about what a list counts: the monthly page of one agency, the plans that wait for a review."""

from throughline.access.principal import Principal
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.measures.cohorts.cohort import Cohort

BESIDE: dict[str, tuple[tuple[str, ...], ...]] = {
    "long_plans": (
        ("see", "Senior reviews that are asked for", "long-plans"),
        ("measure", "The measure: 15 months and more", "measure", "cpp_over_15m"),
    ),
    "disabled_on_plans": (("see", "Senior reviews that are asked for", "long-plans"),),
    "long_in_need": (
        ("measure", "The measure: two years and more", "measure", "cin_open_2y"),
        ("see", "What has not moved", "drift"),
    ),
    "second_plans": (
        ("measure", "The measure: a second plan, ever", "measure", "cpp_second_pct"),
        ("measure", "The measure: within two years", "measure", "cpp_second_2y_pct"),
    ),
    "contacts_by_agency": (
        ("oversee", "Each month with one agency", "agencies"),
        ("measure", "The measure: below the threshold", "measure", "contacts_below_threshold_pct"),
    ),
    "concern_grades": (
        ("measure", "The measure: concern, on average", "measure", "mash_concern_grade_mean"),
    ),
    "passed_back": (
        ("measure", "The measure: stepped down, then back", "measure", "stepdown_bounce_6m_pct"),
        ("measure", "The measure: re-referrals", "measure", "rereferral_12m_pct"),
    ),
}
"""By list: the verb that opens the page, words, the page's name, and what its address needs."""


def beside(cohort: Cohort, who: Principal, go: Onward) -> list[Link]:
    """What this reader may open."""
    return [
        Link(words=words, url=go(name, *needed))
        for verb, words, name, *needed in BESIDE.get(cohort.key, ())
        if who.may(verb)
    ]
