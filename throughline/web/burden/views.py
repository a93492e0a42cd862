"""What recording costs: all kinds, and one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.record.entries.kinds import by_key
from throughline.web.burden.one_kind import one_kind
from throughline.web.burden.page import PERIODS, WORDS, overview


@require_safe
@access("measure")
def recording_costs(request: HttpRequest) -> HttpResponse:
    asked = whole(request.GET.get("months"))
    months = asked if asked in PERIODS else PERIODS[0]
    return render(request, "web/recording_costs.html", {"page": overview(today(), months), "words": WORDS})


@require_safe
@access("measure")
def recording_cost(request: HttpRequest, kind: str) -> HttpResponse:
    if kind not in by_key():
        raise Http404
    return render(request, "web/recording_cost.html", {"page": one_kind(by_key()[kind], today())})
