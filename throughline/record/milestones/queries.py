"""What was told of a child by hand: lately, and what still holds. Each question is one statement."""

from django.db.models import QuerySet

from throughline.record.entries.models import Entry
from throughline.record.milestones.models import MilestoneChild
from throughline.standards.feeding import by_hand

LATELY = 30
"""Told last, of which the few different ones are shown."""
HOLDING = 50


def lately(child: int) -> list[str]:
    """The facts told last of this child, the newest first and each once."""
    told = _standing(child).values_list("entry__milestone__which", flat=True)
    return list(dict.fromkeys(told.order_by("-entry__happened_at")[:LATELY]))


def holding(child: int) -> list[MilestoneChild]:
    spells = [word.name for word in by_hand().values() if word.holds]
    found = _standing(child).filter(
        until=None, entry__milestone__until=None, entry__milestone__which__in=spells
    )
    return list(found.select_related("entry__milestone").order_by("-entry__happened_at")[:HOLDING])


def _standing(child: int) -> QuerySet:
    return MilestoneChild.objects.filter(person_id=child).exclude(
        entry__status__in=(Entry.WITHDRAWN, Entry.UNDONE)
    )
