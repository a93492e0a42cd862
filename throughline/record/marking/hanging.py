"""The card about passages, beside a draft's words and on an entry's page."""

from django.urls import reverse

from throughline.record.entries.hanging import Card
from throughline.record.entries.models import Draft, Entry
from throughline.record.marking import actions
from throughline.record.marking.page import on_entry


def beside(what: Draft | Entry, *, past: bool) -> Card | None:
    """Of a draft the page asks for it after each save: opening the form does not wait for it."""
    if past:
        return None
    if isinstance(what, Draft):
        return Card(template="marking/_beside_draft.html", shows=reverse("draft-passages", args=[what.pk]))
    found = on_entry(what.pk)
    return found and Card(template="marking/_beside_entry.html", shows=found)


def follow(old: int, new: int) -> None:
    """A correction's marks are the entry's from the start; of an entry that was undone they go with the words."""
    actions.carry(old=old, new=new)


def why_not(draft: Draft) -> str:
    """Nothing here ever blocks."""
    return ""
