"""Restricting a record, the household with it, and lowering it again."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.grants import notices
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.design.parts.links import Link
from throughline.record.people.models import Person
from throughline.record.restricting import queries, restrictions, sealing, words
from throughline.record.restricting.forms import ReasonForm, RestrictForm
from throughline.record.restricting.problems import RestrictionProblem


@require_safe
@access("restrict", Part.EXISTENCE, person="person_id")
def restriction(request: HttpRequest, person_id: int) -> HttpResponse:
    notices.read("lowering", person_id=person_id)
    return _show(request, person_id)


def _show(
    request: HttpRequest, person_id: int, *, sentence: str = "", said: str = "", form=None
) -> HttpResponse:
    child, rows = queries.child(person_id), queries.history(person_id)
    if child is None:
        raise Http404
    found = next((row for row in sorted(rows, key=lambda row: -row.level) if row.lowered_at is None), None)
    context = {
        "child": child, "found": found, "since": words.since(found) if found else "", "history": words.history(rows),
        "form": form or (None if found else form_of(child)), "sentence": sentence, "said": said,
        "asked_by_me": found and found.lower_asked_by_id == request.who.id,
        "may_seal": sealing.may_seal() and child.restriction < Person.SEALED,
        "sealed": child.restriction == Person.SEALED, "on_the_list": bool(child.opened & Part.ADOPTION),
    }  # fmt: skip
    return render(request, "restricting/restriction.html", context, status=422 if sentence or form else 200)


def form_of(child: Person, posted=None) -> RestrictForm:
    people = [(str(one.pk), str(one)) for one in queries.household(child.pk)]
    return RestrictForm(posted, people=people, ring=queries.to_ring(child.pk))


@require_POST
@access("restrict", Part.EXISTENCE, person="person_id")
def restrict(request: HttpRequest, person_id: int) -> HttpResponse:
    child = queries.child(person_id)
    if child is None or child.restriction:
        return see(person_id)  # pressed twice, or somebody was quicker
    form = form_of(child, request.POST)
    if not form.is_valid():
        return _show(request, person_id, form=form)
    said = form.cleaned_data
    return _do(
        request, person_id,
        lambda: restrictions.restrict(children=said["people"], reason=said["reason"], ring=said["ring"]),
    )  # fmt: skip


def _do(request: HttpRequest, person_id: int, do: Callable[[], object]) -> HttpResponse:
    try:
        do()
    except RestrictionProblem as problem:
        return _show(request, person_id, sentence=str(problem), said=request.POST.get("reason", ""))
    return see(person_id)


def see(person_id: int, name: str = "restriction") -> HttpResponse:
    return HttpResponseRedirect(reverse(name, args=[person_id]), status=303)


@require_POST
@access("restrict", Part.EXISTENCE, person="person_id")
def restriction_ask(request: HttpRequest, person_id: int) -> HttpResponse:
    form = ReasonForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    return _do(request, person_id, lambda: restrictions.ask_to_lower(child=person_id, reason=reason))


@require_POST
@access("restrict", Part.EXISTENCE, person="person_id")
def restriction_lower(request: HttpRequest, person_id: int) -> HttpResponse:
    return _do(request, person_id, lambda: restrictions.lower(child=person_id))


@require_safe
@access("restrict")
def restricted(request: HttpRequest) -> HttpResponse:
    page = whole(request.GET.get("page", "1"))
    if page is None or not 1 <= page <= 10_000:
        raise Http404
    rows = queries.restricted(skip=(page - 1) * queries.PAGE)
    items = words.restricted(rows[: queries.PAGE], lambda person: reverse("restriction", args=[person]))
    older = Link(words="More", url=f"?page={page + 1}") if len(rows) > queries.PAGE else None
    return render(request, "restricting/restricted.html", {"items": items, "older": older})
