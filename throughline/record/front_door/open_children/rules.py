"""By when the manager answers. Pure."""

from datetime import date

from throughline.standards.calendar import ENGLAND, Unit


def due(asked: date) -> date:
    """The end of the next working day, counted from the day on which it was told."""
    return ENGLAND.add(asked, 1, Unit.WORKING_DAYS)


def is_late(limit: date, on: date) -> bool:
    return on > limit
