"""Everybody's own conflicts, and all of them for a privacy officer."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughline.access.conflicts import actions, page, queries
from throughline.access.conflicts.forms import AddForm, DeclareForm, LiftForm
from throughline.access.declare import SIGNED_IN, access
from throughline.access.grants import notices
from throughline.access.problems import AccessProblem
from throughline.config.asked import whole
from throughline.config.clock import now, today
from throughline.design.parts.links import Link


@require_http_methods(["GET", "POST"])
@access(SIGNED_IN)
def my_conflicts(request: HttpRequest) -> HttpResponse:
    typed, sentence = request.POST.get("typed", request.GET.get("who", ""))[:80], ""
    found = queries.find(typed) if typed.strip() else []
    form = DeclareForm(request.POST if request.method == "POST" else None, found=found)
    if form.is_bound and form.is_valid():
        try:
            actions.declare(**form.cleaned_data)
            return HttpResponseRedirect(reverse("my-conflicts"), status=303)
        except AccessProblem as problem:
            sentence = str(problem)
    due = queries.asked_again()
    context = {
        "own": page.own(queries.mine()), "typed": typed, "found": found, "form": form, "sentence": sentence,
        "due": due, "overdue": due is None or due <= today(), "posts": bool(request.who.posts),
    }  # fmt: skip
    return render(request, "conflicts/mine.html", context, status=422 if form.errors or sentence else 200)


@require_POST
@access(SIGNED_IN)
def my_conflicts_complete(request: HttpRequest) -> HttpResponse:
    actions.complete()
    return HttpResponseRedirect(reverse("my-conflicts"), status=303)


@require_safe
@access("review")
def conflicts(request: HttpRequest) -> HttpResponse:
    return _show(request)


def _show(request: HttpRequest, *, sentence: str = "", form: AddForm | None = None) -> HttpResponse:
    number = whole(request.GET.get("page", "1"))
    if number is None or not 1 <= number <= 10_000:
        raise Http404
    found = queries.standing(skip=(number - 1) * queries.PAGE)
    notices.read("conflict")
    context = {
        "rows": page.rows(found[: queries.PAGE], reader=request.who.id, moment=now()),
        "older": Link(words="More", url=f"?page={number + 1}") if len(found) > queries.PAGE else None,
        "proposals": page.proposals(queries.proposed()), "form": form or AddForm(), "sentence": sentence,
    }  # fmt: skip
    wrong = sentence or (form is not None and form.errors)
    return render(request, "conflicts/all.html", context, status=422 if wrong else 200)


@require_POST
@access("review")
def conflict_add(request: HttpRequest) -> HttpResponse:
    form = AddForm(request.POST)
    if not form.is_valid():
        return _show(request, form=form)
    return _do(request, lambda: actions.add(**form.cleaned_data), form)


def _do(request: HttpRequest, do: Callable[[], object], form: AddForm | None = None) -> HttpResponse:
    try:
        do()
    except AccessProblem as problem:
        return _show(request, sentence=str(problem), form=form)
    return HttpResponseRedirect(reverse("conflicts"), status=303)


@require_POST
@access("review")
def conflict_lift(request: HttpRequest, conflict_id: int) -> HttpResponse:
    form = LiftForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    return _do(request, lambda: actions.lift(conflict_id=conflict_id, reason=reason))


@require_POST
@access("review")
def conflict_proposed(request: HttpRequest, proposal_id: int) -> HttpResponse:
    take = request.POST.get("do") == "take"
    return _do(request, lambda: actions.settle(proposal_id=proposal_id, take=take))
