"""Which measures stand on the scorecard on a day, and as it was known on another."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from throughline.oversight.showing.models import ShownMeasure
from throughline.oversight.showing.rules import standing


def lines(*, known: date | None = None) -> QuerySet[ShownMeasure]:
    """Every line written by that day, the newest first."""
    written = Q(at__date__lte=known) if known else Q()
    return ShownMeasure.objects.filter(written).select_related("by").order_by("-since", "-id")


def decided(*, on: date, known: date | None = None) -> dict[str, bool]:
    """The last word on each measure by that day, in the order in which it was said."""
    begun = lines(known=known).filter(since__lte=on)
    last = begun.order_by("measure", "-since", "-id").distinct("measure")
    return {line.measure: line.shown for line in sorted(last, key=lambda line: (line.since, line.pk))}


def shown(usual: Iterable[str], *, on: date, known: date | None = None) -> list[str]:
    return standing(usual, decided(on=on, known=known))
