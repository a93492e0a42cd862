"""The board: what cannot wait, and what is in each lane."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.design.onward import moment_of, onward
from throughline.record.front_door import board as drawn
from throughline.record.front_door import queries
from throughline.record.front_door.handover import page as nights
from throughline.record.front_door.problems import NOT_AT_THE_DOOR


@require_safe
@access("receive")
def front_door(request: HttpRequest) -> HttpResponse:
    first = whole(request.GET.get("from")) or 0
    found = queries.board(moment_of(request), first=first)
    closed = "" if found.contacts or queries.at_the_door() else str(NOT_AT_THE_DOOR)
    values = {
        "page": drawn.page(found, first=first), "closed": closed, "leads": request.who.may("oversee"),
        "night": nights.questions(request.who.id, moment_of(request), onward(request)),
    }  # fmt: skip
    return render(request, "front_door/board.html", values)
