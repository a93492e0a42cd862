"""What changed since the last of its kind, or since another that somebody chose."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.access.log import answers
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.design.onward import onward
from throughline.record.changes.page import page
from throughline.record.changes.queries import CLOSED, last_before
from throughline.record.entries.models import Entry
from throughline.record.entries.queries import entry_with_people

PAGES = 500


@require_safe
@access("see", Part.CONTENT, entry="entry_id")
def entry_beside_last(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Since the last of its kind before it, or a sentence that there is none."""
    entry = _open(entry_id)
    return _show(request, entry, last_before(entry))


@require_safe
@access("see", Part.CONTENT, entry="entry_id")
def entry_beside(request: HttpRequest, entry_id: int, other_id: int) -> HttpResponse:
    entry, other = _open(entry_id), _open(other_id)
    if entry.kind != other.kind or entry.pk == other.pk:
        raise Http404
    return _show(request, entry, other)


def _open(entry_id: int) -> Entry:
    entry = entry_with_people(entry_id)
    if entry is None or entry.status in CLOSED:
        raise Http404
    return entry


def _show(request: HttpRequest, entry: Entry, other: Entry | None) -> HttpResponse:
    """Both are opened, so the log has a row of each."""
    if other:
        answers.note(request, verb="see", page="entry-beside", rule="reach", entry_id=other.pk)
    number = min(max(whole(request.GET.get("page")) or 1, 1), PAGES)
    shown = page(entry, other, number=number, go=onward(request))
    return render(request, "changes/changes.html", {"entry": entry, "page": shown})
