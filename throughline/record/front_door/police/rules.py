"""By when the police are answered. Pure."""

from datetime import date, datetime

from throughline.config.clock import london_day
from throughline.standards.calendar import ENGLAND, Unit

SENDS = "police"
"""The sort of contact, and the service, that a notification is."""


def answer_by(received: datetime) -> date:
    """One working day, as `police_notification_quality_return` promises."""
    return ENGLAND.add(london_day(received), 1, Unit.WORKING_DAYS)


def on_time(received: datetime, answered: datetime) -> bool:
    return london_day(answered) <= answer_by(received)


def is_late(received: datetime, on: date) -> bool:
    return on > answer_by(received)
