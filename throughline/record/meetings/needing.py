"""A conference or a review begins and ends child in need plans, in the transaction of its signature."""

from throughline.config.clock import london_day
from throughline.record.entries.models import Entry
from throughline.record.meetings.models import Meeting, MeetingChild
from throughline.record.planning import needing

BEGIN = ("in need", "ends in need")
END = {"in need review": ("ends",), "initial conference": ("plan",), "transfer conference": ("plan",)}
"""A protection plan takes the place of a child in need plan."""
CONFERENCES = ("initial conference", "transfer conference", "review conference")


def became(entry: Entry, did: str) -> None:
    """Put back first: a correction may say otherwise, and what is undone or withdrawn never was."""
    if did in ("returned", "approved"):
        return
    if did != "signed":
        needing.take_back(entry.pk)
    if did not in (Entry.UNDONE, Entry.WITHDRAWN):
        _settle(entry)


def _settle(entry: Entry) -> None:
    meeting = Meeting.objects.get(pk=entry.pk)
    if not meeting.held:
        return
    on = london_day(entry.happened_at)
    decided = dict(MeetingChild.objects.filter(entry_id=entry.pk).values_list("person_id", "decision"))
    begin = [child for child, said in decided.items() if meeting.type in CONFERENCES and said in BEGIN]
    ended = [child for child, said in decided.items() if said in END.get(meeting.type, ())]
    if begin:
        needing.start(children=begin, on=on, entry=entry.pk)
    if ended:
        needing.end(children=ended, on=on, entry=entry.pk)
