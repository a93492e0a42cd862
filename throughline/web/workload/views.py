"""The workload of the teams in one's line, and one's own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.design.onward import day_of, onward
from throughline.measures.problems import MeasuresProblem
from throughline.web.workload import page


@require_safe
@access("oversee")
def workload(request: HttpRequest) -> HttpResponse:
    try:
        told = {"page": page.workload(request.who.id, day_of(request), onward(request))}
    except MeasuresProblem as problem:
        return _no_figures(request, problem)
    return render(request, "web/workload.html", told)


@require_safe
@access("add")
def my_workload(request: HttpRequest) -> HttpResponse:
    """One's own: no address names another worker."""
    try:
        told = {"page": page.my_workload(request.who.id, day_of(request))}
    except MeasuresProblem as problem:
        return _no_figures(request, problem)
    return render(request, "web/my_workload.html", told)


def _no_figures(request: HttpRequest, problem: MeasuresProblem) -> HttpResponse:
    told = {"problem": str(problem), "reads_all": request.who.may("measure")}
    return render(request, "web/no_figures.html", told)
