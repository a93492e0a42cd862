"""Which measures stand on the authority's scorecard, and the areas of the work in the order of a child's way through it."""

from datetime import date

from throughline.measures.catalogue import all_indicators
from throughline.measures.indicator import Indicator
from throughline.oversight.showing.queries import shown
from throughline.oversight.showing.usual import USUAL

AREAS = {
    "front_door": "Front door",
    "early_help": "Early help",
    "assessment": "Assessment and help",
    "protection": "Protection",
    "court_plo": "Before and in court",
    "care": "Children in care",
    "health": "Health",
    "education": "Education",
    "missing_exploitation": "Missing and exploitation",
    "permanence": "Permanence",
    "adoption": "Adoption",
    "leaving_care": "Leaving care",
    "private_fostering": "Private fostering",
    "fostering": "Foster carers",
    "workforce": "Staff",
    "supervision": "Supervision",
    "quality": "Quality",
    "complaints": "Complaints",
    "lado": "Allegations against adults who work with children",
}


def chosen(on: date, known: date | None) -> list[Indicator]:
    """As it stands on that day, or stood as it was known then. One that the catalogue has not is left out."""
    there = {indicator.key: indicator for indicator in all_indicators()}
    return [there[key] for key in shown(USUAL, on=on, known=known) if key in there]


def area_words(area: str) -> str:
    return AREAS.get(area, area.replace("_", " ").capitalize())


def in_areas(indicators: list[Indicator]) -> list[tuple[str, list[Indicator]]]:
    """By area, in the order of `AREAS`; an area that nobody named yet comes last."""
    order = [*AREAS, *sorted({each.area for each in indicators} - AREAS.keys())]
    found = {area: [each for each in indicators if each.area == area] for area in order}
    return [(area_words(area), each) for area, each in found.items() if each]
