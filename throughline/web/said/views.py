"""Everything that people said and decided about one figure: its target, its usual range, what it means."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.access.models import Team
from throughline.config.asked import whole
from throughline.design.onward import day_of, onward
from throughline.oversight import measured
from throughline.web.said.page import said


@require_safe
@access("measure")
def measure_said(request: HttpRequest) -> HttpResponse:
    measure, named = request.GET.get("measure", ""), request.GET.get("team", "")
    team = Team.objects.filter(pk=whole(named)).first() if named and whole(named) else None
    if not measured.is_known(measure) or (named and team is None):
        raise Http404
    past = request.as_known is not None
    page = said(measure, team, on=day_of(request), past=past, who=request.who, go=onward(request))
    return render(request, "web/measure_said.html", {"page": page})
