"""What looks like misuse, for the privacy officer: a list to work through, and a page for each."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.access.log import pages
from throughline.access.log.views import before, older
from throughline.access.misuse import queries, words
from throughline.access.misuse.actions import close
from throughline.access.misuse.catalogue import DETECTORS
from throughline.access.misuse.forms import CloseForm
from throughline.access.misuse.models import Alert
from throughline.access.problems import AccessProblem
from throughline.design.parts.links import Link


@require_safe
@access("review")
def alerts(request: HttpRequest) -> HttpResponse:
    asked, page = asked_of(request)
    found, more = queries.alerts(asked, page=page)
    onward = words.address(detector=asked.detector, closed=asked.closed, page=page + 1)
    context = {
        "days": words.by_day(found),
        "states": words.by_state(asked),
        "kinds": words.by_detector(queries.counts(closed=asked.closed), asked),
        "closed": asked.closed,
        "heading": DETECTORS[asked.detector].name if asked.detector else "Every kind",
        "onward": Link(words="Older alerts", url=onward) if more else None,
    }
    return render(request, "misuse/alerts.html", context)


def asked_of(request: HttpRequest) -> tuple[queries.Asked, int]:
    detector, page = request.GET.get("detector", ""), request.GET.get("page", "1")
    if detector and detector not in DETECTORS:
        raise Http404
    if not (page.isascii() and page.isdigit() and 1 <= int(page) <= 10_000):
        raise Http404
    return queries.Asked(detector=detector, closed=request.GET.get("state") == "closed"), int(page)


@require_http_methods(["GET", "HEAD", "POST"])
@access("review")
def alert(request: HttpRequest, alert_id: int) -> HttpResponse:
    one = get_object_or_404(Alert.objects.select_related("account", "by"), pk=alert_id)
    form = CloseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            close(alert=one, **form.cleaned_data)
            return HttpResponseRedirect(reverse("alert", args=[alert_id]), status=303)
        except AccessProblem as problem:
            form.add_error(None, str(problem))
            one.refresh_from_db()
    return show(request, one, form)


def show(request: HttpRequest, one: Alert, form: CloseForm) -> HttpResponse:
    rows = queries.rows_behind(one, before=before(request))
    context = {
        "alert": one, "detector": DETECTORS[one.detector], "whose": words.whose(one), "says": words.says(one),
        "limits": words.limits(DETECTORS[one.detector]), "children": words.children(one), "form": form,
        "readers": queries.readers(one), "table": pages.table(rows[: queries.PAGE]), "older_url": older(request, rows),
        "state": words.STATES[one.status],
    }  # fmt: skip
    return render(request, "misuse/alert.html", context, status=422 if form.errors else 200)
