"""What a promise asks somebody to do: its words, its picture, and the form that meets it."""

from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.record.clocks.queries import Due
from throughline.standards.feeding import by_hand
from throughline.standards.standard import Standard
from throughline.standards.state import Code

VISITED = frozenset({"cp_visit_child_seen", "visit_held", "seen_alone"})
"""What the write-up of a visit tells the clocks."""
DECIDED = frozenset({"manager_review_recorded"})
ICONS = {
    "people": ("conference", "core_group", "review_held", "meeting", "discussion"),
    "document": ("report", "minutes", "record", "plan", "assessment", "sent"),
    "home": ("visit", "seen", "interview"),
}
"""Which words in the name of a fact each picture stands for."""


def is_visit(standard: Standard) -> bool:
    return bool(VISITED & {*standard.met_names})


def title(standard: Standard, people: str) -> str:
    return f"See {people}" if is_visit(standard) else f"{standard.title}: {people}"


def icon(due: Due) -> str:
    if due.state.code == Code.WAITING:
        return "pause"
    if is_visit(due.standard):
        return "home"
    met = " ".join(due.standard.met_names)
    return next((icon for icon, words in ICONS.items() if any(word in met for word in words)), "clock")


def action(standard: Standard, children: list[int], people: str, go: Onward) -> Link | None:
    """The form that meets it. A promise that nothing here can meet yet has none: its row leads to why it is due."""
    if is_visit(standard):
        return Link(words="Write up", url=go("write", "visit", children=children), about=people)
    if DECIDED & {*standard.met_names}:
        return Link(words="Write decision", url=go("write", "decision", children=children), about=people)
    fact = next((name for name in standard.met_names if name in by_hand()), None)
    if fact is None:
        return None
    return Link(
        words="Record it",
        url=go("write", "milestone", children=children, which=fact),
        about=title(standard, people),
    )
