"""What a chair's desk reads: my conferences to come, the plans I chair, what is not out, and who came by agency and month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject, TruncMonth

from throughline.config.clock import LONDON
from throughline.record.clocks.models import Fact
from throughline.record.clocks.queries import Due, of_children
from throughline.record.entries.models import Entry
from throughline.record.meetings.models import (
    Booking,
    BookingChild,
    Invitation,
    Meeting,
    MeetingChild,
    MeetingPresence,
    MinutesSent,
    ReportDue,
    ReportShared,
)
from throughline.record.meetings.protecting import CONFERENCES
from throughline.record.people.models import NamedRole
from throughline.record.people.queries import running
from throughline.record.protection.models import AgencyChased, ProtectionPlan, SeniorReviewChild

GONE = (Entry.WITHDRAWN, Entry.UNDONE)
ASKED = ("police", "health", "education")
"""The agencies whose coming to conferences is followed: those that inspections miss."""
MONTHS = 6
MOST = 60
MOVES = ("core_group_held", "rcpc_held", "icpc_held", "transfer_in_conference_held", "senior_review_recorded")


def conferences(account: int, on: date) -> list[Booking]:
    """Those I chair, the next first, each with who was invited, whose report came and to whom one was given."""
    held = Meeting.objects.filter(booking=OuterRef("pk"))
    mine = Booking.objects.filter(chair_id=account, meets_on__gte=on, type__in=CONFERENCES, cancelled_on=None)
    rows = mine.exclude(entry__status__in=GONE).filter(~Exists(held))
    of = {"booking_id": OuterRef("pk")}
    invited = Invitation.objects.filter(**of).order_by("pk")
    came, given = ReportDue.objects.filter(**of), ReportShared.objects.filter(**of).order_by("on")
    names = BookingChild.objects.filter(entry_id=OuterRef("pk")).order_by("person__born", "person_id")
    return list(
        rows.annotate(
            invited=ArraySubquery(invited.values(said=JSONObject(who="who", role="role", reply="reply"))),
            came=ArraySubquery(came.values("role")),
            given=ArraySubquery(given.values("role")),
            names=ArraySubquery(names.values("person__given_name")),
        ).order_by("meets_on", "meets_at", "pk")[:MOST]
    )


def plans(account: int, on: date) -> list[ProtectionPlan]:
    """Of the children for whom I am named as chair, or whose conference I chaired; each with whether there was one before, and what moved it last."""
    named = NamedRole.objects.filter(running(on), account_id=account, kind="conference chair")
    same = {"person_id": OuterRef("person_id")}
    before = ProtectionPlan.objects.filter(**same, ended__lte=OuterRef("started"))
    told = Fact.objects.filter(subject_kind="child", subject_id=OuterRef("person_id"), day__lte=on)
    reviewed = SeniorReviewChild.objects.filter(**same).exclude(entry__status__in=GONE)
    chaired = MeetingChild.objects.filter(
        entry__decided_by_id=account, entry__kind="meeting", entry__meeting__type__in=CONFERENCES
    )
    mine = Q(person_id__in=named.values("person_id")) | Q(person_id__in=chaired.values("person_id"))
    rows = ProtectionPlan.objects.filter(running(on), mine)
    return list(
        rows.select_related("person").annotate(
            again=Exists(before),
            first_told=Subquery(told.filter(what="cp_plan_first_day").order_by("-day").values("day")[:1]),
            moved=Subquery(told.filter(what__in=MOVES).order_by("-day").values("day")[:1]),
            reviewed=Subquery(reviewed.order_by("-entry__happened_at").values("entry__happened_at")[:1]),
        ).order_by("started", "person_id")
    )  # fmt: skip


def dues(found: Iterable[ProtectionPlan], on: date) -> list[Due]:
    return of_children([plan.person_id for plan in found], on)


def unsent(account: int, on: date) -> list[Meeting]:
    """Conferences I chaired whose record went to nobody, the longest ago first."""
    sent = MinutesSent.objects.filter(entry_id=OuterRef("pk"))
    mine = Meeting.objects.filter(
        entry__decided_by_id=account, entry__happened_at__gte=begins(month_back(on, MONTHS)), type__in=CONFERENCES
    )  # fmt: skip
    rows = mine.exclude(entry__status__in=GONE).filter(~Exists(sent)).select_related("entry")
    return list(rows.order_by("entry__happened_at")[:MOST])


@dataclass(frozen=True, slots=True)
class Came:
    month: date
    agency: str
    how: str
    times: int


def attendance(account: int, on: date) -> list[Came]:
    """Who of the agencies came to the conferences I chaired, by month; those that were not quorate count too."""
    since = begins(month_back(on, MONTHS - 1))
    rows = MeetingPresence.objects.filter(
        entry__decided_by_id=account, entry__happened_at__gte=since, entry__meeting__type__in=CONFERENCES, agency__in=ASKED
    ).exclude(entry__status__in=GONE)  # fmt: skip
    counted = rows.annotate(month=TruncMonth("entry__happened_at", tzinfo=LONDON)).order_by()
    told = counted.values_list("month", "agency", "how").annotate(times=Count("id"))
    return [Came(month.date(), agency, how, times) for month, agency, how, times in told]


def chases(on: date) -> list[AgencyChased]:
    rows = AgencyChased.objects.filter(month__gte=month_back(on, MONTHS - 1)).select_related("by")
    return list(rows.order_by("-on", "-pk")[:MOST])


def month_back(on: date, months: int) -> date:
    """The first day of the month so many before."""
    count = on.year * 12 + on.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)


def begins(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON)
