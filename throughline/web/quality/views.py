"""Data quality, and the children behind each of its numbers."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.design.dates import DayError, parse_day
from throughline.web.quality.behind import Found, behind, found_of_field, found_since
from throughline.web.quality.fields import FIELDS
from throughline.web.quality.file import list_file
from throughline.web.quality.page import quality
from throughline.web.scorecard.frame import Frame, band, frame
from throughline.web.scorecard.views import said_plainly
from throughline.web.spreadsheets.file import refused
from throughline.web.spreadsheets.taking import list_taken


@require_safe
@access("measure")
@said_plainly
def data_quality(request: HttpRequest) -> HttpResponse:
    page = frame(request)
    since, problem = _since(request, page.on)
    told = {
        "page": quality(page, since),
        "problem": problem,
        **band(page, page.url("data-quality", taken="")),
    }
    return render(request, "web/data_quality.html", told)


@require_safe
@access("measure")
@said_plainly
def data_quality_children(request: HttpRequest) -> HttpResponse:
    page, turn = frame(request), max(1, whole(request.GET.get("page")) or 1)
    shown = behind(page, _found(request, page), turn=turn)
    told = {"page": shown, "may_take": request.who.may("take lists")}
    back = page.url("data-quality", taken="")
    return render(request, "web/data_quality_children.html", {**told, **band(page, back)})


@require_safe
@access("take lists")
@said_plainly
def data_quality_children_file(request: HttpRequest) -> HttpResponse:
    page = frame(request)
    if page.asked.problems:
        return refused(request, page.asked.problems)
    found = _found(request, page)
    back = page.url("data-quality-children", **found.address)
    return list_taken(request, list_file(page, found), back_url=back)


def _found(request: HttpRequest, page: Frame) -> Found:
    of, since = request.GET.get("of") or next(iter(FIELDS)), _since(request, page.on)[0]
    if of in FIELDS:
        return found_of_field(page, FIELDS[of], account=request.who.id)
    if of == "since" and since:
        return found_since(page, since, request.GET.get("kind", ""), account=request.who.id)
    raise Http404


def _since(request: HttpRequest, today: date) -> tuple[date | None, str]:
    said = request.GET.get("since", "")
    if not said:
        return None, ""
    try:
        found = parse_day(said, on=today)
    except DayError as problem:
        return None, str(problem)
    return (found, "") if found <= today else (None, "That day is still to come: choose one that is over.")
