"""The figures that go with a pack: chosen measures with n of N, and how many stand in each list of children."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from throughline.measures.catalogue import by_key
from throughline.measures.cohorts.catalogue import all_cohorts
from throughline.measures.cohorts.cohort import Cohort
from throughline.measures.cohorts.listing import members
from throughline.measures.indicator import Unit
from throughline.measures.months import complete_months, year_to
from throughline.measures.problems import MeasuresProblem
from throughline.measures.scorecard import Line, lines
from throughline.measures.snapshots import Snapshot
from throughline.packs.annex_a.window import Window

CHOSEN = (
    "contacts_to_referral_pct", "contact_decision_1wd_pct", "rereferral_12m_pct", "referral_nfa_pct",
    "assessments_45wd_pct", "assessment_seen_pct", "cin_rate", "cin_visits_in_time_pct", "s47_rate", "s47_nfa_pct",
    "icpc_15wd_pct", "icpc_to_plan_pct", "cpp_rate", "cpp_second_pct", "cpp_2y_open_pct", "cp_visits_in_time_pct",
    "cp_seen_alone_pct", "cp_reviews_on_time_pct", "cla_rate", "cla_reviews_in_time_pct", "cla_visits_in_time_pct",
    "cla_3plus_placements_pct", "cla_long_term_stability_pct", "cl_in_touch_pct", "cl_suitable_accom_pct",
    "cl_eet_pct", "case_supervision_pct", "recorded_late_pct", "audit_completed_pct",
)  # fmt: skip
"""What an inspection of the front door, protection, care and leaving care opens with."""
MEASURES = ("Measure", "Key", "Period", "n", "N", "Figure", "Why there is none")
COHORTS = ("List of children", "Key", "Rows", "Children", "Why there is none")
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    measures: tuple[Row, ...]
    cohorts: tuple[Row, ...]


def figures(snapshot: Snapshot, window: Window, chosen: Sequence[str] = CHOSEN) -> Figures:
    """Of the year to the last month over on the day of notice; the lists of children as the figures were taken."""
    return Figures(
        tuple(_measures(snapshot, window, chosen)), tuple(_cohort(one, snapshot) for one in all_cohorts())
    )


def _measures(snapshot: Snapshot, window: Window, chosen: Sequence[str]) -> list[Row]:
    span = year_to(complete_months(window.notice, 1)[0])
    return [_measure(line, span.in_words) for line in lines([by_key(key) for key in chosen], snapshot, span)]


def _measure(line: Line, period: str) -> Row:
    """A rate's N is the people it is per, and empty where nobody has estimated them."""
    about = (line.indicator.title, line.indicator.key, period)
    figure = line.figure
    if figure is None:
        return *about, None, None, "", line.problem
    people = figure.population.people if figure.population else None
    return *about, figure.n, people if figure.unit is Unit.RATE else figure.total, figure.shown, ""


def _cohort(cohort: Cohort, snapshot: Snapshot) -> Row:
    try:
        found = members(cohort, snapshot)
    except MeasuresProblem as problem:
        return cohort.title, cohort.key, None, None, str(problem)
    return cohort.title, cohort.key, len(found), len({one.person_id for one in found}), ""
