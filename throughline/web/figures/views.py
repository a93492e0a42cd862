"""Figures, and the children behind them."""

from datetime import date, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.design.onward import day_of, onward
from throughline.measures.catalogue import all_indicators, by_key
from throughline.measures.problems import SnapshotProblem
from throughline.web.figures.behind import behind
from throughline.web.figures.pages import visits_on_time as page_of
from throughline.web.figures.snapshot import taken

VISITS = "visits_on_time"


@require_safe
@access("measure")
def figures(request: HttpRequest) -> HttpResponse:
    measures = [(indicator, reverse(indicator.key.replace("_", "-"))) for indicator in all_indicators()]
    return render(request, "web/figures.html", {"measures": measures})


@require_safe
@access("measure")
def visits_on_time(request: HttpRequest) -> HttpResponse:
    try:
        with taken(day_asked(request)) as snapshot:
            page = page_of(
                by_key(VISITS), snapshot, team=request.GET.get("team", ""), taken=request.GET.get("taken", ""),
                go=onward(request),
            )  # fmt: skip
    except SnapshotProblem as problem:
        return render(request, "web/no_figures.html", {"problem": str(problem)})
    return render(request, "web/visits_on_time.html", {"page": page, "taken": day_asked(request)})


@require_safe
@access("measure")
def children(request: HttpRequest) -> HttpResponse:
    try:
        with taken(day_asked(request)) as snapshot:
            page = behind(
                by_key(VISITS), snapshot, account=request.who.id, month=month_asked(request),
                team=request.GET.get("team", ""), on=day_of(request), go=onward(request),
            )  # fmt: skip
    except SnapshotProblem as problem:
        return render(request, "web/no_figures.html", {"problem": str(problem)})
    return render(request, "web/behind.html", {"page": page, "taken": request.GET.get("taken", "")})


def day_asked(request: HttpRequest) -> date:
    """`?taken=` reads the figures as they were known on a past day."""
    try:
        return date.fromisoformat(request.GET["taken"]) if request.GET.get("taken") else day_of(request)
    except ValueError:
        raise Http404 from None


def month_asked(request: HttpRequest) -> date:
    try:
        return datetime.strptime(request.GET.get("month", ""), "%Y-%m").date()
    except ValueError:
        raise Http404 from None
