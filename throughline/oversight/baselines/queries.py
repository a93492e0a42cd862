"""Which decisions hold about a usual range, as a control chart reads them."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from throughline.config.clock import london_day
from throughline.measures.control_chart import Recalculation
from throughline.oversight.baselines.models import RangeDecision

Decided = dict[tuple[str, int | None], list[Recalculation]]
"""By measure and team; a team of None is the whole service."""


def decisions(*, known: date | None = None) -> QuerySet[RangeDecision]:
    """Every one written by that day, the newest first."""
    written = Q(at__date__lte=known) if known else Q()
    return RangeDecision.objects.filter(written).select_related("by", "team").order_by("-at", "-id")


def decisions_of(measure: str, team: int | None, *, known: date | None = None) -> list[RangeDecision]:
    return list(decisions(known=known).filter(measure=measure, team_id=team))


def decided(*, known: date | None = None, measures: Collection[str] | None = None) -> Decided:
    """For every chart at once, in one statement. Of two decisions for one month the later holds."""
    asked = (
        decisions(known=known) if measures is None else decisions(known=known).filter(measure__in=measures)
    )
    held: dict[tuple[str, int | None], dict[date, Recalculation]] = defaultdict(dict)
    for one in asked:
        held[one.measure, one.team_id].setdefault(one.since, as_charted(one))
    return {chart: [months[since] for since in sorted(months)] for chart, months in held.items()}


def as_charted(one: RangeDecision) -> Recalculation:
    by = f"{one.by.name}, {one.post}" if one.post else one.by.name
    return Recalculation(since=one.since, by=by, on=london_day(one.at), reason=one.reason)
