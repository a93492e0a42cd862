"""Asking for a sealed record to be opened to somebody for an hour, and the second person's answer."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.declare import access
from throughline.record.restricting import queries, releases, words
from throughline.record.restricting.forms import ReleaseForm
from throughline.record.restricting.problems import RestrictionProblem
from throughline.record.restricting.sealing import sealed_of_mine


@require_http_methods(["GET", "POST"])
@access("release")
def sealed_releases(request: HttpRequest) -> HttpResponse:
    form, sentence = form_for(request.POST), ""
    if form and form.is_bound and form.is_valid():
        try:
            releases.ask(**form.cleaned_data)
            return HttpResponseRedirect(reverse("sealed-releases"), status=303)
        except RestrictionProblem as problem:
            sentence = str(problem)
    return _show(request, form, sentence)


def form_for(posted: QueryDict | None) -> ReleaseForm | None:
    """For whoever is on the list of some sealed record; the others only answer."""
    mine = sealed_of_mine()
    if not mine:
        return None
    people = [(str(one.pk), f"{one}, {one.reference}") for one in mine]
    return ReleaseForm(posted or None, people=people, readers=queries.colleagues(releases.LET_IN))


def _show(request: HttpRequest, form: ReleaseForm | None, sentence: str) -> HttpResponse:
    rows = [words.request(row, request.who.id) for row in releases.requests()[: releases.PAGE]]
    context = {"rows": rows, "form": form, "sentence": sentence}
    wrong = sentence or (form and form.errors)
    return render(request, "restricting/releases.html", context, status=422 if wrong else 200)


@require_POST
@access("release")
def sealed_release(request: HttpRequest, release_id: int) -> HttpResponse:
    answer = releases.agree if request.POST.get("do") == "agree" else releases.refuse
    try:
        answer(release_id=release_id)
    except RestrictionProblem as problem:
        return _show(request, form_for(None), str(problem))
    return HttpResponseRedirect(reverse("sealed-releases"), status=303)
