"""The board, a new contact, and who a child of it may be, as the name is typed."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.config.clock import LONDON
from throughline.design.onward import day_of, moment_of, onward
from throughline.record.front_door import board as drawn
from throughline.record.front_door import queries, receiving
from throughline.record.front_door.forms import AdultForm, ChildForm, ContactForm, adult_forms, children_forms
from throughline.record.front_door.handover import page as nights
from throughline.record.front_door.matching import alike
from throughline.record.front_door.problems import NO_CHILD, NOT_AT_THE_DOOR, DoorProblem
from throughline.record.people.finding import page as finding

CAME = ("received_on", "received_time")


@require_safe
@access("receive")
def front_door(request: HttpRequest) -> HttpResponse:
    first = whole(request.GET.get("from")) or 0
    found = queries.board(moment_of(request), first=first)
    closed = "" if found.contacts or queries.at_the_door() else str(NOT_AT_THE_DOOR)
    values = {
        "page": drawn.page(found, first=first), "closed": closed, "leads": request.who.may("oversee"),
        "night": nights.questions(request.who.id, moment_of(request), onward(request)),
    }  # fmt: skip
    return render(request, "front_door/board.html", values)


@require_http_methods(["GET", "POST"])
@access("receive")
def front_door_new(request: HttpRequest) -> HttpResponse:
    if not queries.at_the_door():
        return render(request, "front_door/closed.html", {"closed": str(NOT_AT_THE_DOOR)}, status=403)
    posted = request.POST if request.method == "POST" else None
    form, children, adults = (
        ContactForm(posted),
        children_forms(posted, more=_more(request)),
        adult_forms(posted),
    )
    if posted is None or "add" in posted:
        return _form(request, form if posted is None else _kept(form), children, adults)
    valid = all([form.is_valid(), *(one.is_valid() for one in (*children, *adults))])
    if not valid:
        return _form(request, form, children, adults, status=422)
    try:
        contact = receiving.receive(
            key=key_of(request),
            told=_told(form.cleaned_data),
            children=_named(children),
            adults=_adults(adults),
        )
    except DoorProblem as problem:
        return _form(request, form, children, adults, sentence=str(problem), status=422)
    return HttpResponseRedirect(reverse("contact", args=[contact.pk]), status=303)


def _more(request: HttpRequest) -> int:
    return 1 if "add" in request.POST else 0


def _kept(form: ContactForm) -> ContactForm:
    """One more child was asked for: every word stays, and nothing is called wrong yet."""
    return ContactForm(initial={name: form.data.get(name, "") for name in form.fields})


def _form(
    request: HttpRequest, form: ContactForm, children: list[ChildForm], adults: list[AdultForm], *,
    sentence: str = "", status: int = 200,
) -> HttpResponse:  # fmt: skip
    context = {
        "form": form, "groups": [(title, [form[name] for name in names]) for title, names in ContactForm.GROUPS],
        "now": [form[name] for name in ContactForm.NOW], "children": children, "adults": adults,
        "key": key_of(request), "sentence": sentence or _first_row_fault([*children, *adults]),
        "at_most": len(children) >= 12,
    }  # fmt: skip
    return render(request, "front_door/new.html", context, status=status)


def _first_row_fault(forms: list[ChildForm | AdultForm]) -> str:
    faults = (str(said[0]) for form in forms if form.is_bound for said in form.errors.values())
    return next(faults, "")


def _told(said: dict[str, Any]) -> receiving.Told:
    came = datetime.combine(said["received_on"], said["received_time"], LONDON)
    return receiving.Told(received_at=came, **{name: said[name] for name in said if name not in CAME})


def _named(children: list[ChildForm]) -> list[receiving.Child]:
    said = [one.cleaned_data for one in children if one.is_bound and one.cleaned_data.get("name")]
    if not said:
        raise NO_CHILD
    return [receiving.Child(**one | {"seen": one["seen"] or "not known"}) for one in said]


def _adults(adults: list[AdultForm]) -> list[receiving.Adult]:
    said = [one.cleaned_data for one in adults if one.is_bound and one.cleaned_data.get("name")]
    return [receiving.Adult(**one) for one in said]


@require_POST
@access("receive", asks=True)
def contact_likely(request: HttpRequest) -> HttpResponse:
    """While the children are typed: who is on record already. Nothing is chosen here, and no word is lost."""
    forms = [one for one in children_forms(request.POST) if one.is_bound]
    for form in forms:
        form.is_valid()
    named = [form.cleaned_data for form in forms if form.cleaned_data.get("name")]
    families = [said["name"].split()[-1] for said in named if " " in said["name"].strip()]
    found = [(said["name"], _alike(request, said, families)) for said in named]
    return render(
        request, "front_door/_likely.html", {"found": [(name, rows) for name, rows in found if rows]}
    )


def _alike(request: HttpRequest, said: dict[str, Any], families: list[str]) -> list[finding.Alike]:
    matches = alike(
        name=said["name"], born=said.get("born"), number=said.get("number") or "", families=families
    )
    return finding.rows(matches, (), on=day_of(request), go=onward(request))


def key_of(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()
