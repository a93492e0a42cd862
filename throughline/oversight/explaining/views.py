"""Explaining a figure: what asks for it, what was said before, and the form."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from throughline.access.declare import access
from throughline.access.models import Team
from throughline.access.problems import AccessProblem
from throughline.config.asked import whole
from throughline.config.clock import today
from throughline.oversight import measured, owners
from throughline.oversight.asking import kept, onward_to, posted
from throughline.oversight.explaining import actions, problems, words
from throughline.oversight.explaining.forms import ExplainForm
from throughline.oversight.explaining.signals import read
from throughline.oversight.explaining.words import Asked
from throughline.oversight.explaining.writers import VERB, may_explain

FIELD_OF = {
    problems.KNOWN: "known", problems.DOING: "doing", problems.NOT_AN_OWNER: "owner",
    problems.CHECK_TO_COME: "check_on", problems.CHECK_TOO_FAR: "check_on",
}  # fmt: skip


@require_http_methods(["GET", "POST"])
@access(VERB)
def explain(request: HttpRequest) -> HttpResponse:
    asked = _asked(posted(request) or request.GET)
    if request.method == "GET" and not may_explain(request.who, asked.measure, asked.team_id, today()):
        whom = owners.answer_for([asked.figure], today())[asked.figure]
        return render(request, "oversight/not_yours.html", {"sentence": problems.not_yours(whom)})
    form = ExplainForm(posted(request), on=today(), initial=asked.named | {"owner": request.who.id})
    if form.is_bound and form.is_valid() and kept(form, lambda: _write(asked, form), FIELD_OF, "known"):
        return onward_to(*asked.figure)
    context = {"form": form, "page": words.page(asked)}
    return render(request, "oversight/form.html", context, status=422 if form.errors else 200)


def _write(asked: Asked, form: ExplainForm) -> None:
    said = form.cleaned_data
    actions.explain(
        measure=asked.measure, team=asked.team_id, month=asked.month, signal=asked.signal, known=said["known"],
        doing=said["doing"], owner=said["owner"], check_on=said["check_on"],
    )  # fmt: skip


def _asked(given: QueryDict) -> Asked:
    """What the address named, and the form sends back: a measure, a team or none, a month, a signal or none. Anything else is no page."""
    measure, named = given.get("measure", ""), given.get("team", "")
    try:
        measured.indicator(measure)
        team = Team.objects.get(pk=whole(named) or 0) if named else None
        month = date.fromisoformat(f"{given.get('month', '')}-01")
        signal = read(given.get("signal", ""), measure, team.pk if team else None)
    except (AccessProblem, Team.DoesNotExist, ValueError):
        raise Http404 from None
    return Asked(measure=measure, team=team, month=month, signal=signal)
