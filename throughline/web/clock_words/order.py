"""Which clocks matter first: danger, then what is late, then what is due soonest."""

from datetime import date

from throughline.record.clocks.queries import Due
from throughline.standards.state import Code

SEEN_OR_SAFE = frozenset({
    "strategy_discussion_held", "s47_started", "s47_outcome_recorded", "icpc_held", "rcpc_held", "child_first_seen",
    "cp_visit_child_seen", "child_seen_alone", "lac_visit_child_seen", "cin_visit_child_seen", "seen_alone",
    "police_protection_ended", "epo_ended", "child_located_or_returned", "interim_safety_plan_recorded",
})  # fmt: skip
"""What is promised so that a child is seen, or is safe tonight."""
CLOSED = (Code.MET, Code.MET_LATE, Code.STOPPED, Code.TOO_EARLY)
URGENT = {Code.LATE: 0, Code.WAITING: 1, Code.DUE: 2, Code.CALENDAR_ENDS: 3, Code.EXEMPT: 4}


def about_danger(due: Due) -> bool:
    return not SEEN_OR_SAFE.isdisjoint(due.standard.met_names)


def matters_first(due: Due) -> tuple:
    """A danger that is not pressing does not stand before a limit that has passed."""
    past = due.state.late_by is not None and due.state.code not in CLOSED or due.state.code == Code.LATE
    danger = about_danger(due) and past
    open_first = URGENT.get(due.state.code, 5)
    return not danger, not past, open_first > 3, due.obligation.due or date.max, due.standard.key


def still_open(found: list[Due]) -> list[Due]:
    """One clock for each promise: what is met stands only where nothing new has begun."""
    running = {(due.person_id, due.standard.key) for due in found if due.state.code not in CLOSED}
    return [
        due
        for due in found
        if due.state.code not in CLOSED or (due.person_id, due.standard.key) not in running
    ]
