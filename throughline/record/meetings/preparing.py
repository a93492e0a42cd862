"""A meeting that is booked, as a page: who is due and not yet invited, whose report came, with whom it was shared."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from throughline.design.dates import day, long_day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.entries.models import Entry
from throughline.record.meetings import known_people, words
from throughline.record.meetings.declaration import MeetingType, Report
from throughline.record.meetings.known_people import Known
from throughline.record.meetings.models import (
    Booking,
    BookingChild,
    BookingLeftOut,
    Invitation,
    Meeting,
    ReportDue,
    ReportShared,
)
from throughline.record.meetings.roles import OPTIONS, agency_by_role, agency_words, role_words

REPLIES = dict(Invitation.REPLIES)
LOOKS = {"coming": Status.DONE, "apologies": Status.SOON, "sends": Status.DONE, "views": Status.DONE}


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody invited, or due and not invited."""

    who: str
    role: str
    role_words: str
    agency: str
    detail: str
    status: Status
    state: str
    away: str
    """The order that keeps them from a child: they are heard apart, and never asked into the same room by one press."""
    invitation: int | None = None


@dataclass(frozen=True, kw_only=True)
class ReportRow:
    role: str
    words: str
    detail: str
    status: Status
    state: str
    came: bool
    to_family: bool


@dataclass(frozen=True, kw_only=True)
class Preparing:
    entry: Entry
    booking: Booking
    sort: MeetingType
    title: str
    lead: str
    children: list[Item]
    left_out: list[BookingLeftOut]
    people: list[Person]
    reports: list[ReportRow]
    given: list[Item]
    held: Link | None
    write: Link | None
    settled: bool
    facts: list[tuple[str, str]]
    roles: tuple = OPTIONS
    ways: tuple = tuple(Invitation.HOW)
    replies: tuple = tuple(Invitation.REPLIES)
    offers: tuple = tuple(ReportShared.OFFERED)


def page(entry: Entry, *, on: date, go: Onward, may_write: bool) -> Preparing:
    written = Meeting.objects.filter(booking=OuterRef("pk")).order_by("-pk").values("pk")[:1]
    booking = Booking.objects.select_related("chair").annotate(held=Subquery(written)).get(pk=entry.pk)
    sort = words.sort_of(booking.type)
    rows = list(
        BookingChild.objects.filter(entry_id=entry.pk)
        .select_related("person")
        .order_by("person__born", "person_id")
    )
    people = [row.person for row in rows]
    settled = bool(booking.cancelled_on or booking.held)
    return Preparing(
        entry=entry, booking=booking, sort=sort, title=f"{sort.name}: {words.names(people, on)}",
        lead=f"{long_day(booking.meets_on)}, {words.when(booking).partition(', ')[2]}.",
        children=[_child(row, go) for row in rows],
        left_out=list(BookingLeftOut.objects.filter(entry_id=entry.pk)),
        people=_people(sort, booking, people), reports=_reports(sort, booking, on), given=_given(entry.pk) if sort.reports else [],
        held=Link(words="Read the meeting", url=go("meeting", booking.held), primary=True) if booking.held else None,
        write=_write(booking, [one.id for one in people], go) if may_write and not settled else None,
        settled=settled or not may_write, facts=_facts(booking, sort, on),
    )  # fmt: skip


def _write(booking: Booking, children: list[int], go: Onward) -> Link:
    """Everything that the booking knows is in the form already."""
    asked = ",".join(map(str, children))
    url = go("write", "meeting", children=asked, type=booking.type, booking=booking.pk)
    return Link(words="Start the meeting", url=url, icon="pen", primary=True)


def _facts(booking: Booking, sort: MeetingType, on: date) -> list[tuple[str, str]]:
    status = f"Cancelled {day(booking.cancelled_on)}: {booking.cancelled_why}" if booking.cancelled_on else ""
    return [
        pair
        for pair in (
            ("State", status),
            ("Chair", booking.chair.name if booking.chair else ""),
            ("Who chairs", sort.independent),
            ("To settle", booking.purpose),
            ("It asks", sort.asks),
            ("Record out", f"Within {sort.minutes.words}, {sort.minutes.source}"),
            ("Law", sort.law),
        )
        if pair[1]
    ]


def _child(row: BookingChild, go: Onward) -> Item:
    asked = {"yes": "Asked to come or send views", "later": "Not asked yet", "no": "Not asked"}.get(row.asked)
    advocate = dict(BookingChild.ADVOCATE).get(row.advocate)
    prepared = f"Prepared by {row.prepared_by}" if row.prepared_by else "Nobody is named to prepare them"
    said = [
        asked or "Not yet asked",
        prepared,
        f"Advocate: {advocate[0].lower()}{advocate[1:]}" if advocate else "",
        row.how_heard,
    ]
    return Item(
        title=str(row.person),
        url=go("meetings", row.person_id),
        detail=". ".join(one for one in said if one),
    )


def _people(sort: MeetingType, booking: Booking, children: list) -> list[Person]:
    """Everybody invited, with their answer; then whoever is due and has not been asked. The children stand apart."""
    invited = list(Invitation.objects.filter(booking_id=booking.pk).order_by("id"))
    asked = {(one.who, one.role) for one in invited}
    roles = {one.role for one in invited}
    ids, chair = [one.id for one in children], booking.chair.name if booking.chair else ""
    away = known_people.kept_away(ids)
    due = [
        one
        for one in known_people.due(sort, known_people.known(ids, ()))
        if one.role != "child" and (one.who, one.role) not in asked and (one.who or one.role not in roles)
    ]
    return [
        *(_invited(one, away) for one in invited),
        *(_due(one, away) for one in due if not chair or one.who != chair),
    ]


def _invited(one: Invitation, away: Mapping[str, str]) -> Person:
    replied = f", {short_day(one.replied_on)}" if one.replied_on else ""
    note = f". {one.note}" if one.note else ""
    return Person(
        who=one.who, role=one.role, role_words=role_words()[one.role], agency=agency_words(agency_by_role()[one.role]),
        detail=f"Invited {short_day(one.invited_on)}, {dict(Invitation.HOW)[one.how].lower()}{note}",
        status=LOOKS.get(one.reply, Status.WAITING), state=f"{REPLIES.get(one.reply, 'No reply yet')}{replied}",
        invitation=one.pk, away=away.get(one.who, ""),
    )  # fmt: skip


def _due(one: Known, away: Mapping[str, str]) -> Person:
    return Person(
        away=away.get(one.who, ""),
        who=one.who, role=one.role, role_words=role_words()[one.role], agency=agency_words(agency_by_role()[one.role]),
        detail="Due" if one.who else "Due: nobody is known in this role yet", status=Status.SOON, state="Not invited",
    )  # fmt: skip


def _reports(sort: MeetingType, booking: Booking, on: date) -> list[ReportRow]:
    if not sort.reports:
        return []
    came = dict(ReportDue.objects.filter(booking_id=booking.pk).values_list("role", "received_on"))
    return [_report(one, booking, came.get(one.role), on) for one in sort.reports]


def _report(one: Report, booking: Booking, came: date | None, on: date) -> ReportRow:
    due = one.to_chair.before(booking.meets_on)
    family = (
        f" For the family by {short_day(one.to_family.before(booking.meets_on))}." if one.to_family else ""
    )
    if came:
        status, state = (
            Status.DONE,
            f"Came {short_day(came)}" + (f", due {short_day(due)}" if came > due else ""),
        )
    elif on > due:
        status, state = Status.LATE, f"Due {short_day(due)}"
    else:
        status, state = Status.UNDER_WAY, f"Due {short_day(due)}"
    return ReportRow(
        role=one.role, words=role_words()[one.role], status=status, state=state, came=bool(came),
        to_family=bool(one.to_family), detail=f"{one.to_chair.words} before. {one.to_chair.source}.{family}",
    )  # fmt: skip


def _given(booking: int) -> list[Item]:
    found = ReportShared.objects.filter(booking_id=booking).order_by("on", "pk")
    offers = {
        "advocate": "an advocate was offered",
        "solicitor": "a solicitor was offered",
        "both": "an advocate and a solicitor were offered",
        "neither": "no advocate and no solicitor was offered",
    }
    return [
        Item(
            title=f"{role_words()[one.role]}’s report to {one.who}",
            detail=f"{day(one.on)}, {one.how}, in {one.language}"
            + (f", explained by {one.explained_by}" if one.explained_by else "")
            + f"; {offers[one.offered]}.",
        )
        for one in found
    ]
