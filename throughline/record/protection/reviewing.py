"""A senior review: who may make it, and how long each plan has run."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from throughline.config.clock import today
from throughline.design.dates import day as day_words
from throughline.record.clocks.models import Fact
from throughline.record.entries.kind import Answers
from throughline.record.people.models import Allocation, Person
from throughline.record.people.queries import running
from throughline.record.protection.models import ProtectionPlan
from throughline.record.protection.rules import months_run

FIRST_DAY = "cp_plan_first_day"


def headline(answers: Answers, names: Mapping[int, str]) -> str:
    return f"Senior review of the plan: {', '.join(names.values())}"[:200]


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    said, found = answers.shared, {}
    if said["day"] > now.date():
        found["day"] = "This day has not come yet. Sign it once the plan has been looked at."
    if said["by_day"] <= said["day"]:
        found["by_day"] = "It is looked at again after this review. Check both days."
    if holds_any(said["senior"], answers.children):
        found["senior"] = "Whoever holds a child does not review that child’s plan. Choose somebody else."
    return found


def holds_any(account: int, children: Collection[int]) -> bool:
    held = Allocation.objects.filter(running(today()), person_id__in=list(children), worker_id=account)
    return held.exists()


def first_days(plans: Collection[ProtectionPlan]) -> dict[int, date]:
    """By child: a plan that began with another authority keeps its own first day. One told of a plan before is not this one's."""
    children = [plan.person_id for plan in plans]
    told = Fact.objects.filter(subject_kind="child", subject_id__in=children, what=FIRST_DAY)
    over = ProtectionPlan.objects.filter(person_id__in=children).exclude(ended=None)
    before = dict(over.order_by("ended").values_list("person_id", "ended"))
    first = {plan.person_id: plan.started for plan in plans}
    for child, day in told.values_list("subject_id", "day"):
        if day >= before.get(child, date.min):
            first[child] = min(first[child], day)
    return first


def looks_for(children: list[int]) -> list[str]:
    on = today()
    plans = ProtectionPlan.objects.filter(running(on), person_id__in=children).select_related("person")
    first = first_days(plans)
    lines = [
        f"{plan.person.given_name}: since {day_words(first[plan.person_id])}, {months_run(first[plan.person_id], on)} months, "
        f"{plan.get_category_display()}."
        for plan in plans
    ]
    without = Person.objects.filter(pk__in=set(children) - set(first))
    return lines + [f"{person.given_name}: no plan runs today." for person in without]
