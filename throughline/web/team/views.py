"""A manager's first page, and the name for a child this week."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.design.onward import moment_of, onward
from throughline.record.alerts.problems import CHOOSE, AlertProblem
from throughline.record.entries.problems import Problem
from throughline.record.holding.covering import for_the_week
from throughline.web.alerts.rows import Press
from throughline.web.team.page import team as team_of


@require_safe
@access("oversee")
def team(request: HttpRequest) -> HttpResponse:
    return _team(request)


@require_POST
@access("oversee", Part.CONTENT, person="person_id")
def week_name(request: HttpRequest, person_id: int) -> HttpResponse:
    account = whole(request.POST.get("account", ""))
    try:
        if account is None:
            raise CHOOSE
        others = [whole(one) for one in request.POST.getlist("with")]
        for_the_week(children=[person_id, *filter(None, others)], account=account)
        return HttpResponseRedirect(reverse("team"), status=303)
    except (AlertProblem, Problem) as problem:
        return _team(request, sentence=str(problem))


def _team(request: HttpRequest, *, sentence: str = "") -> HttpResponse:
    press = Press(token=get_token(request), back="team", past=bool(request.as_known))
    page = team_of(request.who, moment=moment_of(request), go=onward(request), press=press)
    context = {"page": page, "sentence": sentence}
    return render(request, "web/team.html", context, status=422 if sentence else 200)
