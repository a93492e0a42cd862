"""What the manager's signature settles, and what opens again when it is undone or withdrawn."""

from throughline.record.entries.models import Entry
from throughline.record.front_door.open_children.models import ManagerQuestion, StrategyAnswer

OPEN = {"answer": "", "answered_at": None, "answered_by_id": None, "answered_in": None}


def became(entry: Entry, did: str) -> None:
    if did in ("signed", "corrected"):
        _settle(entry)
    elif did in (Entry.UNDONE, Entry.WITHDRAWN):
        ManagerQuestion.objects.filter(answered_in=entry.pk).update(**OPEN)


def _settle(entry: Entry) -> None:
    said = StrategyAnswer.objects.get(pk=entry.pk)
    children = entry.children.values("person_id")
    asked = ManagerQuestion.objects.filter(contact_id=said.contact_key, person_id__in=children)
    asked.update(
        answer=said.answer,
        answered_at=entry.recorded_at,
        answered_by_id=entry.author_id,
        answered_in=entry.pk,
    )
