"""Opening a record: who it may be already, as the name is typed; then the record."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.design.onward import day_of, onward
from throughline.record.people.finding import page
from throughline.record.people.finding.actions import open_record
from throughline.record.people.finding.forms import PersonForm
from throughline.record.people.finding.matching import likely
from throughline.record.people.finding.problems import FindingProblem
from throughline.record.people.finding.why import Said


@require_http_methods(["GET", "POST"])
@access("add")
def person_new(request: HttpRequest) -> HttpResponse:
    form, sentence = PersonForm(request.POST or None), ""
    if form.is_bound and form.is_valid():
        told = form.cleaned_data
        try:
            person = open_record(
                key=key_of(request), given=told["given_name"], family=told["family_name"], born=told["born"],
                expected=told["expected"], unknown=told["unknown"], not_same=ticked(request),
            )  # fmt: skip
            return HttpResponseRedirect(reverse("child", args=[person.pk]), status=303)
        except FindingProblem as problem:
            sentence = str(problem)
    context = {"form": form, "sentence": sentence, "key": key_of(request), "alike": alike(request, form)}
    return render(request, "finding/person_new.html", context, status=422 if form.errors or sentence else 200)


@require_POST
@access("add")
def person_likely(request: HttpRequest) -> HttpResponse:
    """While the name is typed. What was ticked stays ticked."""
    return render(request, "finding/_likely.html", {"alike": alike(request, PersonForm(request.POST))})


def alike(request: HttpRequest, form: PersonForm) -> list[Any]:
    form.is_valid()
    told = form.cleaned_data if form.is_bound else {}
    said = Said(told.get("given_name", ""), told.get("family_name", ""), told.get("born"))
    return page.rows(likely(said), ticked(request), on=day_of(request), go=onward(request))


def ticked(request: HttpRequest) -> set[int]:
    return {key for said in request.POST.getlist("not_same") if (key := whole(said)) is not None}


def key_of(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()
