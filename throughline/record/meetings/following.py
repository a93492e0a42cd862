"""What the signature of a meeting sets going: the next is booked, a protection plan begins or ends. It goes with it, undone."""

from uuid import UUID, uuid5

from throughline.config.clock import now
from throughline.design.dates import clock, day
from throughline.record.entries import actions, drafts
from throughline.record.entries.forms import WriteUp
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry
from throughline.record.entries.queries import named
from throughline.record.meetings import needing, protecting
from throughline.record.meetings.models import Booking, Meeting
from throughline.record.planning import walking

BOOKED_BY = UUID("5f0f1c1e-9d1b-4f0b-8a53-6f2b6a7f9f10")
"""So that one meeting books its next once, however often its signature is sent."""


def became(entry: Entry, did: str) -> None:
    if did in ("signed", "corrected"):
        _book(entry)
    elif did == Entry.UNDONE:
        _unbook(entry)
    if did not in (Entry.RETURNED, Entry.APPROVED):
        walking.follow(entry, did)
    needing.became(entry, did)
    protecting.became(entry, did)


def _standing(entry: Entry) -> Booking | None:
    found = Booking.objects.filter(follows=entry.pk).exclude(
        entry__status__in=(Entry.UNDONE, Entry.WITHDRAWN)
    )
    return found.select_related("entry").first()


def _book(entry: Entry) -> None:
    meeting = Meeting.objects.get(pk=entry.pk)
    if not meeting.next_on or _standing(entry):
        return
    kind = kind_of("booking")
    children = sorted(entry.children.values_list("person_id", flat=True))
    raw = {
        "type": meeting.next_type, "follows": str(entry.pk), "meets_on": day(meeting.next_on),
        "meets_at": clock(meeting.next_at), "how": meeting.how, "place": meeting.next_place,
    }  # fmt: skip
    key = uuid5(BOOKED_BY, f"{entry.pk}")
    draft = drafts.begin(kind=kind, children=children, key=key, raw=raw)
    names = {child: person.given_name for child, person in named(children).items()}
    write_up = WriteUp(kind, names, raw, now=now())
    answers = write_up.answers()
    if answers is None:
        return  # what the booking still lacks waits in the writer's drafts, with its words
    actions.sign(draft=draft, write_up=write_up, answers=answers)


def _unbook(entry: Entry) -> None:
    booked = _standing(entry)
    if booked and booked.entry.author_id == entry.author_id:
        drafts.discard(draft_id=actions.undo(entry=booked.entry, at=now()).id)
