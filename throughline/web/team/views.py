"""A manager's first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.web.onward import moment_of, onward
from throughline.web.team.page import team as team_of


@require_safe
@access("oversee")
def team(request: HttpRequest) -> HttpResponse:
    page = team_of(request.who, moment=moment_of(request), go=onward(request))
    return render(request, "web/team.html", {"page": page})
