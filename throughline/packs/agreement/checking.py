"""Running the checks: both tell the last month that was over on the day of notice, or six, from the same snapshot."""

from dataclasses import dataclass

from throughline.measures.catalogue import by_key
from throughline.measures.engine import rows
from throughline.measures.months import Span, complete_months, month, month_after
from throughline.measures.problems import MissingTable
from throughline.measures.snapshots import Snapshot
from throughline.packs.agreement.declared import CHECKS, Check, named
from throughline.packs.annex_a.listing import Cell, Line, Listed, listed
from throughline.packs.annex_a.shape import by_number
from throughline.packs.annex_a.window import Window

NOT_EXPLAINED = "Nothing explains this: look at both lists before the inspection does."


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that only one of the two tells."""

    key: str
    told_by: str
    why: str


@dataclass(frozen=True, slots=True)
class Checked:
    check: Check
    span: Span
    in_list: int = 0
    in_measure: int = 0
    differences: tuple[Difference, ...] = ()
    problem: str = ""

    @property
    def agrees(self) -> bool:
        return not self.differences and not self.problem

    @property
    def tells_nobody(self) -> bool:
        """Both are empty: that proves nothing."""
        return not (self.in_list or self.in_measure or self.problem)

    @property
    def unexplained(self) -> int:
        return sum(one.why == NOT_EXPLAINED for one in self.differences)


def check_all(snapshot: Snapshot, window: Window) -> tuple[Checked, ...]:
    last = month(complete_months(window.notice, 1)[0])
    on = Window(last.last_day)
    return tuple(
        _checked(check, listed(by_number(check.number), snapshot, on), snapshot, last) for check in CHECKS
    )


def _checked(check: Check, found: Listed, snapshot: Snapshot, last: Span) -> Checked:
    span = Span(month_after(last.after, -check.months), last.after)
    if found.problem:
        return Checked(check, span, problem=found.problem)
    try:
        measured = rows(by_key(check.measure), snapshot, span)
    except MissingTable as problem:
        return Checked(check, span, problem=str(problem))
    cells = {line: named(found.about, line) for line in found.lines}
    ours = {_key(check, line): each for line, each in cells.items() if check.kept(each, span)}
    theirs = {str(row.person_id if check.by_child else row.thing_id) for row in measured}
    only_listed = [
        Difference(key, f"List {check.number}", _why(check, ours[key], span))
        for key in sorted(ours.keys() - theirs)
    ]
    only_measured = [Difference(key, "Scorecard", NOT_EXPLAINED) for key in sorted(theirs - ours.keys())]
    return Checked(check, span, len(ours), len(theirs), (*only_listed, *only_measured))


def _key(check: Check, line: Line) -> str:
    return str(line.child if check.by_child else line.thing)


def _why(check: Check, cells: dict[str, Cell], span: Span) -> str:
    return check.why if check.explained and check.explained(cells, span) else NOT_EXPLAINED
