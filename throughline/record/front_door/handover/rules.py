"""Which night it is, when its handover must be accepted, and what has ended by itself. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from throughline.config.clock import LONDON
from throughline.design.dates import clock, short_day
from throughline.standards.calendar import ENGLAND

NIGHT_BEGINS = time(12)
"""Before noon the night meant is the one that has just ended: the desk writes up in the morning."""
ACCEPT_BY = time(9, 30)


def night_of(moment: datetime) -> date:
    local = moment.astimezone(LONDON)
    return local.date() if local.time() >= NIGHT_BEGINS else local.date() - timedelta(days=1)


def accept_by(night: date) -> datetime:
    """09:30 of the morning after; after a Friday night, of the next morning on which day managers work."""
    morning = night + timedelta(days=1)
    while not ENGLAND.is_working_day(morning):
        morning += timedelta(days=1)
    return datetime.combine(morning, ACCEPT_BY, LONDON)


@dataclass(frozen=True, kw_only=True)
class Stand:
    key: str
    words: str

    @property
    def late(self) -> bool:
        return self.key == "late"


def stand(
    *, night: date, given_to: str, accepted_at: datetime | None, accepted_by: str, now: datetime
) -> Stand:
    limit = accept_by(night)
    by = f"by {short_day(limit)}, {clock(limit)}"
    if accepted_at:
        return Stand(
            key="accepted", words=f"Accepted by {accepted_by}, {short_day(accepted_at)}, {clock(accepted_at)}"
        )
    if now > limit:
        asked = f"{given_to} has not accepted it" if given_to else "no manager was named"
        return Stand(key="late", words=f"Not accepted: {asked}, and it was to be {by}")
    if given_to:
        return Stand(key="waits", words=f"{given_to} accepts it {by}")
    return Stand(key="open", words=f"No manager is named yet. One accepts it {by}")


def is_over(*, sort: str, until: datetime | None, done_at: datetime | None, now: datetime) -> bool:
    """A risk ends at its time; what is due ends only when somebody says that it is done."""
    return done_at is not None or (sort == "risk" and until is not None and now > until)
