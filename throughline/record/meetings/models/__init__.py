"""What we hold of a meeting: how it was prepared, what was said and decided, and who was sent the record."""

from throughline.record.meetings.models.booking import (
    Booking,
    BookingChild,
    BookingLeftOut,
    Invitation,
    ReportDue,
    ReportShared,
)
from throughline.record.meetings.models.held import (
    Meeting,
    MeetingChild,
    MeetingKnown,
    MeetingLeftOut,
    MeetingPosition,
    MeetingPresence,
    MeetingView,
    MinutesSent,
)

__all__ = [
    "Booking",
    "BookingChild",
    "BookingLeftOut",
    "Invitation",
    "Meeting",
    "MeetingChild",
    "MeetingKnown",
    "MeetingLeftOut",
    "MeetingPosition",
    "MeetingPresence",
    "MeetingView",
    "MinutesSent",
    "ReportDue",
    "ReportShared",
]
