"""The family and network of a child, what is told of it, and the page of one parent."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.clock import today
from throughline.design.onward import day_of, onward
from throughline.record.network import actions, page, queries, reaching
from throughline.record.network.problems import NetworkProblem
from throughline.record.network.telling import EVERY, Telling, initial
from throughline.record.people.models import Person


@require_safe
@access("see", Part.CONTENT, person="person_id")
def family(request: HttpRequest, person_id: int) -> HttpResponse:
    may_write = request.who.may("add") and not request.as_known
    found = page.family(person_id, on=day_of(request), go=onward(request), may_write=may_write)
    return render(request, "network/family.html", {"page": found})


@require_http_methods(["GET", "POST"])
@access("add", Part.CONTENT, person="person_id")
def family_add(request: HttpRequest, person_id: int, what: str) -> HttpResponse:
    telling = _telling(what)
    child = get_object_or_404(Person, pk=person_id)
    form = telling.form(request.POST or None, **_known(child), changing=False, initial={"on": today()})
    if form.is_bound and form.is_valid():
        try:
            telling.tell(child, form, request.who)
            return _back(child, what)
        except NetworkProblem as problem:
            form.add_error(None, str(problem))
    return _form(request, child, telling, form)


@require_http_methods(["GET", "POST"])
@access("correct", Part.CONTENT, person="person_id")
def family_change(request: HttpRequest, person_id: int, what: str, row_id: int) -> HttpResponse:
    telling = _telling(what)
    child, known = get_object_or_404(Person, pk=person_id), None
    row = get_object_or_404(telling.model, pk=row_id)
    known = _known(child)
    if not {*known["people"]} & {*telling.about(row)}:
        raise Http404
    form = telling.form(
        request.POST or None, **known, changing=True, initial=initial(telling, row) | {"on": today()}
    )
    if request.POST.get("do") == "never" or (form.is_bound and form.is_valid()):
        try:
            _changed(request, child, telling, row, form)
            return _back(child, what)
        except NetworkProblem as problem:
            form.add_error(None, str(problem))
    return _form(request, child, telling, form, said=telling.said(row, known["people"]))


def _changed(request: HttpRequest, child: Person, telling: Telling, row, form) -> None:
    if request.POST.get("do") == "never":
        actions.take_away(child=child, row=row, by=request.who)
    else:
        actions.put_right(child=child, row=row, by=request.who, **telling.changes(row, form, request.who))


def _telling(what: str) -> Telling:
    if what not in EVERY:
        raise Http404
    return EVERY[what]


def _known(child: Person) -> dict:
    people = queries.around(child.pk, today())
    return {"child": child, "people": people, "homes": list(queries.homes_of(people))}


def _back(child: Person, what: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('family', args=[child.pk])}#{what}", status=303)


def _form(request: HttpRequest, child: Person, telling: Telling, form, said: str = "") -> HttpResponse:
    context = {"child": child, "telling": telling, "form": form, "said": said}
    return render(request, "network/tell.html", context, status=422 if form.errors else 200)


@require_safe
@access("see", Part.CONTENT, person="person_id")
def reaching_adult(request: HttpRequest, person_id: int, adult_id: int) -> HttpResponse:
    found = reaching.page(
        person_id, adult_id, on=day_of(request), go=onward(request),
        may_write=request.who.may("add") and not request.as_known,
    )  # fmt: skip
    if found is None:
        raise Http404
    return render(request, "network/reaching.html", {"page": found})
