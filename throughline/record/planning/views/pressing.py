"""What is pressed on a plan: an action, to whom it was given, a step up or down and its answer."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.record.entries.problems import Problem
from throughline.record.entries.queries import entry_with_people
from throughline.record.planning import actions, problems, stepping, words
from throughline.record.planning.forms import Giving, Moving, Stepping
from throughline.record.planning.models import Plan, PlanAction, PlanMove
from throughline.record.planning.queries import GONE
from throughline.record.planning.views.pages import show


def _plan(entry_id: int) -> Plan:
    found = entry_with_people(entry_id)
    if found is None or found.kind != "plan" or found.status in GONE:
        raise Http404
    return Plan.objects.select_related("entry").get(pk=entry_id)


def _child(request: HttpRequest, entry_id: int) -> int:
    """Whose page it was pressed on: one of those whom the entry names."""
    found = entry_with_people(entry_id)
    if found is None or found.status in GONE:
        raise Http404
    named = [one.person_id for one in found.children.all()]
    asked = whole(request.POST.get("child"))
    child = asked if asked in named else next(iter(sorted(named)), None)
    if child is None:
        raise Http404
    return child


def _do(request: HttpRequest, child: int, do: Callable[[], object], *, there: str = "") -> HttpResponse:
    try:
        do()
    except Problem as problem:
        return show(request, child, sentence=str(problem), status=422)
    return HttpResponseRedirect(reverse("plan", args=[child]) + there, status=303)


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def action(request: HttpRequest, entry_id: int, action_id: int) -> HttpResponse:
    child, why = _child(request, entry_id), request.POST.get("why", "")
    get_object_or_404(PlanAction, pk=action_id, entry_id=entry_id)
    key = {"entry": entry_id, "action": action_id}
    if request.POST.get("done"):
        return _do(request, child, lambda: actions.done(**key), there="#changes")
    if request.POST.get("drop"):
        return _do(request, child, lambda: actions.drop(**key, why=why), there="#changes")
    form = Moving(request.POST)
    if not form.is_valid():
        return show(request, child, sentence=str(problems.DAY), status=422)
    return _do(
        request, child, lambda: actions.move(**key, to=form.cleaned_data["to"], why=why), there="#changes"
    )


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def give(request: HttpRequest, entry_id: int) -> HttpResponse:
    plan, child, form = _plan(entry_id), _child(request, entry_id), Giving(request.POST)
    if not form.is_valid():
        return show(request, child, giving=form, status=422)
    return _do(request, child, lambda: actions.given(plan=plan, **form.cleaned_data), there="#given")


@access("add", Part.CONTENT, entry="entry_id")
@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, entry_id: int) -> HttpResponse:
    plan, sentence = _plan(entry_id), ""
    form = Stepping(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        try:
            stepping.ask(
                plan=plan, becomes=said["becomes"], why=said["why"], to=form.account, checked=form.checked
            )
            return HttpResponseRedirect(reverse("plan", args=[_child(request, entry_id)]), status=303)
        except Problem as problem:
            sentence = str(problem)
    context = {
        "form": form, "entry": entry_id, "sentence": sentence, "child": stepping.children_of(plan)[0],
        "children": ",".join(str(child) for child in stepping.children_of(plan)),
        "now": words.STATUS_WORDS[plan.status], "checks": [form[name] for name, _ in stepping.CHECKLIST],
        "asks": [form["becomes"], form["to"], form["why"]],
    }  # fmt: skip
    return render(request, "planning/step.html", context, status=422 if form.errors or sentence else 200)


@access("add", Part.CONTENT, entry="entry_id")
@require_POST
def answer(request: HttpRequest, entry_id: int, move_id: int) -> HttpResponse:
    child, why = _child(request, entry_id), request.POST.get("why", "")
    move = get_object_or_404(PlanMove, pk=move_id, entry_id=_plan(entry_id).pk)
    accepts = bool(request.POST.get("accept"))
    return _do(request, child, lambda: stepping.answer(move=move, accepts=accepts, why=why), there="#steps")
