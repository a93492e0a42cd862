"""Which objectives run on a day, and by which measures they are judged."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from throughline.access.models import Account
from throughline.oversight.improvement.models import Objective, ObjectiveMeasure
from throughline.oversight.improvement.rules import Plan, plan_of

M = TypeVar("M", bound=Model)


def running(on: date) -> QuerySet[Objective]:
    return _on(Objective.objects.select_related("owner", "by"), on)


def ended(on: date) -> QuerySet[Objective]:
    return Objective.objects.select_related("owner", "by").filter(until__lte=on).order_by("-until", "-id")


def _on(rows: QuerySet[M], on: date) -> QuerySet[M]:
    return rows.filter(Q(until__isnull=True) | Q(until__gt=on), since__lte=on)


def judged_by(objectives: Iterable[Objective], on: date) -> dict[Objective, list[str]]:
    """Each objective's measures on a day, in the order in which they were chosen."""
    asked = list(objectives)
    chosen = _on(ObjectiveMeasure.objects.filter(objective__in=asked), on)
    measures: dict[int, list[str]] = defaultdict(list)
    for objective_id, measure in chosen.values_list("objective_id", "measure"):
        measures[objective_id].append(measure)
    return {objective: measures[objective.pk] for objective in asked}


def plan(*, on: date, measures: Iterable[str] = ()) -> Plan[Objective]:
    """The plan as it stands, against the measures that are read: two statements."""
    return plan_of(judged_by(running(on), on), measures)


def needed_by(on: date) -> dict[str, list[Objective]]:
    """Measure -> the objectives that are judged by it."""
    found: dict[str, list[Objective]] = defaultdict(list)
    for objective, measures in judged_by(running(on), on).items():
        for measure in measures:
            found[measure].append(objective)
    return dict(found)


def owners(on: date) -> dict[str, Account]:
    """Measure -> the owner of the first objective that needs it."""
    return {measure: objectives[0].owner for measure, objectives in needed_by(on).items()}
