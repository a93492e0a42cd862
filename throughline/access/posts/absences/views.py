"""Who is away: for everybody their own days and their team's; for a manager their staff's too."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.declare import SIGNED_IN, access
from throughline.access.models import Absence, AbsenceKind
from throughline.access.posts.absences import actions, queries
from throughline.access.posts.absences.forms import AwayForm
from throughline.access.problems import AccessProblem
from throughline.config.clock import today

KINDS = dict(AbsenceKind.KINDS)


@require_http_methods(["GET", "HEAD", "POST"])
@access(SIGNED_IN)
def absences(request: HttpRequest) -> HttpResponse:
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        try:
            actions.be_away(**form.cleaned_data)
            return HttpResponseRedirect(reverse("absences"), status=303)
        except AccessProblem as problem:
            form.add_error("started", str(problem))
    return _page(request, form)


@require_POST
@access(SIGNED_IN)
def absence_back(request: HttpRequest, absence_id: int) -> HttpResponse:
    spoken_for = queries.spoken_for()
    absence = get_object_or_404(Absence, pk=absence_id, account_id__in=spoken_for)
    try:
        actions.be_back(absence=absence, on=today())
    except AccessProblem as problem:
        return _page(request, _form(request, bound=False), sentence=str(problem))
    return HttpResponseRedirect(reverse("absences"), status=303)


def _form(request: HttpRequest, *, bound: bool = True) -> AwayForm:
    people = [(request.who.id, "I am away"), *((one.pk, one.name) for one in queries.my_staff())]
    return AwayForm((request.POST or None) if bound else None, people=people)


def _page(request: HttpRequest, form: AwayForm, *, sentence: str = "") -> HttpResponse:
    on, own = today(), {key for key, _ in form.fields["account"].choices}
    rows = [
        {
            "absence": one, "over": queries.is_over(one, on), "kind": KINDS.get(one.kind, ""),
            "ends": one.started < on and not queries.is_over(one, on) and one.account_id in own,
        }
        for one in queries.shown()
    ]  # fmt: skip
    page = {"form": form, "rows": rows, "sentence": sentence}
    return render(request, "posts/absences.html", page, status=422 if form.errors or sentence else 200)
