"""Assessments under way and standing: each question one statement, about children by their keys."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from throughline.design.dates import short_day
from throughline.record.assessment.models import (
    Assessment,
    AssessmentStart,
    AssessmentStartChild,
    PlannedStep,
)
from throughline.record.entries.models import Entry

GONE = (Entry.WITHDRAWN, Entry.UNDONE, Entry.WAITING)
WHATS = dict(PlannedStep.WHATS)


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One date of the plan, in words."""

    id: int
    what: str
    words: str
    owner: str
    by_when: date
    done_on: date | None
    why_not: str
    position: int

    def state(self, on: date) -> str:
        if self.done_on:
            return f"done {short_day(self.done_on)}"
        why = f": {self.why_not.rstrip('.')}" if self.why_not else ""
        return (
            f"not yet, planned by {short_day(self.by_when)}{why}"
            if self.by_when < on
            else f"by {short_day(self.by_when)}{why}"
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Start:
    """An assessment under way, with the children for whom it still is."""

    entry: int
    sort: str
    began: date
    planned_end: date
    lead_id: int
    lead: str
    children: list[int]
    steps: list[Step] = field(default_factory=list)

    @property
    def waiting(self) -> list[Step]:
        """What of the plan has not happened, but for the authorising itself."""
        return [one for one in self.steps if not one.done_on and one.what != PlannedStep.AUTHORISED]


def step_of(row: PlannedStep) -> Step:
    with_whom = f", {row.who}" if row.who else ""
    return Step(
        id=row.pk, what=row.what, words=f"{WHATS[row.what]}{with_whom}", owner=row.owner, by_when=row.by_when,
        done_on=row.done_on, why_not=row.why_not, position=row.position,
    )  # fmt: skip


def under_way(children: Iterable[int]) -> list[Start]:
    """Of these children, each assessment that was begun and is not authorised, with its plan: two statements."""
    rows = AssessmentStartChild.objects.filter(person_id__in=list(children), ended=None)
    by_entry: dict[int, list[int]] = defaultdict(list)
    for entry, child in rows.values_list("entry_id", "person_id"):
        by_entry[entry].append(child)
    return starts(by_entry) if by_entry else []


def starts(by_entry: dict[int, list[int]]) -> list[Start]:
    steps: dict[int, list[Step]] = defaultdict(list)
    for row in PlannedStep.objects.filter(entry_id__in=list(by_entry)):
        steps[row.entry_id].append(step_of(row))
    found = AssessmentStart.objects.filter(entry_id__in=list(by_entry)).exclude(entry__status__in=GONE)
    return [
        Start(
            entry=row.entry_id, sort=row.sort, began=row.began, planned_end=row.planned_end, lead_id=row.lead_id,
            lead=row.lead.name, children=by_entry[row.entry_id], steps=steps[row.entry_id],
        )
        for row in found.select_related("lead").order_by("began", "entry_id")
    ]  # fmt: skip


def under_way_of(children: Collection[int]) -> Start | None:
    """The one that covers most of these children, the newest of them."""
    found = under_way(children)
    return max(found, key=lambda one: (len(one.children), one.began, one.entry), default=None)


def standing_assessment(children: Collection[int]) -> Assessment | None:
    """The newest about any of these children that was signed and not taken back."""
    found = Assessment.objects.filter(entry__assessment_children__person_id__in=list(children))
    return found.exclude(entry__status__in=GONE).order_by("-entry__happened_at", "-entry_id").first()
