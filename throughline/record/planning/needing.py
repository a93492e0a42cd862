"""A child in need plan starts and ends, with its clocks in the same transaction. Idempotent: a plan that runs is not begun again."""

from collections.abc import Collection
from datetime import date

from throughline.access.principal import atomic
from throughline.record.clocks.actions import facts_changed, wait_for_writers
from throughline.record.clocks.stored import Told
from throughline.record.planning.models import NeedPlan

KIND = "need_plan"


def start(*, children: Collection[int], on: date, entry: int | None = None) -> None:
    with atomic():
        wait_for_writers(sorted(children))
        running = set(
            NeedPlan.objects.filter(person_id__in=list(children), ended=None).values_list(
                "person_id", flat=True
            )
        )
        for child in sorted(set(children) - running):
            _tell(NeedPlan.objects.create(person_id=child, started=on, opened_by=entry))


def end(*, children: Collection[int], on: date, entry: int | None = None) -> None:
    """`on` is the first day without one. A plan that began that day or later leaves as if it had not begun."""
    with atomic():
        wait_for_writers(sorted(children))
        for plan in NeedPlan.objects.filter(person_id__in=list(children), ended=None):
            if plan.started >= on:
                _never(plan)
            else:
                plan.ended, plan.ended_by = on, entry
                plan.save(update_fields=["ended", "ended_by"])
                _tell(plan)


def take_back(entry: int) -> None:
    """What this entry began or ended is as it was before."""
    with atomic():
        for plan in NeedPlan.objects.filter(opened_by=entry):
            _never(plan)
        for plan in NeedPlan.objects.filter(ended_by=entry):
            plan.ended = plan.ended_by = None
            plan.save(update_fields=["ended", "ended_by"])
            _tell(plan)


def _never(plan: NeedPlan) -> None:
    facts_changed(children=[plan.person_id], source=(KIND, plan.pk), told=[], again=True)
    plan.delete()


def _tell(plan: NeedPlan) -> None:
    facts_changed(children=[plan.person_id], source=(KIND, plan.pk), told=facts(plan), again=True)


def facts(plan: NeedPlan) -> list[Told]:
    return [
        Told(person=plan.person_id, what="cin_plan", day=plan.started, until=plan.ended),
        Told(person=plan.person_id, what="cin_plan_started", day=plan.started),
    ]
