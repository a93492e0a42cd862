"""Putting a measure on the scorecard, or taking one off."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughline.access.declare import access
from throughline.config.clock import today
from throughline.oversight import measured
from throughline.oversight.asking import asked_of, kept, posted
from throughline.oversight.showing import actions, problems, words
from throughline.oversight.showing.forms import ShowingForm
from throughline.oversight.steering import NOT_YOURS, steers

FIELD_OF = {
    problems.WHY: "why", problems.ALREADY_SHOWN: "state", problems.NOT_SHOWN: "state", problems.NO_FIGURE: "measure",
    problems.FULL: "state", measured.UNKNOWN: "measure",
}  # fmt: skip


@require_http_methods(["GET", "POST"])
@access("steer")
def scorecard_measures(request: HttpRequest) -> HttpResponse:
    if request.method == "GET" and not steers(request.who, today()):
        return render(request, "oversight/not_yours.html", {"sentence": NOT_YOURS})
    form = ShowingForm(posted(request), on=today(), initial=asked_of(request, "measure", "state"))
    if form.is_bound and form.is_valid() and kept(form, lambda: _decide(form), FIELD_OF, "state"):
        return HttpResponseRedirect(reverse("scorecard"), status=303)
    context = {"form": form, "page": words.page()}
    return render(request, "oversight/form.html", context, status=422 if form.errors else 200)


def _decide(form: ShowingForm) -> None:
    actions.decide(**form.asked())
