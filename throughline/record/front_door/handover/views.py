"""Tonight's handover: written by the desk, given to a manager by name, accepted in the morning."""

from collections.abc import Callable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.config.clock import now, today
from throughline.design.onward import moment_of, onward
from throughline.record.front_door.desk import at_the_door
from throughline.record.front_door.handover import actions, page, queries
from throughline.record.front_door.handover.about import about
from throughline.record.front_door.handover.forms import GiveForm, LineForm
from throughline.record.front_door.handover.models import NightHandover
from throughline.record.front_door.handover.problems import GONE, HandoverProblem
from throughline.record.front_door.handover.rules import night_of


@require_safe
@access("receive")
def handover(request: HttpRequest) -> HttpResponse:
    return _page(request)


def _page(request: HttpRequest, **said: object) -> HttpResponse:
    at, go = moment_of(request), onward(request)
    asked = _night(request.GET.get("night", "")) or night_of(at)
    night, current, takes = queries.night(asked), asked == night_of(at), request.who.may("oversee")
    values = {
        "night": night, "asked": asked, "current": current, "stands": night and page.stood(night, at),
        "look": night and page.LOOKS[page.stood(night, at).key], "rows": page.rows(queries.lines(night), at, go) if night else [],
        "before": page.rows(queries.still_open(asked, at), at, go) if current else [],
        "nights": [(one, page.stood(one, at)) for one in queries.nights()], "past": bool(request.as_known),
        "form": LineForm(on=at.date(), initial={"sort": "decision"}) if current and at_the_door() else None,
        "give": GiveForm(choices=actions.managers(at.date())) if night and not night.accepted_at else None,
        "accepts": bool(night and takes and not night.accepted_at),
    }  # fmt: skip
    return render(request, "handover/handover.html", values | said, status=422 if said else 200)


def _night(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


@require_POST
@access("receive")
def handover_add(request: HttpRequest) -> HttpResponse:
    form = LineForm(request.POST, on=today())
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.add(
                sort=said["sort"],
                words=said["words"],
                consulted=said["consulted"],
                until=form.until,
                **about(said["about"]),
            )
            return _back()
        except HandoverProblem as problem:
            form.add_error(None, str(problem))
    return _page(request, form=form)


@require_POST
@access("receive")
def handover_give(request: HttpRequest) -> HttpResponse:
    form = GiveForm(request.POST, choices=actions.managers(today()))
    if not form.is_valid():
        return _page(request, give=form)
    return _tried(request, lambda: actions.give(night=_found(request), to_id=form.cleaned_data["to"]))


@require_POST
@access("oversee")
def handover_accept(request: HttpRequest) -> HttpResponse:
    return _tried(request, lambda: actions.accept(night=_found(request)))


@require_POST
@access("receive")
def handover_done(request: HttpRequest) -> HttpResponse:
    line = whole(request.POST.get("line"))
    return _tried(request, lambda: _done(line, request.POST.get("how", "")))


def _done(line: int | None, how: str) -> None:
    if line is None:
        raise GONE
    actions.done(line_id=line, how=how)


def _tried(request: HttpRequest, act: Callable[[], None]) -> HttpResponse:
    try:
        act()
    except HandoverProblem as problem:
        return _page(request, sentence=str(problem))
    return _back(request.POST.get("night", ""))


def _found(request: HttpRequest) -> NightHandover:
    night = queries.night(_night(request.POST.get("night", "")) or night_of(now()))
    if night is None:
        raise Http404
    return night


def _back(night: str = "") -> HttpResponse:
    asked = {"night": night} if _night(night) else None
    return HttpResponseRedirect(reverse("handover", query=asked), status=303)
