"""The night's count: what was raised is noted once, what went up the line is noted, what is met has ended by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db.models import Q

from throughline.access.principal import as_keeper
from throughline.config.clock import now
from throughline.record.alerts.models import ChildAlert, ChildAlertStep
from throughline.record.alerts.queries import raised_about, running
from throughline.record.alerts.rules import AT_RISK_WITHIN, Raised
from throughline.record.alerts.standing import Stand, standing
from throughline.record.clocks.models import Obligation
from throughline.record.people.models import Allocation
from throughline.record.protection.models import ProtectionPlan
from throughline.standards.calendar import ENGLAND, Unit

PURPOSE = "count what asks for attention about children"
BATCH = 500
LEVELS = ("the manager", "the head of service")


@dataclass(frozen=True, kw_only=True)
class Noted:
    raised: int
    went_up: int
    ended: int

    @property
    def sentence(self) -> str:
        return (
            f"{self.raised:,} new alerts, {self.went_up:,} that went up the line, "
            f"{self.ended:,} that ended by themselves."
        )


def note(*, on: date, batch: int = BATCH) -> Noted:
    """Once or ten times a day: the second time finds nothing new."""
    raised = went_up = ended = 0
    with as_keeper(PURPOSE):
        for some in _batches(_asked_about(on), batch):
            found = raised_about(some, on)
            raised += _store(found)
            up, over = _steps(some, found, on)
            went_up, ended = went_up + up, ended + over
    return Noted(raised=raised, went_up=went_up, ended=ended)


def _asked_about(on: date) -> set[int]:
    """Every child about whom anything may be asked, or was asked and is not over."""
    soon = ENGLAND.add(on, AT_RISK_WITHIN, Unit.WORKING_DAYS)
    sets = (
        Obligation.objects.filter(Q(due__lte=soon) | ~Q(waiting_on="") | Q(due=None), met=None, stopped=None),
        Allocation.objects.filter(running(on)),
        ProtectionPlan.objects.filter(running(on)),
        ChildAlert.objects.exclude(steps__did__in=(ChildAlertStep.FINISHED, ChildAlertStep.ENDED)),
    )
    return {child for found in sets for child in found.values_list("person_id", flat=True)}


def _batches(people: Iterable[int], size: int) -> Iterator[list[int]]:
    rest = iter(sorted(people))
    while some := list(islice(rest, size)):
        yield some


def _store(found: list[Raised]) -> int:
    stored = ChildAlert.objects.filter(person_id__in={one.person_id for one in found})
    known = {(alert.person_id, alert.key) for alert in stored}
    new = [one for one in found if one.thing not in known]
    ChildAlert.objects.bulk_create(
        ChildAlert(
            person_id=one.person_id, rule=one.rule.key, about=one.about, start=one.start, since=one.since,
            danger=one.danger, stored_at=now(),
        )
        for one in new
    )  # fmt: skip
    return len(new)


def _steps(children: list[int], found: list[Raised], on: date) -> tuple[int, int]:
    raised = {one.thing: one for one in found}
    went_up, ended = [], []
    for alert in ChildAlert.objects.filter(person_id__in=children).prefetch_related("steps"):
        steps = list(alert.steps.all())
        one, stood = raised.get((alert.person_id, alert.key)), standing(steps, on)
        if stood.over:
            continue
        if one is None:
            ended.append(_step(alert, steps, ChildAlertStep.ENDED, "It is no longer so."))
        elif stood.stand != Stand.SNOOZED:
            told = sum(step.did == ChildAlertStep.WENT_UP for step in steps)
            went_up += [
                _step(
                    alert,
                    [*steps, *range(more)],
                    ChildAlertStep.WENT_UP,
                    f"It came to {LEVELS[told + more]}.",
                )
                for more in range(one.level(on) - told)
            ]
    ChildAlertStep.objects.bulk_create([*went_up, *ended])
    return len(went_up), len(ended)


def _step(alert: ChildAlert, before: list, did: str, why: str) -> ChildAlertStep:
    return ChildAlertStep(
        alert=alert, person_id=alert.person_id, number=len(before) + 1, did=did, at=now(), why=why
    )
