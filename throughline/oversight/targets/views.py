"""Setting a target, or ending one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from throughline.access.declare import access
from throughline.config.clock import today
from throughline.oversight import measured
from throughline.oversight.asking import asked_of, kept, onward_to, posted
from throughline.oversight.steering import NOT_YOURS, steers
from throughline.oversight.targets import actions, problems, words
from throughline.oversight.targets.forms import TargetForm

FIELD_OF = {
    problems.WHY: "why", problems.NOT_A_SHARE: "value", problems.BELOW_NOTHING: "value", problems.ENDS_FIRST: "until",
    problems.NOT_AN_OWNER: "owner", problems.NOTHING_TO_END: "state", measured.UNKNOWN: "measure",
}  # fmt: skip


@require_http_methods(["GET", "POST"])
@access("steer")
def target_new(request: HttpRequest) -> HttpResponse:
    if request.method == "GET" and not steers(request.who, today()):
        return render(request, "oversight/not_yours.html", {"sentence": NOT_YOURS})
    form = TargetForm(posted(request), on=today(), initial=asked_of(request, "measure", "team"))
    if form.is_bound and form.is_valid() and kept(form, lambda: _write(form), FIELD_OF, "since"):
        return onward_to(form.cleaned_data["measure"], form.cleaned_data["team"])
    context = {"form": form, "page": words.page(form)}
    return render(request, "oversight/form.html", context, status=422 if form.errors else 200)


def _write(form: TargetForm) -> None:
    of = form.of()
    if form.ends:
        actions.end_target(**of)
        return
    unit = measured.indicator(of["measure"]).unit
    first = measured.first_month(of["measure"], of["team"])
    actions.set_target(**of, **form.asked(), unit=unit, first_month=first)
