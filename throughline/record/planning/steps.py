"""Steps of actions, written and taken back: an action is what its steps add up to."""

from collections.abc import Iterable
from datetime import date

from django.db.models import F

from throughline.access.principal import acting
from throughline.record.planning import rules
from throughline.record.planning.models import PlanAction, PlanStep

CHANGED = "Changed in the plan"


def add(
    action: PlanAction,
    *,
    entry: int,
    how: str,
    did: str,
    on: date,
    moved_to: date | None = None,
    why: str = "",
) -> None:
    PlanStep.objects.create(
        action_id=action.pk, entry_id=entry, how=how, did=did, on=on, moved_to=moved_to, why=why.strip()[:300],
        by_id=acting().id,
    )  # fmt: skip
    settle([action])


def settle(actions: Iterable[PlanAction]) -> None:
    """Each action again as its steps say."""
    for action in actions:
        state = rules.adds_up(_first(action), _said(action))
        PlanAction.objects.filter(pk=action.pk).update(
            by_when=state.by_when, done_on=state.done_on, dropped_why=state.dropped_why
        )


def _first(action: PlanAction) -> date:
    return action.first_by or action.by_when


def _said(action: PlanAction) -> list[rules.Step]:
    found = PlanStep.objects.filter(action_id=action.pk).order_by("on", "pk")
    return [rules.Step(did=one.did, on=one.on, moved_to=one.moved_to, why=one.why) for one in found]


def written(entry: int, on: date) -> None:
    """After a signature: the first day of what is new is kept, and a day that was put otherwise is one more move."""
    known = list(PlanAction.objects.filter(entry_id=entry).exclude(first_by=None))
    PlanAction.objects.filter(entry_id=entry, first_by=None).update(first_by=F("by_when"))
    for action in known:
        if rules.adds_up(_first(action), _said(action)).by_when != action.by_when:
            add(
                action, entry=entry, how=PlanStep.CHANGE, did=PlanStep.MOVED, on=on, moved_to=action.by_when, why=CHANGED
            )  # fmt: skip


def take_back(entry: int, how: str) -> None:
    """What was said there of actions is unsaid, and each is as it was before."""
    found = PlanStep.objects.filter(entry_id=entry, how=how)
    actions = list(PlanAction.objects.filter(pk__in=found.values("action_id")))
    found.delete()
    settle(actions)
