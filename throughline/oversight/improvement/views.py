"""The improvement plan: read, added to, changed."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.config.clock import today
from throughline.design.onward import day_of
from throughline.oversight import measured
from throughline.oversight.asking import asked_of, kept, posted
from throughline.oversight.improvement import actions, problems, queries, words
from throughline.oversight.improvement.forms import ChangeForm, ObjectiveForm
from throughline.oversight.improvement.models import Objective
from throughline.oversight.steering import NOT_YOURS, steers

FIELD_OF = {
    problems.WORDS: "words", problems.WHY: "why", problems.NOT_AN_OWNER: "owner", problems.ENDS_FIRST: "until",
    problems.ENDED: "until", measured.UNKNOWN: "measure",
}  # fmt: skip


@require_safe
@access("measure")
def objectives(request: HttpRequest) -> HttpResponse:
    on, decides = day_of(request), request.as_known is None and steers(request.who, today())
    return render(request, "improvement/objectives.html", {"page": words.plan(on), "decides": decides})


@require_http_methods(["GET", "POST"])
@access("steer")
def objective_new(request: HttpRequest) -> HttpResponse:
    if request.method == "GET" and not steers(request.who, today()):
        return render(request, "oversight/not_yours.html", {"sentence": NOT_YOURS})
    form = ObjectiveForm(posted(request), on=today(), initial=asked_of(request, "measure"))
    if form.is_bound and form.is_valid() and kept(form, lambda: _set(form), FIELD_OF, "since"):
        return HttpResponseRedirect(reverse("objectives"), status=303)
    context = {"form": form, "page": words.new(today())}
    return render(request, "oversight/form.html", context, status=422 if form.errors else 200)


def _set(form: ObjectiveForm) -> None:
    said = form.cleaned_data
    chosen = [said["measure"]] if said["measure"] else []
    actions.set_objective(
        words=said["words"], why=said["why"], owner=said["owner"], since=said["since"], measures=chosen
    )


@require_http_methods(["GET", "POST"])
@access("steer")
def objective(request: HttpRequest, objective_id: int) -> HttpResponse:
    if request.method == "GET" and not steers(request.who, today()):
        return render(request, "oversight/not_yours.html", {"sentence": NOT_YOURS})
    one = get_object_or_404(Objective.objects.select_related("owner", "by"), pk=objective_id)
    judged_by = queries.judged_by([one], today())[one]
    as_it_is = {"owner": one.owner_id, "kept": judged_by, "until": one.until}
    form = ChangeForm(posted(request), on=today(), judged_by=judged_by, initial=as_it_is)
    if form.is_bound and form.is_valid() and kept(form, lambda: _change(one, form), FIELD_OF, "until"):
        return HttpResponseRedirect(reverse("objectives"), status=303)
    context = {"form": form, "page": words.changing(one)}
    return render(request, "oversight/form.html", context, status=422 if form.errors else 200)


def _change(one: Objective, form: ChangeForm) -> None:
    actions.change_objective(objective=one, **form.asked())
