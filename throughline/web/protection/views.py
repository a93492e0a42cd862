"""A child's protection, an agency's request for a conference and its answer, and the plans somebody senior looks at."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.design import dates
from throughline.design.onward import day_of, onward
from throughline.record.entries.models import Entry
from throughline.record.entries.problems import Problem
from throughline.record.people.identity_bar import bar
from throughline.record.protection import asking, problems
from throughline.record.protection.models import ConferenceRequest
from throughline.web.protection import long_plans as long_ones
from throughline.web.protection import page


@require_safe
@access("see", Part.CONTENT, person="person_id")
def protection(request: HttpRequest, person_id: int) -> HttpResponse:
    return _show(request, person_id)


def _show(request: HttpRequest, person_id: int, *, status: int = 200, **said: object) -> HttpResponse:
    on, go = day_of(request), onward(request)
    child, person = bar(person_id, on=on, here="protection", go=go)
    writes = request.who.may("add") and go.as_known is None
    found = page.page(child, on=on, go=go, may_write=writes)
    answers = request.who.may("oversee") and go.as_known is None
    context = {
        "child": child,
        "person": person,
        "page": found,
        "may_answer": answers,
        "today": today(),
        **said,
    }
    return render(request, "web/protection.html", context, status=status)


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def conference_request(request: HttpRequest, entry_id: int) -> HttpResponse:
    said = {name: request.POST.get(name, "") for name in ("agency", "who", "why")}

    def do(enquiry: Entry) -> None:
        asking.ask_for_a_conference(enquiry=enquiry, on=_day(request.POST.get("on", "")), **said)

    return _do(request, entry_id, do, asked_at=entry_id, said=said | {"on": request.POST.get("on", "")})


@access("oversee", Part.CONTENT, entry="entry_id")
@require_POST
def conference_answer(request: HttpRequest, entry_id: int, request_id: int) -> HttpResponse:
    get_object_or_404(ConferenceRequest, pk=request_id, entry_id=entry_id)
    said = {"said": request.POST.get("answer", ""), "why": request.POST.get("why", "")}

    def do(enquiry: Entry) -> None:
        asking.answer(enquiry=enquiry.pk, request=request_id, **said)

    return _do(request, entry_id, do, answered_at=request_id, answer_said=said)


def _do(request: HttpRequest, entry_id: int, do: Callable[[Entry], None], **kept: object) -> HttpResponse:
    """Whatever was typed stands on the page again beside the one sentence."""
    found = Entry.objects.filter(pk=entry_id, kind="section-47").first()
    child = _child_of(request, entry_id) if found else None
    if found is None or child is None:
        raise Http404
    try:
        do(found)
    except Problem as problem:
        return _show(request, child, status=422, sentence=str(problem), **kept)
    return HttpResponseRedirect(reverse("protection", args=[child]) + "#enquiries", status=303)


def _child_of(request: HttpRequest, entry_id: int) -> int | None:
    """The child from whose page it was pressed, or the first whom the enquiry names."""
    found = Entry.objects.get(pk=entry_id).children.order_by("person_id").values_list("person_id", flat=True)
    named = list(found)
    child = whole(request.POST.get("child"))
    return child if child in named else next(iter(named), None)


def _day(said: str):
    try:
        return dates.parse_day(said, on=today())
    except dates.DayError:
        raise problems.DAY from None


@require_safe
@access("see")
def long_plans(request: HttpRequest) -> HttpResponse:
    found = long_ones.page(request.who.id, on=day_of(request), go=onward(request))
    return render(request, "web/long_plans.html", {"page": found})
