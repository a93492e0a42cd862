"""Of which month the first figure of a measure is: a target cannot begin before it."""

from datetime import date

from throughline.access.models import Team
from throughline.config.clock import today
from throughline.measures.catalogue import by_key
from throughline.measures.engine import EVERYTHING, Only, series
from throughline.measures.months import complete_months, month
from throughline.measures.problems import MeasuresProblem
from throughline.web.scorecard.taking import taken

MONTHS = 10 * 12


def first_month(measure: str, team: int | None) -> date | None:
    """By the newest figures; nothing when none were taken, or none can be counted from them."""
    only = Only(team=Team.objects.get(pk=team).name) if team else EVERYTHING
    try:
        taking = taken(today())
        spans = [month(one) for one in complete_months(taking.on, MONTHS)]
        found = series(by_key(measure), taking.snapshot, spans, only=only)
    except MeasuresProblem:
        return None
    return next((figure.span.first for figure in found if not figure.is_empty), None)
