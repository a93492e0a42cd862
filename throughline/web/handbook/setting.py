"""A local line, a term and a closure, as whoever may writes them."""

from collections.abc import Callable
from datetime import date

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from throughline.access.declare import SIGNED_IN, access
from throughline.access.problems import AccessProblem
from throughline.config.clock import LONDON, now, today
from throughline.record.clocks.in_force import Promises, promises
from throughline.record.clocks.lines import problems
from throughline.record.clocks.lines.actions import VERB, set_line
from throughline.record.clocks.lines.forms import OFF, ON, ClosureForm, LineForm, TermForm
from throughline.record.clocks.lines.rules import May, may_here, of_the_catalogue
from throughline.record.clocks.lines.school_actions import add_term, close_schools, open_schools_again
from throughline.standards.standard import Standard
from throughline.standards.ways import Kind
from throughline.web.handbook.said import here_words, interval_words, limit_words, stands
from throughline.web.handbook.school_calendar import school_calendar
from throughline.web.handbook.views import one_of_the_handbook


@require_http_methods(["GET", "POST"])
@access(VERB)
def standard_line(request: HttpRequest, key: str) -> HttpResponse:
    standard, sentence = one_of_the_handbook(key), ""
    if may_here(standard) == May.NOTHING:
        return _line(request, standard, None, str(problems.IN_LAW))
    asked = request.POST if request.method == "POST" else None
    form = LineForm(asked, standard=standard, on=today(), initial=_as_it_is(standard))
    if form.is_bound and form.is_valid():
        try:
            set_line(**form.asked())
            return HttpResponseRedirect(reverse("standard", args=[key]) + "#lines", status=303)
        except AccessProblem as problem:
            form.add_error(FIELD_OF.get(problem, "since"), str(problem))
    return _line(request, standard, form, sentence)


FIELD_OF = {problems.WHY: "why", problems.SAME: "state", problems.ONLY_SWITCHED: "state"}


def _line(request: HttpRequest, standard: Standard, form: LineForm | None, sentence: str) -> HttpResponse:
    here, on = promises(), today()
    ours = here.by_key[standard.key]
    context = {
        "standard": standard, "form": form, "sentence": sentence, "stands": stands(standard, here, on),
        "now": here_words(standard, here, on), "guidance": interval_words(standard, on),
        "circumstances": [limit_words(standard, limit) for limit in standard.within_while.values()],
        "cadence": standard.kind == Kind.CADENCE, **_begins(standard, ours, here, on),
    }  # fmt: skip
    failed = request.method == "POST"
    return render(request, "web/standard_line.html", context, status=422 if failed else 200)


def _begins(standard: Standard, ours: Standard, here: Promises, on: date) -> dict[str, bool]:
    """Whether switching it on would be the first time, or again: only the first asks of what is under way."""
    lasting = standard.kind in (Kind.CADENCE, Kind.PRESENCE)
    return {
        "first_time": lasting and ours not in here.on,
        "once_more": lasting and ours in here.on and ours.version_on(on, first=False) is None,
    }


def _as_it_is(standard: Standard) -> dict[str, object]:
    """As it stands today, so that a small change is a small edit."""
    here = promises()
    ours = here.by_key[standard.key]
    then, first = (ours.version_on(today(), first=which) for which in (False, True))
    limit = then.limit if then else of_the_catalogue(standard, today())
    asked = {"state": ON if ours in here.on and then else OFF}
    if limit:
        asked |= {"n": limit.n, "unit": limit.unit.value, "first_unit": limit.unit.value}
    if first and limit and first.limit != limit:
        asked |= {"first_n": first.limit.n, "first_unit": first.limit.unit.value}
    return asked


@require_GET
@access(SIGNED_IN)
def standards_calendar(request: HttpRequest) -> HttpResponse:
    return _calendar(request)


def _calendar(request: HttpRequest, **forms: Form) -> HttpResponse:
    on = (request.as_known or now()).astimezone(LONDON).date()
    blank = {"term": TermForm(on=on, prefix="term"), "closure": ClosureForm(on=on, prefix="closure")}
    context = {
        "on": on, "calendar": school_calendar(on), "sets": request.who.may(VERB) and request.as_known is None,
        **blank, **forms,
    }  # fmt: skip
    return render(request, "web/standards_calendar.html", context, status=422 if forms else 200)


@require_POST
@access(VERB)
def standards_term(request: HttpRequest) -> HttpResponse:
    form = TermForm(request.POST, on=today(), prefix="term")
    return _done(request, "term", form, lambda: add_term(**form.cleaned_data))


@require_POST
@access(VERB)
def standards_closure(request: HttpRequest) -> HttpResponse:
    """Closes days, or with `open-again` takes one closure back."""
    if day := request.POST.get("open-again"):
        given = ClosureForm({"closure-first": day, "closure-what": "-"}, on=today(), prefix="closure")
        return _done(request, "closure", given, lambda: open_schools_again(day=given.cleaned_data["first"]))
    form = ClosureForm(request.POST, on=today(), prefix="closure")
    return _done(request, "closure", form, lambda: close_schools(**form.cleaned_data))


def _done(request: HttpRequest, name: str, form: Form, act: Callable) -> HttpResponse:
    if form.is_valid():
        try:
            act()
            return HttpResponseRedirect(f"{reverse('standards-calendar')}#{name}s", status=303)
        except AccessProblem as problem:
            form.add_error("first" if problem is not problems.TERM_NAME else "name", str(problem))
    return _calendar(request, **{name: form})
