"""What should have moved for a child and has not: days since the last thing that moved it. A table, and one question."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from .facts import Fact
from .standard import Standard


@dataclass(frozen=True, kw_only=True)
class Mover:
    """`during` are the spells in which it should move, `moved_by` the facts that count as movement.

    A visit, a tracking panel or a letter about it does not: they look at it, and nothing has changed for the child.
    `named` are the words by which a decision names it.
    """

    key: str
    title: str
    during: tuple[str, ...]
    moved_by: tuple[str, ...]
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Still:
    """Since `day` nothing has moved; `last` is what did then, or the spell that began."""

    mover: Mover
    day: date
    last: str
    days: int


PLAN = Mover(
    key="plan",
    title="Plan",
    during=("cp_plan", "cin_plan", "cla"),
    moved_by=(
        "core_group_held", "rcpc_held", "cin_plan_recorded", "cin_review_held", "contingency_plan_recorded",
        "interim_safety_plan_recorded", "care_plan_recorded", "placement_plan_recorded", "lac_review_held",
        "lac_review_first_held", "lac_review_second_held",
    ),
    named=("plan", "core group", "review"),
)  # fmt: skip

PERMANENCE = Mover(
    key="permanence",
    title="Permanence",
    during=("cla",),
    moved_by=(
        "permanence_plan_recorded", "adoption_plan_agreed_at_review", "panel_recommendation_received", "adm_decision",
        "authority_to_place", "placement_order_made", "match_approved", "placed_for_adoption", "adoption_application",
        "sgo_notice", "sgo_application", "returned_home", "final_order",
    ),
    named=("permanence", "adoption", "special guardianship", "going home", "long-term"),
)  # fmt: skip

PRE_PROCEEDINGS = Mover(
    key="pre-proceedings",
    title="Pre-proceedings",
    during=("preproceedings",),
    moved_by=(
        "preproceedings_decision", "letter_before_proceedings_sent", "plo_meeting_held", "plo_review_held",
        "specialist_assessment_received", "preproceedings_outcome", "decision_to_issue", "application_issued",
    ),
    named=("pre-proceedings", "letter before proceedings", "legal planning", "issue"),
)  # fmt: skip

ASSESSMENT = Mover(
    key="assessment",
    title="Assessment",
    during=("cp_plan", "cin_plan", "cla"),
    moved_by=(
        "initial_assessment_completed", "core_assessment_completed", "assessment_authorised",
        "assessment_authorised_cin", "assessment_updated",
    ),
    named=("assessment",),
)  # fmt: skip

MOVERS = (PLAN, PERMANENCE, PRE_PROCEEDINGS, ASSESSMENT)


@cache
def reads() -> frozenset[str]:
    """Every fact that the answer depends on."""
    return frozenset(name for one in MOVERS for name in (*one.during, *one.moved_by))


def still(facts: Iterable[Fact], on: date) -> list[Still]:
    """Whatever applies to the child on that day, the longest still first."""
    told = [fact for fact in facts if fact.day <= on]
    found = [one for mover in MOVERS for one in _still(mover, told, on)]
    return sorted(found, key=lambda one: one.day)


def _still(mover: Mover, told: list[Fact], on: date) -> Iterator[Still]:
    spells = [fact for fact in told if fact.what in mover.during and fact.covers(on)]
    if spells:
        moves = [fact for fact in told if fact.what in mover.moved_by]
        last = max([*spells, *moves], key=lambda fact: (fact.day, fact.what in mover.moved_by))
        yield Still(mover, last.day, last.what, (on - last.day).days)


def speaks_of(standard: Standard, mover: Mover) -> bool:
    """Whether meeting the promise would move it: who holds that step holds this one."""
    return bool(set(standard.met_names) & set(mover.moved_by))
