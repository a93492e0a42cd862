"""Choosing what happened, and saying that what held has ended."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.record.entries.models import Entry
from throughline.record.entries.views.reading import act
from throughline.record.milestones import ending, which
from throughline.record.people.models import Person


@access("add", Part.CONTENT, person="person_id")
@require_GET
def milestone_which(request: HttpRequest, person_id: int) -> HttpResponse:
    child, typed = Person.objects.filter(pk=person_id).first(), request.GET.get("q", "").strip()
    if child is None:
        raise Http404
    page = {"child": child, "typed": typed} | which.page(child, on=today(), typed=typed)
    return render(request, "milestones/which.html", page)


@access("correct", Part.CONTENT, entry="entry_id")
@require_POST
def milestone_ended(request: HttpRequest, entry_id: int) -> HttpResponse:
    def ended(found: Entry) -> None:
        if found.kind != "milestone":
            raise ending.NOTHING_HOLDS
        ending.end(entry=found, child=whole(request.POST.get("child")), day=request.POST.get("day", ""))

    return act(request, entry_id, "correct", ended)
