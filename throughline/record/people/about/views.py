"""Everything told about a person, and what is told, put right and ended there.

Who may write is asked in the actions: a parent has no worker of their own, and is written of by whoever works with
a child of theirs; the database holds the same rule.
"""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.clock import today
from throughline.design.onward import Onward, day_of, onward
from throughline.record.people.about import actions, one
from throughline.record.people.about.around import around
from throughline.record.people.about.arriving import HAPPENINGS
from throughline.record.people.about.every import CARD_OF
from throughline.record.people.about.forms import EndForm
from throughline.record.people.about.page import about
from throughline.record.people.about.problems import PersonProblem
from throughline.record.people.models import Person


@require_safe
@access("see", Part.HEADER, person="person_id")
def person_about(request: HttpRequest, person_id: int) -> HttpResponse:
    page = about(person_id, on=day_of(request), go=onward(request), who=request.who)
    return render(request, "about/about.html", {"page": page})


@require_http_methods(["GET", "POST"])
@access("see", Part.HEADER, person="person_id")
def person_tell(request: HttpRequest, person_id: int, what: str) -> HttpResponse:
    person = get_object_or_404(Person, pk=person_id)
    happening = HAPPENINGS.get(what)
    found = happening or one.detail_of(what)
    if not found.offered(person):
        return see(person_id, what)
    form = found.form(request.POST if request.method == "POST" else None, around=around(person))
    sentence = ""
    if form.is_bound and form.is_valid():
        try:
            return see(_tell(request, found, person, form), what)
        except PersonProblem as problem:
            sentence = str(problem)
    context = {
        "person": person,
        "found": found,
        "form": form,
        "sentence": sentence,
        "lead": getattr(found, "lead", ""),
    }
    return render(request, "about/tell.html", context, status=422 if form.errors or sentence else 200)


def _tell(request: HttpRequest, found, person: Person, form) -> int:
    """Whose page comes next: a twin's own when there is one."""
    if found.key in HAPPENINGS:
        return actions.happen(happening=found, person=person, by=request.who, said=form.cleaned_data).pk
    key = form.cleaned_data["key"]
    actions.tell(detail=found, person=person, by=request.who, key=key, said=form.said, extra=form.extra)
    return person.pk


def see(person_id: int, what: str) -> HttpResponse:
    card = CARD_OF[what].key if what in CARD_OF else "names"
    return HttpResponseRedirect(f"{reverse('person-about', args=[person_id])}#{card}", status=303)


@require_http_methods(["GET", "POST"])
@access("see", Part.HEADER, person="person_id")
def person_detail(request: HttpRequest, person_id: int, what: str, row_id: int) -> HttpResponse:
    if request.method == "POST":
        return _correct(request, person_id, what, row_id)
    return _show(request, person_id, what, row_id)


def _correct(request: HttpRequest, person_id: int, what: str, row_id: int) -> HttpResponse:
    detail = one.detail_of(what)
    row = one.find(detail, person_id, row_id).row
    form = detail.form(request.POST, around=around(row.person), changing=True)
    if not form.is_valid():
        return _show(request, person_id, what, row_id, form=form)
    seen = request.POST.get("seen", "")
    return _do(
        request, person_id, what, row_id, form,
        lambda: actions.correct(detail=detail, row=row, by=request.who, seen=seen, said=form.said),
    )  # fmt: skip


@require_POST
@access("see", Part.HEADER, person="person_id")
def person_detail_act(request: HttpRequest, person_id: int, what: str, row_id: int, act: str) -> HttpResponse:
    """It ended; or what this sort of thing offers besides: that this birth day counts, how it came out."""
    detail = one.detail_of(what)
    row = one.find(detail, person_id, row_id).row
    wanted = {each.key: each for each in detail.acts}.get(act)
    if wanted is None and act != "end":
        raise Http404
    form = (wanted.form if wanted else EndForm)(request.POST)
    if not form.is_valid():
        return _show(request, person_id, what, row_id, acting=act, act_form=form)
    said = form.cleaned_data

    def do() -> None:
        if wanted:
            actions.act(detail=detail, what=wanted, row=row, by=request.who, said=said)
        else:
            actions.end(detail=detail, row=row, by=request.who, **said)

    return _do(request, person_id, what, row_id, form, do, acting=act)


def _do(
    request: HttpRequest,
    person_id: int,
    what: str,
    row_id: int,
    form,
    do: Callable[[], None],
    acting: str = "",
) -> HttpResponse:
    try:
        do()
    except PersonProblem as problem:
        forms = {"act_form": form, "acting": acting} if acting else {"form": form}
        return _show(request, person_id, what, row_id, sentence=str(problem), **forms)
    return see(person_id, what)


def _show(
    request: HttpRequest, person_id: int, what: str, row_id: int, *, form=None, sentence: str = "",
    acting: str = "", act_form=None,
) -> HttpResponse:  # fmt: skip
    detail, go = one.detail_of(what), onward(request)
    person = get_object_or_404(Person, pk=person_id)
    found = one.find(detail, person_id, row_id)
    page = one.page(detail, person, found, on=day_of(request), go=go)
    context: dict[str, Any] = {
        "person": person,
        "page": page,
        "sentence": sentence,
        "back": go("person-about", person_id),
    }
    if go == Onward():
        context |= _forms(page, person, form, acting, act_form)
    return render(request, "about/one.html", context, status=422 if sentence or form or act_form else 200)


def _forms(page: one.Page, person: Person, form, acting: str, act_form) -> dict[str, Any]:
    """Each press of this page with its form; the one that was sent comes back as it was sent."""
    fresh = page.detail.form(
        initial=one.initial(page.detail.form, page.row), around=around(person), changing=True
    )
    ended = act_form if acting == "end" else EndForm(initial={"ended": today()}, auto_id="end-%s")
    acts = [(act, act_form if acting == act.key else act.form(auto_id=f"{act.key}-%s")) for act in page.acts]
    return {"form": form or fresh, "end_form": ended, "acts": acts, "wrong": form or act_form}
