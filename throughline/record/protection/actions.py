"""A protection plan starts and ends, and its clocks are told in the same transaction.

Writers wait for each other before the first row: a plan's row also works out who reaches the child, and two who
took these in another order would wait for each other for ever.
"""

from datetime import date

from throughline.access.principal import atomic
from throughline.record.clocks.actions import facts_changed, wait_for_writers
from throughline.record.clocks.stored import Told
from throughline.record.people.models import Person
from throughline.record.protection.models import ProtectionPlan


def start_plan(*, child: Person, category: str, started: date) -> ProtectionPlan:
    with atomic():
        wait_for_writers([child.pk])
        plan = ProtectionPlan.objects.create(person=child, category=category, started=started)
        _tell_clocks(plan)
        return plan


def end_plan(*, plan: ProtectionPlan, ended: date) -> None:
    """`ended` is the first day without a plan."""
    with atomic():
        wait_for_writers([plan.person_id])
        plan.ended = ended
        plan.save(update_fields=["ended"])
        _tell_clocks(plan)


def _tell_clocks(plan: ProtectionPlan) -> None:
    facts_changed(
        children=[plan.person_id],
        source=("protection_plan", plan.id),
        told=facts(plan),
        again=bool(plan.ended),
    )


def facts(plan: ProtectionPlan) -> list[Told]:
    child = plan.person_id
    told = [
        Told(person=child, what="cp_plan", day=plan.started, until=plan.ended),
        Told(person=child, what="cp_plan_started", day=plan.started),
    ]
    return told + ([Told(person=child, what="cp_plan_ended", day=plan.ended)] if plan.ended else [])
