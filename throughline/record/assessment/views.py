"""Assessments under way, those due again, one child's, the report to a conference, and the neglect tool by date."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.design.dates import DayError, parse_day
from throughline.design.onward import day_of, onward
from throughline.record.assessment import actions, again, lists, page, report, tool
from throughline.record.assessment.models import PlannedStep
from throughline.record.assessment.queries import step_of
from throughline.record.entries.models import Entry
from throughline.record.entries.problems import Problem
from throughline.record.entries.queries import entry_with_people, first_child
from throughline.record.people.identity_bar import bar

PAGES = 400


def _number(request: HttpRequest) -> int:
    return min(max(whole(request.GET.get("page")) or 1, 1), PAGES)


@require_safe
@access("see")
def under_way(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("show", "")
    found = lists.page(
        request.who.id, on=day_of(request), show=asked if asked in lists.STAGES else "", number=_number(request),
        go=onward(request), oversees=request.who.may("approve"),
    )  # fmt: skip
    return render(request, "assessment/under_way.html", {"page": found})


@require_safe
@access("see")
def due_again(request: HttpRequest) -> HttpResponse:
    rows, older = again.stale(request.who.id, on=day_of(request), number=_number(request), go=onward(request))
    return render(request, "assessment/again.html", {"rows": rows, "older": older})


@require_safe
@access("see", Part.CONTENT, person="person_id")
def of_child(request: HttpRequest, person_id: int) -> HttpResponse:
    on, go = day_of(request), onward(request)
    child, person = bar(person_id, on=on, here="assessment", go=go)
    now = request.as_known is None
    found = page.page(
        person_id, on=on, go=go, may_write=request.who.may("add") and now, oversees=request.who.may("approve")
    )
    context = {"child": child, "person": person, "page": found}
    return render(request, "assessment/child.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access("add", Part.CONTENT, entry="entry_id")
def step(request: HttpRequest, entry_id: int, step_id: int) -> HttpResponse:
    """One date of the plan: that it happened, or why it has not."""
    start = _start(entry_id)
    row = PlannedStep.objects.filter(pk=step_id, entry_id=entry_id).first()
    if row is None:
        raise Http404
    sentence, said = "", request.POST
    if request.method == "POST":
        try:
            actions.settle(start=start, step=step_id, done_on=_day(said), why_not=said.get("why_not", ""))
            return HttpResponseRedirect(reverse("assessment", args=[first_child(start)]), status=303)
        except Problem as problem:
            sentence = str(problem)
    context = {
        "start": start, "step": step_of(row), "child": first_child(start), "sentence": sentence,
        "done_on": said.get("done_on", ""), "why_not": said.get("why_not", row.why_not),
    }  # fmt: skip
    return render(request, "assessment/step.html", context, status=422 if sentence else 200)


def _start(entry_id: int) -> Entry:
    found = entry_with_people(entry_id)
    if found is None or found.kind != "assessment-start":
        raise Http404
    return found


def _day(said: dict) -> date | None:
    if not said.get("done_on", "").strip():
        return None
    try:
        return parse_day(said["done_on"], on=today())
    except DayError as error:
        raise Problem("day", str(error)) from error


@require_safe
@access("see", Part.CONTENT, entry="entry_id")
def conference_report(request: HttpRequest, entry_id: int) -> HttpResponse:
    may_write = request.who.may("add") and request.as_known is None
    found = report.page(entry_id, go=onward(request), may_write=may_write)
    if found is None:
        raise Http404
    return render(request, "assessment/report.html", {"page": found})


@require_safe
@access("see", Part.CONTENT, person="person_id")
def neglect_tool(request: HttpRequest, person_id: int) -> HttpResponse:
    on, go = day_of(request), onward(request)
    child, person = bar(person_id, on=on, here="assessment", go=go)
    may_write = request.who.may("add") and request.as_known is None
    write_url = go("write", "neglect-tool", children=person_id) if may_write else ""
    context = {"child": child, "person": person, "page": tool.page(person_id, go=go), "write_url": write_url}
    return render(request, "assessment/tool.html", context)
