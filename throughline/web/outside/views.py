"""Pages for those who are not staff: a partner who checks, a councillor, an inspector, a lawyer, a school."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughline.access.declare import access
from throughline.access.lookups.actions import look_up
from throughline.access.lookups.actions import release as release_hold
from throughline.access.problems import AccessProblem
from throughline.config.clock import now
from throughline.design.onward import day_of, onward
from throughline.measures.problems import SnapshotProblem
from throughline.web.child.views import page_asked
from throughline.web.outside import pages, phones, queries, words
from throughline.web.outside.figures import overview as overview_of
from throughline.web.outside.forms import LookUpForm, ReleaseForm
from throughline.web.scorecard.taking import taken


@access("look up")
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    form = LookUpForm(request.POST or None)
    if not form.is_bound or not form.is_valid():
        return render(request, "web/check.html", {"form": form}, status=422 if form.is_bound else 200)
    try:
        answer = look_up(**form.cleaned_data)
    except AccessProblem as problem:
        told = {"form": form, "sentence": str(problem), "ring": phones.in_words()}
        return render(request, "web/check.html", told, status=429)
    return render(request, "web/checked.html", {"pairs": words.pairs(answer), "at": now()})


@require_safe
@access("review")
def held(request: HttpRequest) -> HttpResponse:
    return show_held(request, ReleaseForm())


@require_POST
@access("review")
def release(request: HttpRequest, hold_id: int) -> HttpResponse:
    form = ReleaseForm(request.POST)
    if not form.is_valid():
        return show_held(request, form)
    try:
        release_hold(hold_id=hold_id, **form.cleaned_data)
    except AccessProblem as problem:
        return show_held(request, form, sentence=str(problem))
    return HttpResponseRedirect(reverse("look-ups-held"), status=303)


def show_held(request: HttpRequest, form: ReleaseForm, *, sentence: str = "") -> HttpResponse:
    told = {"holds": queries.held(), "form": form, "sentence": sentence}
    return render(request, "web/look_ups_held.html", told, status=422 if form.is_bound else 200)


@require_safe
@access("overview")
def overview(request: HttpRequest) -> HttpResponse:
    try:
        page = overview_of(taken(day_of(request)))
    except SnapshotProblem as problem:
        return render(request, "web/no_figures.html", {"problem": str(problem)})
    return render(request, "web/overview.html", {"page": page})


@require_safe
@access("see")
def sample(request: HttpRequest) -> HttpResponse:
    page, go = page_asked(request), onward(request)
    found, more = queries.sampled(skip=(page - 1) * queries.PAGE)
    told = {"table": pages.sample(found, request.who, go), **turning(page, more, "sample", go)}
    return render(request, "web/sample.html", told)


@require_safe
@access("named")
def named(request: HttpRequest) -> HttpResponse:
    page, go = page_asked(request), onward(request)
    found = queries.named(skip=(page - 1) * queries.PAGE)
    table = pages.named(found[: queries.PAGE], request.who, go)
    told = {
        "table": table,
        "ring": phones.in_words(),
        **turning(page, len(found) > queries.PAGE, "named", go),
    }
    return render(request, "web/named.html", told)


def turning(page: int, more: bool, name: str, go) -> dict[str, str]:
    return {
        "before_url": go(name, page=page - 1) if page > 1 else "",
        "after_url": go(name, page=page + 1) if more else "",
    }
