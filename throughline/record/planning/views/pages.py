"""One child's plan, and the child in need plans by their next review."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.design import dates
from throughline.design.onward import day_of, onward
from throughline.record.people.identity_bar import bar
from throughline.record.planning import page, reviewing
from throughline.record.planning.forms import Giving


@require_safe
@access("see", Part.CONTENT, person="person_id")
def plan(request: HttpRequest, person_id: int) -> HttpResponse:
    return show(request, person_id)


def show(
    request: HttpRequest,
    person_id: int,
    *,
    sentence: str = "",
    giving: Giving | None = None,
    status: int = 200,
) -> HttpResponse:
    on, go = day_of(request), onward(request)
    child, person = bar(person_id, on=on, here="plan", go=go)
    context = {
        "child": child, "person": person, "sentence": sentence, "page": page.page(child, on=on, go=go),
        "may_write": request.who.may("add") and go.as_known is None, "me": request.who.id,
        "giving": giving or Giving(initial={"on": dates.day(today())}), "family": reviewing.family_meetings(person_id, go),
    }  # fmt: skip
    return render(request, "planning/plan.html", context, status=status)


@require_safe
@access("see")
def reviews(request: HttpRequest) -> HttpResponse:
    number = min(max(whole(request.GET.get("page")) or 1, 1), 500)
    found = reviewing.reviews(on=today(), page=number, go=onward(request))
    return render(request, "planning/reviews.html", {"page": found})
