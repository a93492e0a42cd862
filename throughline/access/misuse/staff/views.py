"""My address, for everybody; who is away, for a manager."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.declare import SIGNED_IN, access
from throughline.access.misuse.models import Absence
from throughline.access.misuse.staff import actions, queries
from throughline.access.misuse.staff.forms import AddressForm, AwayForm
from throughline.access.problems import AccessProblem
from throughline.config.clock import today


@require_http_methods(["GET", "HEAD", "POST"])
@access(SIGNED_IN)
def my_address(request: HttpRequest) -> HttpResponse:
    said = queries.my_address()
    form = AddressForm(
        request.POST or None, initial={"lines": said.lines, "postcode": said.postcode} if said else None
    )
    if request.method == "POST" and form.is_valid():
        actions.declare_address(**form.cleaned_data)
        return HttpResponseRedirect(reverse("my-address"), status=303)
    return render(
        request, "misuse/my_address.html", {"form": form, "said": said}, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
@access("oversee")
def absences(request: HttpRequest) -> HttpResponse:
    form = AwayForm(request.POST or None, staff=queries.my_staff())
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_away(**form.cleaned_data)
            return HttpResponseRedirect(reverse("absences"), status=303)
        except AccessProblem as problem:
            form.add_error("account", str(problem))
    return _absences(request, form)


@require_POST
@access("oversee")
def absence_back(request: HttpRequest, absence_id: int) -> HttpResponse:
    form = AwayForm(None, staff=queries.my_staff())
    try:
        actions.note_back(absence=get_object_or_404(Absence, pk=absence_id), on=today())
    except AccessProblem as problem:
        return _absences(request, form, sentence=str(problem))
    return HttpResponseRedirect(reverse("absences"), status=303)


def _absences(request: HttpRequest, form: AwayForm, *, sentence: str = "") -> HttpResponse:
    on = today()
    rows = [(one, queries.is_over(one, on), one.started >= on) for one in queries.absences()]
    page = {"form": form, "rows": rows, "sentence": sentence, "staff": bool(form.fields["account"].choices)}
    return render(request, "misuse/absences.html", page, status=422 if form.errors or sentence else 200)
