"""What an authority may say of a promise for itself: its limit, only whether it is on, or nothing."""

from datetime import date
from enum import StrEnum

from throughline.standards import catalogue
from throughline.standards.calendar import Calendar, CalendarEnds, Unit
from throughline.standards.standard import Limit, Standard
from throughline.standards.ways import Layer


class May(StrEnum):
    CHANGE = "change"
    SWITCH = "switch"
    NOTHING = "nothing"


ORDINARY = (Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)


def may_here(standard: Standard) -> May:
    """A limit in law is not edited; where we are not sure of it, an authority that is may switch it on."""
    if standard.layer != Layer.STATUTORY:
        return May.CHANGE
    return May.NOTHING if standard.on_by_default else May.SWITCH


def editable_keys() -> tuple[str, ...]:
    """The promises that a line may be written for, in order, for the law of the database."""
    return tuple(sorted(key for key, one in catalogue.by_key().items() if may_here(one) != May.NOTHING))


def units(standard: Standard) -> tuple[Unit, ...]:
    """A promise in clock hours stays in hours, since no other event has a time; a sum of nights stays in days."""
    if standard.unit == Unit.HOURS or standard.in_any:
        return (standard.unit,)
    return ORDINARY if standard.unit in ORDINARY else (standard.unit, *ORDINARY)


def of_the_catalogue(standard: Standard, day: date) -> Limit | None:
    """What the guidance asks for on the day, without anything this authority added."""
    version = standard.version_on(day, first=False)
    return version.limit if version else None


def can_be_counted(limit: Limit, since: date, calendar: Calendar) -> bool:
    """Whether the tables reach: a line that nobody could count would show "calendar ends" from its first day."""
    try:
        calendar.add(since, limit.n, limit.unit)
    except (CalendarEnds, ValueError, OverflowError):
        return False
    return True
