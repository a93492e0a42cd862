"""What has not moved: the list, the sheet for a meeting, one of them, and the two presses."""

from collections.abc import Callable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.design.dates import DayError, parse_day
from throughline.design.onward import moment_of, onward
from throughline.record.drift import actions
from throughline.record.drift.models import NextStep
from throughline.record.drift.rules import LONG
from throughline.record.entries.problems import Problem
from throughline.web.drift import page as pages
from throughline.web.drift.one import One
from throughline.web.drift.one import one as one_of

LAST_PAGE = 1_000
OUTSIDE = {"a partner": NextStep.PARTNER, "the court": NextStep.COURT}


@require_safe
@access("see")
def drift(request: HttpRequest) -> HttpResponse:
    asked = whole(request.GET.get("page", "1"))
    if asked is None or not 1 <= asked <= LAST_PAGE:
        raise Http404
    still = pages.read(request.who, moment_of(request))
    page = pages.drift(still, whose=request.GET.get("whose", pages.ALL), page=asked, go=onward(request))
    return render(request, "web/drift.html", {"page": page, "may_print": request.who.may("print")})


@require_safe
@access("print")
def drift_sheet(request: HttpRequest) -> HttpResponse:
    still, go = pages.read(request.who, moment_of(request)), onward(request)
    context = {"lead": pages.lead(still), "table": pages.sheet(still, go), "back": go("drift")}
    return render(request, "web/drift_sheet.html", context)


@require_safe
@access("see", Part.CONTENT, person="person_id")
def drift_child(request: HttpRequest, person_id: int, about: str) -> HttpResponse:
    return _one(request, person_id, about)


@require_POST
@access("add", Part.CONTENT, person="person_id")
def drift_name(request: HttpRequest, person_id: int, about: str) -> HttpResponse:
    said = request.POST
    to, sort = said.get("to", ""), OUTSIDE.get(said.get("to", ""), NextStep.OURS)

    def name(children: list[int]) -> None:
        actions.name_next(
            children=children, about=about, sort=sort, to=whole(to) if sort == NextStep.OURS else None,
            who=said.get("who", ""), step=said.get("step", ""), by_when=_day(said.get("by_when", "")),
            why=said.get("why", ""),
        )  # fmt: skip

    return _press(request, person_id, about, name)


@require_POST
@access("oversee", Part.CONTENT, person="person_id")
def drift_explain(request: HttpRequest, person_id: int, about: str) -> HttpResponse:
    said = request.POST

    def explain(children: list[int]) -> None:
        actions.explain(
            children=children,
            about=about,
            why=said.get("because", ""),
            look_again=_day(said.get("look_again", "")),
        )

    return _press(request, person_id, about, explain)


def _press(request: HttpRequest, person_id: int, about: str, do: Callable[[list[int]], None]) -> HttpResponse:
    named = {whole(one) for one in request.POST.getlist("with")}
    try:
        page = _read(request, person_id, about)
        do([child.pk for child in page.home if child.pk == person_id or child.pk in named])
        return HttpResponseRedirect(reverse("drift-child", args=[person_id, about]), status=303)
    except Problem as problem:
        return _one(request, person_id, about, sentence=str(problem))


def _one(request: HttpRequest, person_id: int, about: str, *, sentence: str = "") -> HttpResponse:
    context = {
        "page": _read(request, person_id, about), "sentence": sentence, "said": request.POST,
        "may_name": request.who.may("add") and not request.as_known,
        "may_explain": request.who.may("oversee") and not request.as_known,
    }  # fmt: skip
    return render(request, "web/drift_child.html", context, status=422 if sentence else 200)


def _read(request: HttpRequest, person_id: int, about: str) -> One:
    if about not in LONG:
        raise Http404
    return one_of(person_id, about, moment=moment_of(request), go=onward(request))


def _day(said: str) -> date | None:
    try:
        return parse_day(said, on=today())
    except DayError:
        return None
