"""Who can open this record; giving access to one child's record or to many, and ending it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughline.access.declare import access
from throughline.access.grants import giving, queries
from throughline.access.grants.forms import GiveForm, ManyForm
from throughline.access.grants.page import lots, many_choices, one_choices, who_can_open
from throughline.access.parts import Part
from throughline.access.problems import AccessProblem
from throughline.config.asked import whole


@require_safe
@access("see", Part.CONTENT, person="person_id")
def child_access(request: HttpRequest, person_id: int) -> HttpResponse:
    return show(request, person_id)


def show(request: HttpRequest, person_id: int, *, sentence: str = "") -> HttpResponse:
    page = who_can_open(person_id, page=number_of(request), gives=request.who.may("grant"))
    return render(
        request,
        "grants/child_access.html",
        {"page": page, "sentence": sentence},
        status=422 if sentence else 200,
    )


@access("grant", Part.CONTENT, person="person_id")
@require_http_methods(["GET", "POST"])
def child_access_give(request: HttpRequest, person_id: int) -> HttpResponse:
    child = queries.child(person_id)
    form = GiveForm(request.POST or None, choices=one_choices(child), director=is_director(request))
    if form.is_bound and form.is_valid() and given_to_one(form, child):
        return HttpResponseRedirect(reverse("child-access", args=[person_id]), status=303)
    return render(
        request, "grants/give.html", {"form": form, "child": child}, status=422 if form.is_bound else 200
    )


def given_to_one(form: GiveForm, child: queries.Child) -> bool:
    """A repeated press finds it given, which is what it wanted."""
    try:
        given = giving.give(people=[child.id], **form.said)
    except AccessProblem as problem:
        form.add_error("until", str(problem))
        return False
    for refused in given.refused:
        if refused.why != giving.GIVEN_ALREADY:
            form.add_error("to", refused.why)
    return not form.errors


@access("grant", Part.CONTENT, person="person_id")
@require_POST
def child_access_end(request: HttpRequest, person_id: int, grant_id: int) -> HttpResponse:
    try:
        giving.end(pk=grant_id, person_id=person_id)
    except AccessProblem as problem:
        return show(request, person_id, sentence=str(problem))
    return HttpResponseRedirect(reverse("child-access", args=[person_id]), status=303)


@access("grant")
@require_http_methods(["GET", "POST"])
def grants(request: HttpRequest) -> HttpResponse:
    form = ManyForm(request.POST or None, choices=many_choices(), director=is_director(request))
    if form.is_bound and form.is_valid():
        try:
            given = given_to_many(form)
        except AccessProblem as problem:
            form.add_error("until", str(problem))
        else:
            return render(request, "grants/given.html", {"given": given})
    return show_many(request, form)


def given_to_many(form: ManyForm) -> giving.Given:
    said = form.cleaned_data
    people = giving.picked(team_id=said["team"].pk, number=said["number"]) if said["team"] else []
    return giving.give(people=people, references=said["references"], **form.said)


def show_many(request: HttpRequest, form: ManyForm, *, sentence: str = "") -> HttpResponse:
    found, onward = lots(page=number_of(request))
    context = {"form": form, "lots": found, "onward": onward, "sentence": sentence}
    return render(request, "grants/grants.html", context, status=422 if form.is_bound or sentence else 200)


@access("grant")
@require_POST
def grants_end(request: HttpRequest, together: UUID) -> HttpResponse:
    try:
        giving.end(together=together, given_by_id=request.who.id)
    except AccessProblem as problem:
        form = ManyForm(choices=many_choices(), director=is_director(request))
        return show_many(request, form, sentence=str(problem))
    return HttpResponseRedirect(reverse("grants"), status=303)


def is_director(request: HttpRequest) -> bool:
    return any(post.role == "director" for post in request.who.posts)


def number_of(request: HttpRequest) -> int:
    return whole(request.GET.get("page")) or 1
