"""What else the same act would answer: a child with a plan who is also in care is seen by the shorter of two limits."""

from datetime import date

from throughline.design.dates import short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.clocks.queries import Due, of_children
from throughline.web import clock_words

SEEN = frozenset({"cp_visit_child_seen", "lac_visit_child_seen", "cin_visit_child_seen"})
"""One visit may be all of these: each status has its own fact."""


def same_thing(one: Due, on: date, go: Onward) -> list[Item]:
    """The child's other open clocks that the same act meets, the soonest first."""
    if one.state.code in clock_words.CLOSED:
        return []
    others = [due for due in of_children([one.person_id], on) if due.id != one.id and _same(one, due)]
    open_ones = [due for due in others if due.state.code not in clock_words.CLOSED]
    return [_item(due, one, go) for due in sorted(open_ones, key=lambda due: due.obligation.due or date.max)]


def _same(one: Due, other: Due) -> bool:
    mine, theirs = set(one.standard.met_names), set(other.standard.met_names)
    return bool(mine & theirs) or bool(mine & SEEN and theirs & SEEN)


def _item(due: Due, one: Due, go: Onward) -> Item:
    limit, ours = due.obligation.due, one.obligation.due
    sooner = bool(limit and ours and limit < ours)
    words = f"Limit {short_day(limit)}" if limit else "No limit"
    shorter = f"{words}. The shorter of the two holds" if sooner else words
    mark = clock_words.status(due)
    return Item(
        title=due.standard.title, url=go("why", due.person_id, due.id), detail=f"{shorter}.",
        status=mark if mark in (Status.LATE, Status.SOON) else None, state=clock_words.headline(due),
    )  # fmt: skip
