"""What people do before and after a meeting: invite, note a reply, take in and share reports, cancel, send.

What is said at the meeting itself is an entry, and signed like every other.
"""

from datetime import date

from throughline.access.principal import acting, atomic
from throughline.config.clock import today
from throughline.record.clocks.actions import facts_changed, wait_for_writers
from throughline.record.entries.models import Entry
from throughline.record.meetings import catalogue, facts, problems
from throughline.record.meetings.models import (
    Booking,
    Invitation,
    Meeting,
    MinutesSent,
    ReportDue,
    ReportShared,
)
from throughline.record.meetings.roles import role_words


def invite(*, booking: Booking, who: str, role: str, how: str) -> Invitation:
    """Whoever is invited twice in one role was invited once."""
    _standing(booking)
    who = who.strip()[:120]
    if not who:
        raise problems.NO_NAME
    if role not in role_words():
        raise problems.NO_ROLE
    if how not in dict(Invitation.HOW):
        raise problems.NO_HOW
    made, _ = Invitation.objects.get_or_create(
        booking_id=booking.pk, who=who, role=role,
        defaults={"how": how, "invited_on": today(), "by_id": acting().id},
    )  # fmt: skip
    return made


def replied(*, booking: Booking, invitation: int, reply: str, note: str = "") -> None:
    _standing(booking)
    if reply not in dict(Invitation.REPLIES):
        raise problems.NO_REPLY
    found = Invitation.objects.filter(pk=invitation, booking_id=booking.pk)
    found.update(reply=reply, replied_on=today(), note=note.strip()[:300])


def received(*, booking: Booking, role: str, on: date) -> ReportDue:
    _standing(booking)
    _must_be_due(booking, role)
    if on > today():
        raise problems.DAY
    with atomic():
        made, _ = ReportDue.objects.get_or_create(
            booking_id=booking.pk, role=role, defaults={"received_on": on, "by_id": acting().id}
        )
        facts.tell(booking.entry, facts.of_booking(booking))
        return made


def _must_be_due(booking: Booking, role: str) -> None:
    if role not in {one.role for one in catalogue.by_key()[booking.type].reports}:
        raise problems.NOT_DUE


def shared(
    *,
    booking: Booking,
    role: str,
    who: str,
    on: date,
    how: str,
    language: str,
    explained_by: str,
    offered: str,
) -> ReportShared:
    _standing(booking)
    _must_be_due(booking, role)
    said = [who.strip(), how.strip(), language.strip()]
    if not all(said) or offered not in dict(ReportShared.OFFERED):
        raise problems.SHARED
    if on > today():
        raise problems.DAY
    again = {"booking_id": booking.pk, "role": role, "who": said[0][:120], "on": on, "how": said[1][:120]}
    with atomic():
        found = ReportShared.objects.filter(**again).first() or ReportShared.objects.create(
            **again, language=said[2][:80], explained_by=explained_by.strip()[:120], offered=offered,
            by_id=acting().id,
        )  # fmt: skip
        facts.tell(booking.entry, facts.of_booking(booking))
        return found


def _standing(booking: Booking) -> None:
    if booking.cancelled_on:
        raise problems.CANCELLED


def cancel(*, booking: Booking, why: str) -> None:
    """It stays where it was booked, with why; the clocks no longer show its day."""
    _standing(booking)
    if not why.strip():
        raise problems.WHY
    if Meeting.objects.filter(booking=booking.pk).exists():
        raise problems.WRITTEN_UP
    children = list(Entry.objects.get(pk=booking.pk).children.values_list("person_id", flat=True))
    with atomic():
        wait_for_writers(children)
        Booking.objects.filter(pk=booking.pk).update(cancelled_on=today(), cancelled_why=why.strip()[:300])
        for source in ("entry", facts.KIND):
            facts_changed(children=children, source=(source, booking.pk), told=[], again=True)


def sent(*, meeting: Meeting, who: list[str], how: str, on: date) -> None:
    """To each of them once: a second press, or a second day, adds nobody twice."""
    names = list(dict.fromkeys(name.strip()[:120] for name in who if name.strip()))
    if not names or not how.strip():
        raise problems.TO_WHOM
    if on > today():
        raise problems.DAY
    rows = [
        MinutesSent(entry_id=meeting.pk, who=name, how=how.strip()[:40], on=on, by_id=acting().id)
        for name in names
    ]
    with atomic():
        MinutesSent.objects.bulk_create(rows, ignore_conflicts=True)
        facts.tell(meeting.entry, facts.of_meeting(meeting))
