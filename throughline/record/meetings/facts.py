"""Told to the clocks beside the entry itself: the record went out, a report came, the family had it in time."""

from collections.abc import Collection, Iterable, Iterator

from throughline.record.clocks.actions import facts_changed
from throughline.record.clocks.sources import Said, Source
from throughline.record.clocks.stored import Told
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.meetings import catalogue
from throughline.record.meetings.models import Booking, Meeting, MinutesSent, ReportDue, ReportShared

KIND = "meeting-papers"
SILENT = (Entry.WITHDRAWN, Entry.UNDONE, Entry.WAITING)


def of_meeting(meeting: Meeting) -> list[tuple[str, object]]:
    """The first day on which its record went to anybody."""
    first = (
        MinutesSent.objects.filter(entry_id=meeting.pk).order_by("on").values_list("on", flat=True).first()
    )
    return [(name, first) for name in catalogue.by_key()[meeting.type].sent] if first and meeting.held else []


def of_booking(booking: Booking) -> list[tuple[str, object]]:
    """All the reports of other agencies, and the family's copy of ours: by the last of each."""
    sort, came = catalogue.by_key()[booking.type], {}
    for one in ReportDue.objects.filter(booking_id=booking.pk):
        came[one.role] = one.received_on
    others = [one.role for one in sort.reports if one.to_family is None]
    found = []
    if "conference_date" in sort.days and others and all(role in came for role in others):
        found.append(("agency_report_received", max(came[role] for role in others)))
    if "lac_review_date" in sort.days and all(one.role in came for one in sort.reports):
        found.append(("documents_with_iro", max(came.values())))
    given = (
        ReportShared.objects.filter(booking_id=booking.pk).order_by("on").values_list("on", flat=True).first()
    )
    if given and "conference_date" in sort.days:
        found.append(("report_shared_with_family", given))
    return found


def _facts(children: Iterable[int], what: list[tuple[str, object]]) -> list[Told]:
    return [Told(person=child, what=name, day=day) for child in children for name, day in what]


def tell(entry: Entry, what: list[tuple[str, object]]) -> None:
    children = sorted(entry.children.values_list("person_id", flat=True))
    facts_changed(children=children, source=(KIND, entry.pk), told=_facts(children, what), again=True)


def told(children: Collection[int]) -> Iterator[Said]:
    named = EntryChild.objects.filter(person_id__in=children, entry__kind__in=("meeting", "booking"))
    by_entry: dict[int, list[int]] = {}
    for entry, person in named.exclude(entry__status__in=SILENT).values_list("entry_id", "person_id"):
        by_entry.setdefault(entry, []).append(person)
    for meeting in Meeting.objects.filter(pk__in=by_entry):
        yield from ((meeting.pk, one) for one in _facts(by_entry[meeting.pk], of_meeting(meeting)))
    for booking in Booking.objects.filter(pk__in=by_entry, cancelled_on=None):
        yield from ((booking.pk, one) for one in _facts(by_entry[booking.pk], of_booking(booking)))


SOURCES = (Source(kind=KIND, told=told),)
