"""A protection plan starts and ends, and its clocks are told in the same transaction.

Writers wait for each other before the first row: a plan's row also works out who reaches the child, and two who
took these in another order would wait for each other for ever.
"""

from collections.abc import Collection
from datetime import date

from django.db.models import Q

from throughline.access.principal import atomic
from throughline.record.clocks.actions import facts_changed, wait_for_writers
from throughline.record.clocks.stored import Told
from throughline.record.people.models import Person
from throughline.record.protection.models import ProtectionPlan


def start_plan(*, child: Person, category: str, started: date, by: int | None = None) -> ProtectionPlan:
    """`by` is the entry that decided it. A plan that runs already on that day is the plan: it is started once."""
    with atomic():
        wait_for_writers([child.pk])
        if found := running_on(child.pk, started):
            return _adopted(found, by, started)
        plan = ProtectionPlan.objects.create(person=child, category=category, started=started, began_by=by)
        _tell_clocks(plan, again=False)
        return plan


def running_on(child: int, day: date) -> ProtectionPlan | None:
    still = Q(ended=None) | Q(ended__gt=day)
    return ProtectionPlan.objects.filter(still, person_id=child, started__lte=day).first()


def _adopted(plan: ProtectionPlan, by: int | None, started: date) -> ProtectionPlan:
    """Told by hand on the day of the conference before its record was signed: it is that conference's plan."""
    if by and plan.began_by is None and plan.started == started:
        plan.began_by = by
        plan.save(update_fields=["began_by"])
    return plan


def end_plan(*, plan: ProtectionPlan, ended: date | None, by: int | None = None) -> None:
    """`ended` is the first day without a plan; none puts an ending back."""
    with atomic():
        wait_for_writers([plan.person_id])
        plan.ended, plan.ended_by = ended, by
        plan.save(update_fields=["ended", "ended_by"])
        _tell_clocks(plan)


def end_running(*, child: int, ended: date, by: int) -> None:
    """The plan that runs on that day, or that was ended on it by hand; a child without one needs no ending."""
    with atomic():
        wait_for_writers([child])
        if found := running_on(child, ended):
            end_plan(plan=found, ended=ended, by=by)
            return
        by_hand = ProtectionPlan.objects.filter(person_id=child, ended=ended, ended_by=None)
        by_hand.update(ended_by=by)


def change_category(*, child: int, day: date, category: str) -> None:
    if not (plan := running_on(child, day)) or plan.category == category:
        return
    plan.category_at_start = plan.category_at_start or plan.category
    plan.category = category
    plan.save(update_fields=["category", "category_at_start"])


def put_back(*, entry: int, children: Collection[int]) -> None:
    """What an entry began never was, and what it ended goes on: it was undone, withdrawn or corrected."""
    with atomic():
        wait_for_writers(sorted(children))
        mine = ProtectionPlan.objects.filter(person_id__in=children)
        for plan in mine.filter(ended_by=entry):
            end_plan(plan=plan, ended=None)
        for plan in mine.filter(began_by=entry):
            facts_changed(children=[plan.person_id], source=("protection_plan", plan.id), told=[], again=True)
            plan.delete()


def _tell_clocks(plan: ProtectionPlan, *, again: bool = True) -> None:
    facts_changed(
        children=[plan.person_id],
        source=("protection_plan", plan.id),
        told=facts(plan),
        again=again,
    )


def facts(plan: ProtectionPlan) -> list[Told]:
    child = plan.person_id
    told = [
        Told(person=child, what="cp_plan", day=plan.started, until=plan.ended),
        Told(person=child, what="cp_plan_started", day=plan.started),
    ]
    return told + ([Told(person=child, what="cp_plan_ended", day=plan.ended)] if plan.ended else [])
