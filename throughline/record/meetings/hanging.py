"""Beside an entry in which something may be found that cannot wait: the way to a strategy discussion, or the one it became."""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from throughline.access.principal import acting
from throughline.record.entries.hanging import Card
from throughline.record.entries.models import Draft, Entry, EntryChild
from throughline.record.meetings.arising import GONE, OUT_OF, address
from throughline.record.meetings.models import Meeting

KINDS = tuple(kind for kind in OUT_OF if kind != "meeting")
"""A meeting has a page of its own, with the same press."""


@dataclass(frozen=True, slots=True)
class Arising:
    address: str
    called: list[int]


def reads() -> dict[str, ArraySubquery]:
    about = EntryChild.objects.filter(entry_id=OuterRef("pk")).order_by("person_id").values("person_id")
    called = Meeting.objects.filter(arose_from=OuterRef("pk")).exclude(entry__status__in=GONE).order_by("pk")
    return {"arose_about": ArraySubquery(about), "arose_called": ArraySubquery(called.values("pk"))}


def beside(what: Draft | Entry, *, past: bool) -> Card | None:
    if isinstance(what, Draft) or past or what.kind not in KINDS or not acting().may("add"):
        return None
    shows = Arising(address(what.pk, what.arose_about), what.arose_called)
    return Card(template="meetings/_beside_entry.html", shows=shows)


def follow(old: int, new: int) -> None:
    """Nothing is kept: it is read from the discussion that was called."""


def why_not(draft: object) -> str:
    """Nothing here ever blocks."""
    return ""
