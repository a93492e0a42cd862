"""Lists of a plan's parts: what is still to do, what moved last, which plan children have. Each is a statement or two."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from throughline.config.clock import london_day
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.planning import rules
from throughline.record.planning.models import (
    PlanAction,
    PlanChild,
    PlanJudgement,
    PlanStep,
    WalkedOutcome,
)

GONE = (Entry.WITHDRAWN, Entry.UNDONE)
PAGE = 20
AGREED_IN = ("plan", "meeting")


def _of(children: Collection[int]) -> QuerySet[PlanAction]:
    named = EntryChild.objects.filter(person_id__in=list(children), entry__kind__in=AGREED_IN)
    theirs = Q(person_id__in=list(children)) | Q(person=None, entry_id__in=named.values("entry_id"))
    return PlanAction.objects.filter(theirs)


def _open(found: QuerySet[PlanAction]) -> QuerySet[PlanAction]:
    standing = found.filter(done_on=None, dropped_why="").exclude(entry__status__in=GONE)
    return standing.select_related("entry", "person").order_by("by_when", "pk")


def open_actions_of(child: int) -> list[PlanAction]:
    return list(_open(_of([child]))[:PAGE])


def my_actions(account: int) -> list[PlanAction]:
    return list(_open(PlanAction.objects.filter(owner_id=account))[: 2 * PAGE])


def all_open(children: Collection[int]) -> list[PlanAction]:
    """Everything agreed for these children that is still to do, wherever it was agreed; the earliest day first."""
    return list(_open(_of(children)))


def open_actions(children: Collection[int], on: date) -> dict[int, list[PlanAction]]:
    """By child: what was agreed up to that day and is still to do. One about all of them stands with each."""
    found: dict[int, list[PlanAction]] = {child: [] for child in children}
    actions = [one for one in all_open(children) if london_day(one.entry.happened_at) <= on]
    about = _children_of({one.entry_id for one in actions if one.person_id is None})
    for one in actions:
        for child in [one.person_id] if one.person_id else about[one.entry_id]:
            if child in found:
                found[child].append(one)
    return found


def _children_of(entries: Collection[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    if entries:
        for entry, person in EntryChild.objects.filter(entry_id__in=entries).values_list(
            "entry_id", "person_id"
        ):
            found[entry].append(person)
    return found


def plans_of(children: Collection[int]) -> dict[int, int]:
    """The entry of the plan that each child has: the one written last. A child without a plan is not there."""
    rows = PlanChild.objects.filter(person_id__in=list(children)).exclude(entry__status__in=GONE)
    newest = rows.order_by("person_id", "-entry__happened_at", "-entry_id").distinct("person_id")
    return dict(newest.values_list("person_id", "entry_id"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """What moved last for one child, and who holds what comes next."""

    child: int
    plan: int | None
    planned_on: date | None
    last_step: date | None
    """When something that was agreed was last done."""
    last_judged: date | None
    """When anybody last put an outcome elsewhere, or a meeting found it better or reached."""
    next_action: PlanAction | None
    holder: str
    """`ours`, `partner`, `family`, `court`, or `nobody` where nothing is agreed."""
    slips: tuple[str, ...]

    @property
    def last(self) -> date | None:
        return max(filter(None, (self.last_step, self.last_judged)), default=None)


def last_moved(children: Collection[int], on: date) -> dict[int, Moved]:
    """Six statements, however many children."""
    plans, to_do = plans_of(children), open_actions(children, on)
    began = {one.pk: london_day(one.happened_at) for one in Entry.objects.filter(pk__in=set(plans.values()))}
    stepped, judged = _stepped(plans, children, on), _judged(set(plans.values()), on)
    slipped = slips_of([one.pk for some in to_do.values() for one in some])
    return {
        child: _moved(child, plans.get(child), began, to_do[child], stepped, judged, slipped)
        for child in children
    }


def _moved(child, plan, began, to_do, stepped, judged, slipped) -> Moved:
    first = to_do[0] if to_do else None
    return Moved(
        child=child, plan=plan, planned_on=began.get(plan), last_step=stepped.get(child),
        last_judged=max((on for about, on in judged.get(plan, []) if about in (None, child)), default=None),
        next_action=first, holder=holder_of(first), slips=tuple(filter(None, (slipped.get(one.pk) for one in to_do))),
    )  # fmt: skip


def holder_of(one: PlanAction | None) -> str:
    if one is None:
        return "nobody"
    return one.holder or (PlanAction.OURS if one.owner_id else PlanAction.PARTNER)


def _stepped(plans: dict[int, int], children: Collection[int], on: date) -> dict[int, date]:
    """By child, the last day on which something agreed was done."""
    done = _of(children).filter(done_on__lte=on).exclude(entry__status__in=GONE)
    rows = list(done.values_list("person_id", "entry_id", "done_on"))
    about = _children_of({entry for person, entry, _ in rows if person is None})
    found: dict[int, date] = {}
    for person, entry, day in rows:
        for child in [person] if person else about[entry]:
            found[child] = max(day, found.get(child, day))
    return found


def _judged(plans: Collection[int], on: date) -> dict[int, list[tuple[int | None, date]]]:
    """By plan: whose outcome, and when a judgement of it changed or a meeting found it better."""
    found: dict[int, list[tuple[int | None, date]]] = defaultdict(list)
    points: dict[tuple, str] = {}
    rows = PlanJudgement.objects.filter(plan__in=plans, on__lte=on).exclude(entry__status__in=GONE)
    for one in rows.order_by("on", "pk"):
        key = (one.plan, one.toward, one.whose, one.who)
        if key in points and points[key] != one.point:
            found[one.plan].append((one.person_id, one.on))
        points[key] = one.point
    walked = WalkedOutcome.objects.filter(plan__in=plans, progress__in=("better", "reached"))
    for one in walked.exclude(entry__status__in=GONE).select_related("entry"):
        if london_day(one.entry.happened_at) <= on:
            found[one.plan].append((one.person_id, london_day(one.entry.happened_at)))
    return found


def slips_of(actions: Collection[int]) -> dict[int, str]:
    """By action that ever moved: "Moved twice: 2 Oct → 30 Oct → 20 Nov"."""
    steps: dict[int, list[PlanStep]] = defaultdict(list)
    for one in PlanStep.objects.filter(action_id__in=list(actions), did=rules.MOVED).select_related("action"):
        steps[one.action_id].append(one)
    return {
        key: rules.slip_words(some[0].action.first_by or some[0].action.by_when, some)
        for key, some in steps.items()
    }
