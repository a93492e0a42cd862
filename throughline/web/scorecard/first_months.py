"""The month of a measure's first figure: no target or usual range begins before it."""

from datetime import date

from throughline.access.models import Team
from throughline.config.clock import today
from throughline.measures.catalogue import by_key
from throughline.measures.months import complete_months
from throughline.measures.problems import MeasuresProblem
from throughline.measures.statements import NO_TEAM
from throughline.web.scorecard.asked import Asked
from throughline.web.scorecard.counting import counted
from throughline.web.scorecard.taking import taken

MONTHS = 120


def first_month(measure: str, team: int | None) -> date | None:
    """Of the last ten years; nothing while nobody has taken figures, or none counts anything."""
    try:
        taking = taken(today())
        asked = Asked(last=complete_months(taking.on, 1)[0], team=_name(team))
        found = counted(by_key(measure), taking, asked, months=MONTHS)
    except MeasuresProblem:
        return None
    return found.months[0].span.first if found.months else None


def _name(team: int | None) -> str:
    """A team that the record does not know has counted nothing."""
    return Team.objects.filter(pk=team).values_list("name", flat=True).first() or NO_TEAM if team else ""
