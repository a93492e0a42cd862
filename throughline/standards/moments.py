"""Clock hours: counted through UTC, so that an hour that the clocks skip or repeat is neither lost nor doubled."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
NOON = time(12)


def hours_after(moment: datetime, hours: int) -> datetime:
    return (moment.astimezone(UTC) + timedelta(hours=hours)).astimezone(LONDON)


def start_of(day: date) -> datetime:
    """An event without a time may have been at any: its hours are counted from the day's first minute."""
    return datetime.combine(day, time(), LONDON)


def noon_of(day: date) -> datetime:
    return datetime.combine(day, NOON, LONDON)
