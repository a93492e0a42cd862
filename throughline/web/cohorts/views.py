"""The lists of children, and one of them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.measures.cohorts.catalogue import by_key
from throughline.measures.problems import CohortProblem, MeasuresProblem
from throughline.web.cohorts.catalogue_page import catalogue_page
from throughline.web.cohorts.chosen import chosen
from throughline.web.cohorts.file import list_file
from throughline.web.cohorts.frame import band, frame
from throughline.web.cohorts.page import list_page
from throughline.web.spreadsheets.file import refused
from throughline.web.spreadsheets.taking import list_taken


@require_safe
@access("measure")
def cohorts(request: HttpRequest) -> HttpResponse:
    try:
        page = frame(request)
    except MeasuresProblem as problem:
        return _no_figures(request, problem)
    told = {"page": catalogue_page(page), **band(page, page.go("cohorts"))}
    return render(request, "web/cohorts.html", told)


@require_safe
@access("measure")
def cohort(request: HttpRequest, cohort: str) -> HttpResponse:
    turn = max(1, whole(request.GET.get("page")) or 1)
    try:
        found, page = by_key(cohort), frame(request)
        told = {"page": list_page(found, page, turn=turn), **band(page, page.url(found, taken=""))}
    except CohortProblem as problem:
        return _no_figures(request, problem, status=404)
    except MeasuresProblem as problem:
        return _no_figures(request, problem)
    return render(request, "web/cohort.html", told | {"may_take": request.who.may("take lists")})


@require_safe
@access("take lists")
def cohort_file(request: HttpRequest, cohort: str) -> HttpResponse:
    try:
        found, page = by_key(cohort), frame(request)
        if page.problems:
            return refused(request, page.problems)
        file = list_file(found, page, chosen(found, page))
    except CohortProblem as problem:
        return _no_figures(request, problem, status=404)
    except MeasuresProblem as problem:
        return _no_figures(request, problem)
    return list_taken(request, file, back_url=page.url(found))


def _no_figures(request: HttpRequest, problem: MeasuresProblem, status: int = 200) -> HttpResponse:
    """One sentence, and the way on."""
    return render(request, "web/no_figures.html", {"problem": str(problem), "reads_all": True}, status=status)
