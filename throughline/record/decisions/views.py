"""Decisions made outside the scheme: a list for whoever may settle them, and settling one."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.clock import LONDON, now
from throughline.record.decisions.actions import settle
from throughline.record.decisions.page import page
from throughline.record.entries.problems import Problem
from throughline.record.entries.views.reading import find


@access("ratify")
@require_GET
def to_ratify(request: HttpRequest) -> HttpResponse:
    return _list(request)


def _list(request: HttpRequest, **said: object) -> HttpResponse:
    number = max(1, int(request.GET["page"])) if request.GET.get("page", "").isdigit() else 1
    on = (request.as_known or now()).astimezone(LONDON).date()
    values = page(request.who.id, on, number=number) | {"past": bool(request.as_known)} | said
    return render(request, "decisions/to_ratify.html", values, status=422 if said else 200)


@access("ratify", Part.CONTENT, entry="entry_id")
@require_POST
def decision_ratify(request: HttpRequest, entry_id: int) -> HttpResponse:
    reason = request.POST.get("reason", "")
    try:
        settle(entry=find(entry_id), outcome=request.POST.get("outcome", ""), reason=reason)
    except Problem as problem:
        return _list(request, sentence=str(problem), said=reason, at=entry_id)
    return HttpResponseRedirect(reverse("to-ratify"), status=303)
