"""When a shift is, from a day and two times on the clock: right also in the night in which the clocks change."""

from datetime import UTC, date, datetime, time, timedelta

from throughline.access.problems import AccessProblem
from throughline.config.clock import LONDON

SKIPPED = AccessProblem(
    "The clocks go forward that night, so there is no such time: choose one an hour later."
)


def span(day: date, begins: time, ends: time) -> tuple[datetime, datetime]:
    """An end that is not after the beginning is on the next morning. Where a time comes twice, the longer shift is meant."""
    last = day if ends > begins else day + timedelta(days=1)
    return _moment(day, begins, fold=0), _moment(last, ends, fold=1)


def _moment(day: date, at: time, *, fold: int) -> datetime:
    moment = datetime.combine(day, at, LONDON).replace(fold=fold)
    if moment.astimezone(UTC).astimezone(LONDON).replace(tzinfo=None) != moment.replace(tzinfo=None):
        raise SKIPPED
    return moment


def length(starts: datetime, ends: datetime) -> timedelta:
    """Hours that pass, not the difference of what two clocks on the wall say."""
    return ends.astimezone(UTC) - starts.astimezone(UTC)


def in_words(starts: datetime, ends: datetime) -> str:
    minutes = int(length(starts, ends).total_seconds()) // 60
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if rest else f"{hours} hour{'' if hours == 1 else 's'}"


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def week(first: date) -> tuple[datetime, datetime]:
    """From midnight in London to midnight in London."""
    return _moment(first, time.min, fold=0), _moment(first + timedelta(days=7), time.min, fold=0)
