"""One child: who works with them, and what a manager does about it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.design.dates import day
from throughline.design.onward import day_of, onward
from throughline.record.entries.problems import Problem
from throughline.record.holding import naming, transferring
from throughline.record.holding.closing import lines, shown
from throughline.record.holding.covering import cover
from throughline.record.holding.forms import CoverForm, GiveForm, NameForm, RoleForm
from throughline.record.holding.page import page as page_of
from throughline.record.people.identity_bar import bar
from throughline.record.people.models import Person

Forms = dict[str, object]


@require_safe
@access("see", Part.SAFETY, person="person_id")
def holding(request: HttpRequest, person_id: int) -> HttpResponse:
    return show(request, person_id)


def show(request: HttpRequest, person_id: int, *, sentence: str = "", **bound: object) -> HttpResponse:
    """`bound` is a form that was refused: it keeps what was typed."""
    given = bound.get("name")
    role = str(given["role"].value() or "") if given else request.GET.get("role", "")
    page = page_of(person_id, who=request.who, on=day_of(request), go=onward(request), role=role)
    people, from_today = [one.option for one in page.people], {"started": day(today())}
    forms: Forms = {
        "give": GiveForm(people=people, initial=from_today), "cover": CoverForm(people=people, initial=from_today),
        "name": NameForm(people=people, initial=from_today | {"role": page.role}),
        "choose": RoleForm(initial={"role": page.role}),
    } | bound  # fmt: skip
    faults = any(form.errors for form in bound.values())
    context = {"page": page, "forms": forms, "sentence": sentence}
    return render(request, "holding/holding.html", context, status=422 if sentence or faults else 200)


def _press(
    request: HttpRequest, person_id: int, name: str, form: type, do: Callable[[Person, dict], object]
) -> HttpResponse:
    """A form of this page: checked, done, shown again."""
    child = get_object_or_404(Person, pk=person_id)
    offered = page_of(
        person_id, who=request.who, on=today(), go=onward(request), role=request.POST.get("role", "")
    )
    filled = form(request.POST, people=[one.option for one in offered.people])
    if not filled.is_valid():
        return show(request, person_id, **{name: filled})
    try:
        do(child, filled.cleaned_data)
    except Problem as problem:
        return show(request, person_id, sentence=str(problem), **{name: filled})
    return _back(person_id)


def _back(person_id: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("holding", args=[person_id]), status=303)


@require_POST
@access("oversee", Part.SAFETY, person="person_id")
def holding_give(request: HttpRequest, person_id: int) -> HttpResponse:
    return _press(request, person_id, "give", GiveForm, lambda child, said: naming.give(child=child, **said))


@require_POST
@access("oversee", Part.SAFETY, person="person_id")
def holding_name(request: HttpRequest, person_id: int) -> HttpResponse:
    return _press(request, person_id, "name", NameForm, lambda child, said: naming.name(child=child, **said))


@require_POST
@access("oversee", Part.SAFETY, person="person_id")
def holding_cover(request: HttpRequest, person_id: int) -> HttpResponse:
    def covered(child: Person, said: dict) -> None:
        cover(names={child.pk: said.pop("to")}, **said)

    return _press(request, person_id, "cover", CoverForm, covered)


@require_POST
@access("oversee", Part.SAFETY, person="person_id")
def holding_end(request: HttpRequest, person_id: int) -> HttpResponse:
    child = get_object_or_404(Person, pk=person_id)
    named, second = whole(request.POST.get("named", "")), whole(request.POST.get("second", ""))
    try:
        if second:
            naming.end_second(child=child, allocation=second)
        else:
            naming.end(child=child, named=named or 0)
    except Problem as problem:
        return show(request, person_id, sentence=str(problem))
    return _back(person_id)


@require_POST
@access("add", Part.CONTENT, person="person_id")
def transfer_answer(request: HttpRequest, person_id: int) -> HttpResponse:
    """Brothers and sisters of one handover are answered together, where their boxes are ticked."""
    children = {person_id, *filter(None, (whole(one) for one in request.POST.getlist("with")))}
    why = request.POST.get("why", "")
    answers = {
        "accept": lambda: transferring.accept(children=children),
        "return": lambda: transferring.give_back(children=children, why=why),
        "take back": lambda: transferring.take_back(children=children, why=why),
    }
    try:
        answers.get(request.POST.get("answer", ""), _not_answered)()
    except Problem as problem:
        return show(request, person_id, sentence=str(problem))
    return _back(person_id)


def _not_answered() -> None:
    raise Problem("answer", "Accept it, or return it with a reason.")


@require_safe
@access("add", Part.CONTENT, person="person_id")
def closing(request: HttpRequest, person_id: int) -> HttpResponse:
    """What the record itself shows of this child and the brothers and sisters, before anybody writes a closure."""
    on, go = day_of(request), onward(request)
    child, person = bar(person_id, on=on, here="holding", go=go)
    one = shown([person_id], on)[person_id]
    context = {
        "child": child, "person": person, "one": one, "lines": [line for line in lines(one) if not line.startswith("First: ")],
        "write": go("write", "closure", children=person_id),
    }  # fmt: skip
    return render(request, "holding/closing.html", context)
