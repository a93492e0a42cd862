"""A copy of an entry about one child for one recipient, let through passage by passage."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.record.entries import copies
from throughline.record.entries.models import Entry
from throughline.record.entries.problems import Problem
from throughline.record.entries.release import compose
from throughline.record.entries.views.reading import find
from throughline.record.people.models import Person


@access("correct", Part.CONTENT, person="person_id", entry="entry_id")
@require_http_methods(["GET", "POST"])
def entry_copy(request: HttpRequest, entry_id: int, person_id: int) -> HttpResponse:
    entry, child = find(entry_id), _child(entry_id, person_id)
    recipient = whole(request.POST.get("recipient") or request.GET.get("recipient"))
    try:
        if request.method == "POST" and recipient:
            passage, reason = request.POST.get("passage", ""), request.POST.get("reason", "")
            copies.release(entry=entry, child=child, recipient_id=recipient, passage=passage, reason=reason)
            there = reverse("entry-copy", args=[entry_id, person_id])
            return HttpResponseRedirect(f"{there}?recipient={recipient}", status=303)
        return _show(request, entry, child, recipient)
    except Problem as problem:
        return _refuse(request, entry, child, recipient, problem)


def _child(entry_id: int, person_id: int) -> Person:
    child = Person.objects.filter(pk=person_id, entries__entry_id=entry_id).first()
    if child is None:
        raise Http404
    return child


def _show(
    request: HttpRequest, entry: Entry, child: Person, recipient: int | None, sentence: str = ""
) -> HttpResponse:
    letter = copies.letter(entry, child, recipient) if recipient else None
    page = {"entry": entry, "child": child, "recipients": copies.recipients(child), "letter": letter}
    page["composed"] = compose(letter.judged) if letter else []
    page |= {"sentence": sentence, "said": request.POST.get("reason", "")}
    return render(request, "entries/copy.html", page, status=422 if sentence else 200)


def _refuse(
    request: HttpRequest, entry: Entry, child: Person, recipient: int | None, problem: Problem
) -> HttpResponse:
    """A release that cannot be is told over the copy; a copy that cannot be made is told alone."""
    shown = recipient if problem in (copies.NOT_HELD, copies.REASON) else None
    return _show(request, entry, child, shown, str(problem))
