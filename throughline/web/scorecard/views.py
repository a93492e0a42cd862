"""The scorecard, its measures, and the children behind them."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.design.onward import onward
from throughline.measures.catalogue import by_key
from throughline.measures.indicator import Indicator
from throughline.measures.problems import IndicatorProblem, MeasuresProblem
from throughline.web.scorecard.behind import behind
from throughline.web.scorecard.catalogue_page import catalogue_page
from throughline.web.scorecard.children_file import children_file as children_file_of
from throughline.web.scorecard.figures_file import measure_file as measure_file_of
from throughline.web.scorecard.figures_file import scorecard_file as scorecard_file_of
from throughline.web.scorecard.found import found
from throughline.web.scorecard.frame import Frame, band, frame
from throughline.web.scorecard.measure import measure as measure_of
from throughline.web.scorecard.narrowing import narrowing
from throughline.web.scorecard.own import own
from throughline.web.scorecard.scorecard import scorecard as scorecard_of
from throughline.web.spreadsheets.file import figures_sent, refused
from throughline.web.spreadsheets.taking import list_taken

View = Callable[..., HttpResponse]


def said_plainly(view: View) -> View:
    """No figures at all, or no such measure: one sentence, and the way on."""

    @wraps(view)
    def shown(request: HttpRequest, **named: str) -> HttpResponse:
        try:
            return view(request, **named)
        except IndicatorProblem as problem:
            return _no_figures(request, problem, status=404)
        except MeasuresProblem as problem:
            return _no_figures(request, problem)

    return shown


def _no_figures(request: HttpRequest, problem: MeasuresProblem, status: int = 200) -> HttpResponse:
    told = {"problem": str(problem), "reads_all": request.who.may("measure")}
    return render(request, "web/no_figures.html", told, status=status)


@require_safe
@access("measure")
@said_plainly
def scorecard(request: HttpRequest) -> HttpResponse:
    page = frame(request)
    card = scorecard_of(page, request.GET.get("order", ""))
    return render(
        request, "web/scorecard.html", {"page": card, **band(page, page.url("scorecard", taken=""))}
    )


@require_safe
@access("measure")
def measures(request: HttpRequest) -> HttpResponse:
    return render(request, "web/measures.html", {"page": catalogue_page(onward(request))})


@require_safe
@access("measure")
@said_plainly
def measure(request: HttpRequest, measure: str) -> HttpResponse:
    indicator, page = by_key(measure), frame(request)
    shown = measure_of(
        indicator,
        page,
        by=request.GET.get("by", ""),
        across=request.GET.get("across", ""),
        against=request.GET.get("against", ""),
        account=request.who.id,
    )
    told = {"page": shown, **band(page, page.url("measure", measure, taken=""))}
    return render(request, "web/measure.html", told)


@require_safe
@access("measure")
@said_plainly
def scorecard_file(request: HttpRequest) -> HttpResponse:
    page = frame(request)
    if page.asked.problems:
        return refused(request, page.asked.problems)
    return figures_sent(request, scorecard_file_of(page, request.GET.get("order", "")))


@require_safe
@access("measure")
@said_plainly
def measure_file(request: HttpRequest, measure: str) -> HttpResponse:
    by, across = request.GET.get("by", ""), request.GET.get("across", "")
    indicator, page = by_key(measure), frame(request)
    if page.asked.problems:
        return refused(request, page.asked.problems)
    return figures_sent(request, measure_file_of(indicator, page, by=by, across=across))


@require_safe
@access("measure")
@said_plainly
def children(request: HttpRequest, measure: str) -> HttpResponse:
    return _children(request, by_key(measure), frame(request))


@require_safe
@access("take lists")
@said_plainly
def children_file(request: HttpRequest, measure: str) -> HttpResponse:
    indicator, page = by_key(measure), frame(request)
    if page.asked.problems:
        return refused(request, page.asked.problems)
    narrowed, which = narrowing(indicator, request.GET), request.GET.get("which", "")
    behind_it = found(indicator, page, account=request.who.id, narrowed=narrowed, which=which)
    file = children_file_of(indicator, page, behind_it)
    back = page.children_url(indicator, **narrowed.query, which=which)
    return list_taken(request, file, back_url=back)


@require_safe
@access("add")
@said_plainly
def my_figures(request: HttpRequest) -> HttpResponse:
    page = frame(request, own=True)
    return render(
        request, "web/my_figures.html", {"page": own(page), **band(page, page.url("my-figures", taken=""))}
    )


@require_safe
@access("add")
@said_plainly
def my_children(request: HttpRequest, measure: str) -> HttpResponse:
    indicator = by_key(measure)
    if not indicator.is_of_children:
        raise IndicatorProblem("That measure is not of children: its figures are your manager's to read.")
    return _children(request, indicator, frame(request, own=True))


def _children(request: HttpRequest, indicator: Indicator, page: Frame) -> HttpResponse:
    shown = behind(
        indicator, page, account=request.who.id, narrowed=narrowing(indicator, request.GET),
        which=request.GET.get("which", ""), turn=max(1, whole(request.GET.get("page")) or 1),
    )  # fmt: skip
    told = {"page": shown, "may_take": not page.own and request.who.may("take lists")}
    back = page.url(page.children, indicator.key, taken="")
    return render(request, "web/behind.html", {**told, **band(page, back)})
