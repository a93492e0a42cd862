"""Which target holds for a figure, on a day, and as it was known on another."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from throughline.oversight.targets.models import Target
from throughline.oversight.targets.rules import holds

Held = dict[tuple[str, int | None], Target]
"""By measure and team; a team of None is the whole service."""


def lines(*, known: date | None = None) -> QuerySet[Target]:
    """Every line written by that day, the newest first."""
    written = Q(at__date__lte=known) if known else Q()
    return Target.objects.filter(written).select_related("owner", "team", "by").order_by("-since", "-id")


def lines_of(measure: str, team: int | None, *, known: date | None = None) -> list[Target]:
    return list(lines(known=known).filter(measure=measure, team_id=team))


def in_force(*, on: date, known: date | None = None, measures: Collection[str] | None = None) -> Held:
    """Every target that holds on a day: one statement, however many."""
    asked = lines(known=known).filter(since__lte=on)
    if measures is not None:
        asked = asked.filter(measure__in=measures)
    begun = asked.order_by("measure", "team_id", "-since", "-id").distinct("measure", "team_id")
    return {(line.measure, line.team_id): line for line in begun if holds([line], on)}


def applies(held: Held, measure: str, team: int | None) -> Target | None:
    """A team's own target, else the whole service's: `target.team_id` says which."""
    return held.get((measure, team)) or held.get((measure, None))
