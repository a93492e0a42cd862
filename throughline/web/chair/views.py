"""A chair's desk, and the press that asks an agency why it does not come."""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.config.clock import today
from throughline.design import dates
from throughline.design.onward import day_of, onward
from throughline.record.entries.problems import Problem
from throughline.record.protection import asking, problems
from throughline.record.protection.models import AgencyChased
from throughline.web.chair.page import page


@require_safe
@access("see")
def desk(request: HttpRequest) -> HttpResponse:
    return _show(request)


def _show(request: HttpRequest, *, status: int = 200, **said: object) -> HttpResponse:
    found = page(request.who.id, on=day_of(request), go=onward(request))
    writes = request.who.may("add") and request.as_known is None
    return render(request, "web/chairing.html", {"page": found, "may_write": writes, **said}, status=status)


@access("add")
@require_POST
def chase(request: HttpRequest) -> HttpResponse:
    said = {name: request.POST.get(name, "") for name in ("agency", "whom", "asked")}

    def do() -> None:
        asking.chase(month=_month(request.POST.get("month", "")), **said)

    return _do(request, do, chasing=said | {"month": request.POST.get("month", "")})


@access("add")
@require_POST
def replied(request: HttpRequest, chased_id: int) -> HttpResponse:
    get_object_or_404(AgencyChased, pk=chased_id)
    said = {name: request.POST.get(name, "") for name in ("reply", "by_when")}

    def do() -> None:
        asking.replied(chased=chased_id, reply=said["reply"], by_when=_day(said["by_when"]))

    return _do(request, do, replying=chased_id, reply_said=said)


def _do(request: HttpRequest, do: Callable[[], None], **kept: object) -> HttpResponse:
    try:
        do()
    except Problem as problem:
        return _show(request, status=422, sentence=str(problem), **kept)
    return HttpResponseRedirect(reverse("chair-desk") + "#coming", status=303)


def _month(said: str) -> date:
    try:
        return date.fromisoformat(said).replace(day=1)
    except ValueError:
        raise problems.NO_CHASE from None


def _day(said: str) -> date:
    try:
        return dates.parse_day(said, on=today())
    except dates.DayError:
        raise problems.NO_REPLY from None
