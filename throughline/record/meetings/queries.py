"""Lists of meetings: one child's, mine, and who came by agency. Each list is one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from throughline.config.clock import LONDON
from throughline.record.entries.models import Entry
from throughline.record.meetings.models import (
    Booking,
    BookingChild,
    Meeting,
    MeetingChild,
    MeetingPresence,
    MinutesSent,
)

GONE = (Entry.WITHDRAWN, Entry.UNDONE)
PAGE = 20
BACK = timedelta(days=60)
"""How long a meeting that nobody wrote up, or whose record nobody sent, stays on the list."""


def bookings_of(child: int) -> list[Booking]:
    """Those that are still to be held or written up, the next first; cancelled ones stay where they were booked."""
    mine = BookingChild.objects.filter(person_id=child).values("entry_id")
    return list(_to_come(Booking.objects.filter(pk__in=mine)))


def _to_come(found: QuerySet[Booking]) -> QuerySet[Booking]:
    written = Meeting.objects.filter(booking=OuterRef("pk"))
    standing = found.exclude(entry__status__in=GONE).filter(cancelled_on=None)
    return standing.filter(~Exists(written)).select_related("chair").order_by("meets_on", "meets_at", "pk")


def held_for(child: int, page: int) -> tuple[list[MeetingChild], bool]:
    """What was decided for this child, the latest first."""
    found = MeetingChild.objects.filter(person_id=child).exclude(entry__status__in=GONE)
    rows = found.select_related("entry__meeting", "entry__decided_by").order_by("-entry__happened_at")
    some = list(rows[(page - 1) * PAGE : page * PAGE + 1])
    return some[:PAGE], len(some) > PAGE


def my_bookings(account: int, on: date) -> list[Booking]:
    """Those I chair or booked: to come, and to write up."""
    mine = Booking.objects.filter(meets_on__gte=on - BACK).filter(
        Q(chair_id=account) | Q(entry__author_id=account)
    )
    return list(_to_come(mine)[: 2 * PAGE])


def _begins(on: date) -> datetime:
    return datetime.combine(on, time(), LONDON)


def my_unsent(account: int, on: date) -> list[Meeting]:
    """Those I chaired or wrote up whose record has gone to nobody, the longest ago first."""
    sent = MinutesSent.objects.filter(entry_id=OuterRef("pk"))
    mine = Meeting.objects.filter(entry__happened_at__gte=_begins(on - BACK)).filter(
        Q(entry__decided_by_id=account) | Q(entry__author_id=account)
    )
    found = mine.exclude(entry__status__in=GONE).filter(~Exists(sent)).select_related("entry")
    return list(found.order_by("entry__happened_at")[: 2 * PAGE])


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Which part of the register."""

    since: date
    until: date
    agency: str = ""
    how: str = ""


def _presences(asked: Asked) -> QuerySet[MeetingPresence]:
    return MeetingPresence.objects.filter(
        entry__happened_at__gte=_begins(asked.since),
        entry__happened_at__lt=_begins(asked.until + timedelta(days=1)),
    ).exclude(entry__status__in=GONE)


def attendance(asked: Asked) -> list[tuple[str, str, str, int]]:
    """How often each role of each agency was there, and how often not."""
    counted = _presences(asked).values_list("agency", "role", "how").annotate(times=Count("id"))
    return sorted(counted)


def attended(asked: Asked, page: int) -> tuple[Sequence[MeetingPresence], bool]:
    """The meetings behind a number."""
    found = _presences(asked)
    if asked.agency:
        found = found.filter(agency=asked.agency)
    if asked.how:
        found = found.filter(how=asked.how)
    rows = found.select_related("entry__meeting").order_by("-entry__happened_at", "position")
    some = list(rows[(page - 1) * PAGE : page * PAGE + 1])
    return some[:PAGE], len(some) > PAGE
