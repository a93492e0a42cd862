"""What an entry can be laid beside: entries of its kind about a child of its own that this reader may read."""

from django.db.models import Q, QuerySet

from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, EntryChild

CLOSED = (Entry.WITHDRAWN, Entry.UNDONE)
SHOWN = 12


def others_of(entry: Entry) -> QuerySet[Entry]:
    """The newest first."""
    children = EntryChild.objects.filter(entry_id=entry.pk).values("person_id")
    about = EntryChild.objects.filter(person_id__in=children).values("entry_id")
    found = Entry.objects.filter(pk__in=about, kind=entry.kind).exclude(pk=entry.pk)
    return found.exclude(status__in=CLOSED).select_related("author").order_by("-happened_at", "-id")


def shown(entry: Entry, number: int) -> tuple[list[Entry], bool]:
    """One page of them, and whether there are older ones."""
    start = (number - 1) * SHOWN
    found = list(others_of(entry)[start : start + SHOWN + 1])
    return found[:SHOWN], len(found) > SHOWN


def last_before(entry: Entry) -> Entry | None:
    """Of its own series where its kind has several: a conference follows a conference, not a core group."""
    found = others_of(entry).filter(
        Q(happened_at__lt=entry.happened_at) | Q(happened_at=entry.happened_at, pk__lt=entry.pk)
    )
    kind = by_key()[entry.kind]
    if kind.series:
        shared = kind.model.objects.filter(entry_id=entry.pk).values().first() or {}
        found = found.filter(pk__in=kind.model.objects.filter(**kind.series(shared)).values("entry_id"))
    return found.first()
