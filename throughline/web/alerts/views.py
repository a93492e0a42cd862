"""An alert's page and its answers, and the page that asks whether alerts are worth raising."""

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.design.onward import day_of, moment_of, onward
from throughline.record.alerts import actions
from throughline.record.alerts.problems import CANNOT_SEE, HOW, AlertProblem
from throughline.record.alerts.rules import Raised
from throughline.web.alerts import figures
from throughline.web.alerts.page import alert_page, together
from throughline.web.alerts.rows import Press

BACK = ("desk", "team")


@require_http_methods(["GET", "HEAD", "POST"])
@access("see", Part.CONTENT, person="person_id")
def child_alert(request: HttpRequest, person_id: int, thing: str) -> HttpResponse:
    sentence = ""
    if request.method == "POST":
        try:
            answer(request, person_id, thing)
            return HttpResponseRedirect(_back(request, person_id, thing), status=303)
        except AlertProblem as problem:
            sentence = str(problem)
    press = Press(token=get_token(request), back=request.POST.get("back", ""), past=bool(request.as_known))
    page = alert_page(person_id, thing, moment=moment_of(request), go=onward(request), press=press)
    return render(
        request, "web/child_alert.html", {"page": page, "sentence": sentence, "said": request.POST},
        status=422 if sentence else 200,
    )  # fmt: skip


def answer(request: HttpRequest, person_id: int, thing: str) -> None:
    raised, said = _asked_of(request, person_id, thing), request.POST
    match said.get("do"):
        case "see":
            actions.see(raised=raised)
        case "snooze":
            actions.snooze(raised=raised, until=_day(said.get("until", "")), why=said.get("why", ""))
        case "finish":
            actions.finish(raised=raised, answer=said.get("answer", ""), why=said.get("why", ""))
        case "hand":
            to = whole(said.get("to", ""))
            if to is None:
                raise CANNOT_SEE
            actions.hand_over(raised=raised, to=to, why=said.get("why", ""))
        case _:
            raise HOW


def _asked_of(request: HttpRequest, person_id: int, thing: str) -> list[Raised]:
    """The child's own, and those of brothers and sisters that the row named and of whom the same is asked."""
    found, _ = together(person_id, thing, day_of(request))
    if not found:
        raise Http404
    named = {whole(one) for one in request.POST.getlist("with")}
    return [found[0], *(one for one in found[1:] if one.person_id in named)]


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _back(request: HttpRequest, person_id: int, thing: str) -> str:
    back = request.POST.get("back", "")
    return reverse(back) if back in BACK else reverse("child-alert", args=[person_id, thing])


@require_safe
@access("oversee")
def alerts_answered(request: HttpRequest) -> HttpResponse:
    days = 28 if request.GET.get("days") == "28" else 90
    until = day_of(request) + timedelta(days=1)
    page = figures.figures(since=until - timedelta(days=days), until=until, days=days, go=onward(request))
    return render(request, "web/alerts_answered.html", {"page": page})
