"""Setting a usual range again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from throughline.access.declare import access
from throughline.config.clock import today
from throughline.oversight import measured
from throughline.oversight.asking import asked_of, kept, onward_to, posted
from throughline.oversight.baselines import actions, problems, words
from throughline.oversight.baselines.forms import RangeForm
from throughline.oversight.steering import NOT_YOUR_RANGE, sets_ranges

FIELD_OF = {problems.REASON: "reason", measured.UNKNOWN: "measure"}


@require_http_methods(["GET", "POST"])
@access("recalculate")
def baseline_new(request: HttpRequest) -> HttpResponse:
    if request.method == "GET" and not sets_ranges(request.who, today()):
        return render(request, "oversight/not_yours.html", {"sentence": NOT_YOUR_RANGE})
    form = RangeForm(posted(request), on=today(), initial=asked_of(request, "measure", "team"))
    if form.is_bound and form.is_valid() and kept(form, lambda: _write(form), FIELD_OF, "since"):
        return onward_to(form.cleaned_data["measure"], form.cleaned_data["team"])
    context = {"form": form, "page": words.page(form)}
    return render(request, "oversight/form.html", context, status=422 if form.errors else 200)


def _write(form: RangeForm) -> None:
    said = form.cleaned_data
    first = measured.first_month(said["measure"], said["team"])
    actions.set_range_again(
        measure=said["measure"],
        team=said["team"],
        since=said["since"],
        reason=said["reason"],
        first_month=first,
    )
