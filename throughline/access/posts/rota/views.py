"""The rota: a week of it, turns published at once, and a shift ended early or taken back."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.declare import access
from throughline.access.models import Shift
from throughline.access.posts.rota import actions, forms, hours, page
from throughline.access.problems import AccessProblem
from throughline.config.clock import london_day, now, today

EMPTY = AccessProblem("Fill in one turn at least.")


@access("oversee")
@require_http_methods(["GET", "POST"])
def shifts(request: HttpRequest) -> HttpResponse:
    rows = forms.rows(request.POST if request.method == "POST" else None, today())
    if request.method == "GET":
        return _page(request, rows)
    filled = [row for row in rows if row.has_changed()]
    if not all(row.is_valid() for row in rows):
        return _page(request, rows)
    try:
        if not filled:
            raise EMPTY
        first = actions.publish(turns=[row.turn() for row in filled])[0]
    except AccessProblem as problem:
        return _page(request, rows, sentence=str(problem))
    return _to(london_day(first.starts_at))


@access("oversee")
@require_POST
def shift_change(request: HttpRequest, shift_id: int) -> HttpResponse:
    found = get_object_or_404(Shift, pk=shift_id)
    act = actions.take_back if request.POST.get("do") == "take-back" else actions.end_early
    try:
        act(shift=found)
    except AccessProblem as problem:
        return _page(request, forms.rows(None, today()), sentence=str(problem))
    return _to(london_day(found.starts_at))


def _page(request: HttpRequest, rows: list[forms.TurnForm], *, sentence: str = "") -> HttpResponse:
    first = _week(request.GET.get("week", ""))
    wrong = any(row.is_bound and row.errors for row in rows) or bool(sentence)
    told = page.rota(first, now(), request.who.id) | {"rows": rows, "sentence": sentence}
    return render(request, "posts/shifts.html", told, status=422 if wrong else 200)


def _week(asked: str) -> date:
    try:
        day = date.fromisoformat(asked)
        return hours.monday(day) if 2000 <= day.year <= 2100 else hours.monday(today())
    except ValueError:
        return hours.monday(today())


def _to(day: date) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('shifts')}?week={hours.monday(day):%Y-%m-%d}", status=303)
