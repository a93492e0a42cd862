"""What we hold of a meeting: how it was prepared, what was said and decided, who does what, and who was sent the record."""

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
    MeetingPosition,
    MeetingPresence,
    MeetingView,
    MinutesSent,
)
from throughline.record.meetings.models.plan_action import PlanAction

__all__ = [
    "Booking",
    "BookingChild",
    "BookingLeftOut",
    "Invitation",
    "Meeting",
    "MeetingChild",
    "MeetingKnown",
    "MeetingPosition",
    "MeetingPresence",
    "MeetingView",
    "MinutesSent",
    "PlanAction",
    "ReportDue",
    "ReportShared",
]
