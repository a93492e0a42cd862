"""Sealing a record, its list, its other identity, and what is to be written again for the others."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.record.entries.problems import Problem
from throughline.record.people.models import Person
from throughline.record.restricting import identities, queries, rewriting, sealing
from throughline.record.restricting.forms import IdentityForm, NameForm, SealForm
from throughline.record.restricting.problems import RestrictionProblem
from throughline.record.restricting.views.restriction import see


@require_http_methods(["GET", "POST"])
@access("restrict", Part.EXISTENCE, person="person_id")
def seal(request: HttpRequest, person_id: int) -> HttpResponse:
    child = get_object_or_404(Person, pk=person_id)
    if not sealing.may_seal() or child.restriction == Person.SEALED:
        return see(person_id)
    form, sentence = SealForm(request.POST or None, team=queries.adoption_team()), ""
    if form.is_bound and form.is_valid():
        try:
            sealing.seal(child=person_id, **form.cleaned_data)
            return see(person_id, "sealed-list")
        except RestrictionProblem as problem:
            sentence = str(problem)
    context = {"child": child, "form": form, "sentence": sentence}
    return render(request, "restricting/seal.html", context, status=422 if form.errors or sentence else 200)


@require_safe
@access("see", Part.SPECIAL, person="person_id")
def sealed_list(request: HttpRequest, person_id: int) -> HttpResponse:
    return _list(request, person_id)


def _list(request: HttpRequest, person_id: int, *, sentence: str = "") -> HttpResponse:
    """Only of a sealed record: an ordinary one has no list."""
    child = get_object_or_404(Person, pk=person_id, restriction=Person.SEALED)
    context = {
        "child": child, "names": queries.on_the_list(person_id), "sentence": sentence, "me": request.who.id,
        "form": NameForm(team=queries.adoption_team()), "waiting": len(rewriting.waiting(person_id)),
        "may_change": request.who.may("restrict"), "other": identities.other_identity(person_id) is not None,
    }  # fmt: skip
    return render(request, "restricting/list.html", context, status=422 if sentence else 200)


@require_POST
@access("restrict", Part.SPECIAL, person="person_id")
def sealed_list_add(request: HttpRequest, person_id: int) -> HttpResponse:
    form = NameForm(request.POST, team=queries.adoption_team())
    if not form.is_valid():
        return _list(request, person_id, sentence="Choose a name to add.")
    return _listed(
        request, person_id, lambda: sealing.list_name(child=person_id, account=form.cleaned_data["account"])
    )


@require_POST
@access("restrict", Part.SPECIAL, person="person_id")
def sealed_list_strike(request: HttpRequest, person_id: int, account_id: int) -> HttpResponse:
    return _listed(request, person_id, lambda: sealing.strike(child=person_id, account=account_id))


def _listed(request: HttpRequest, person_id: int, do: Callable[[], object]) -> HttpResponse:
    try:
        do()
    except RestrictionProblem as problem:
        return _list(request, person_id, sentence=str(problem))
    return see(person_id, "sealed-list")


@require_http_methods(["GET", "POST"])
@access("see", Part.ADOPTION, person="person_id")
def identity(request: HttpRequest, person_id: int) -> HttpResponse:
    """Both halves, for whoever is on both lists; the form that makes the later one, while there is none."""
    child = get_object_or_404(Person, pk=person_id, restriction=Person.SEALED)
    other = Person.objects.filter(pk=identities.other_identity(person_id)).first()
    may_make = other is None and sealing.may_seal()
    form = IdentityForm(request.POST or None, initial={"born": child.born}) if may_make else None
    sentence = ""
    if form and form.is_bound and form.is_valid():
        try:
            identities.new_identity(child=person_id, after=after(form.cleaned_data))
            return see(person_id, "other-identity")
        except RestrictionProblem as problem:
            sentence = str(problem)
    context = {"child": child, "other": other, "form": form, "sentence": sentence}
    status = 422 if sentence or (form and form.errors) else 200
    return render(request, "restricting/identity.html", context, status=status)


def after(said: dict) -> identities.Identity:
    return identities.Identity(
        given_name=said["given_name"], family_name=said["family_name"], born=said["born"],
        numbers={scheme: said[scheme] for scheme in ("nhs", "upn") if said[scheme]},
    )  # fmt: skip


@require_safe
@access("see", Part.CONTENT, person="person_id")
def shared_entries(request: HttpRequest, person_id: int) -> HttpResponse:
    return _shared(request, person_id)


def _shared(request: HttpRequest, person_id: int, *, sentence: str = "") -> HttpResponse:
    child = get_object_or_404(Person, pk=person_id, restriction=Person.SEALED)
    context = {
        "child": child, "rows": rewriting.waiting(person_id), "sentence": sentence, "may_write": request.who.may("add"),
    }  # fmt: skip
    return render(request, "restricting/shared.html", context, status=422 if sentence else 200)


@require_POST
@access("add", Part.CONTENT, person="person_id")
def shared_entry(request: HttpRequest, person_id: int, row_id: int) -> HttpResponse:
    try:
        if request.POST.get("do") == "nothing":
            rewriting.nothing_to_keep(child=person_id, row_id=row_id)
            return see(person_id, "shared-entries")
        draft = rewriting.write_again(child=person_id, row_id=row_id)
    except (RestrictionProblem, Problem) as problem:
        return _shared(request, person_id, sentence=str(problem))
    return HttpResponseRedirect(reverse("draft", args=[draft.pk]), status=303)
