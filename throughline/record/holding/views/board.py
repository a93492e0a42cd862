"""A manager's lists: transfers that wait, and children whose worker is away."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.design.dates import DayError, parse_day
from throughline.design.onward import day_of, moment_of, onward
from throughline.record.entries.problems import Problem
from throughline.record.holding.board import board
from throughline.record.holding.covering import cover
from throughline.record.holding.lists import transfers as rows_of

TICK = Problem("tick", "Choose who covers, and tick for whom; or press the one for all without a name.")


@require_safe
@access("oversee")
def transfers(request: HttpRequest) -> HttpResponse:
    rows = rows_of(request.who.id, day_of(request), onward(request))
    return render(request, "holding/transfers.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@access("oversee")
def cover_board(request: HttpRequest) -> HttpResponse:
    sentence = ""
    if request.method == "POST":
        try:
            cover(names=_names(request), started=_day(request, "started"), ended=_day(request, "ended"))
            return HttpResponseRedirect(reverse("cover"), status=303)
        except Problem as problem:
            sentence = str(problem)
    found = board(request.who.id, moment=moment_of(request), go=onward(request))
    context = {"found": found, "sentence": sentence, "past": bool(request.as_known), "said": request.POST}
    return render(request, "holding/cover.html", context, status=422 if sentence else 200)


def _names(request: HttpRequest) -> dict[int, int]:
    """One person for the children that are ticked; or, by the other press, for all that have no name yet."""
    account = whole(request.POST.get("account", ""))
    ticked = request.POST.getlist("without" if request.POST.get("all") else "child")
    children = [key for key in map(whole, ticked) if key]
    if account is None or not children:
        raise TICK
    return dict.fromkeys(children, account)


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return parse_day(request.POST.get(name, ""), on=today())
    except DayError:
        return None
