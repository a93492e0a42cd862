"""Data quality, and the children behind each of its numbers."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.design.dates import DayError, parse_day
from throughline.web.quality.behind import behind_field, behind_since
from throughline.web.quality.fields import FIELDS
from throughline.web.quality.page import quality
from throughline.web.scorecard.frame import band, frame
from throughline.web.scorecard.views import said_plainly


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
    page, of = frame(request), request.GET.get("of") or next(iter(FIELDS))
    turn = max(1, whole(request.GET.get("page")) or 1)
    since, _ = _since(request, page.on)
    if of in FIELDS:
        found = behind_field(page, FIELDS[of], account=request.who.id, turn=turn)
    elif of == "since" and since:
        found = behind_since(page, since, request.GET.get("kind", ""), account=request.who.id, turn=turn)
    else:
        raise Http404
    back = page.url("data-quality", taken="")
    return render(request, "web/data_quality_children.html", {"page": found, **band(page, back)})


def _since(request: HttpRequest, today: date) -> tuple[date | None, str]:
    said = request.GET.get("since", "")
    if not said:
        return None, ""
    try:
        found = parse_day(said, on=today)
    except DayError as problem:
        return None, str(problem)
    return (found, "") if found <= today else (None, "That day is still to come: choose one that is over.")
