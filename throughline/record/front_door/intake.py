"""A contact while it is typed: kept as drafts are, from the first words until it stands on the board."""

from collections.abc import Sequence
from uuid import UUID

from throughline.access.principal import acting, atomic
from throughline.record.entries import drafts
from throughline.record.entries.models import Draft, DraftRival
from throughline.record.front_door import receiving
from throughline.record.front_door.kinds import contact
from throughline.record.front_door.models import Contact


def keep(*, key: UUID, version: int, raw: dict[str, str], device: str) -> drafts.Saved | None:
    """Also off shift: a turn that ends while somebody types takes no word away. None: it is on the board already."""
    if Contact.objects.filter(key=key).exists():
        return None
    draft = drafts.begin(kind=contact, children=[], key=key, raw={}, device=device)
    return drafts.save(draft_id=draft.pk, version=version, raw=raw, device=device)


def half_written() -> list[Draft]:
    """One's own, the newest first."""
    mine = Draft.objects.filter(author_id=acting().id, kind=contact.key, children=[], corrects=None)
    return list(mine.order_by("-saved_at")[:10])


def other_words(draft: Draft) -> list[DraftRival]:
    """What two windows typed at once: both are kept until one of them is put on the board."""
    return list(DraftRival.objects.filter(draft=draft, settled_at=None).order_by("-at"))


def put(
    *, key: UUID, told: receiving.Told, children: Sequence[receiving.Child], adults: Sequence[receiving.Adult]
) -> Contact:
    """On the board, where every word of it stands now: nothing half written is left behind."""
    with atomic():
        made = receiving.receive(key=key, told=told, children=children, adults=adults)
        Draft.objects.filter(key=key, author_id=acting().id).delete()
        return made
