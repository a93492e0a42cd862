"""Child protection plans as they are published: a plan begins on the working day of its conference."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from throughline.synthetic.dataset.borough import Borough, Child, Plan
from throughline.synthetic.dataset.working import working_days_after


@dataclass(frozen=True, slots=True)
class OnPlan:
    child: Child
    plan: Plan
    started: date
    until: date
    """The day the plan ended, or the day after the figures are taken."""

    @property
    def conference_id(self) -> str:
        return f"{self.plan.plan_id}k"

    @property
    def meeting_id(self) -> str:
        return f"{self.child.family_id}k{self.started:%y%m%d}"


def on_plans(borough: Borough) -> Iterator[OnPlan]:
    for child in borough.children:
        for plan in child.plans:
            started = working_day(plan.started)
            until = plan.ended or borough.last + timedelta(days=1)
            if started < until and started <= borough.last:
                yield OnPlan(child, plan, started, until)


def working_day(day: date) -> date:
    """The day itself, or the first working day after it."""
    return working_days_after(day - timedelta(days=1), 1)
