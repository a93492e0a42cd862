"""Teams and organisations: one list, and a page for each."""

from collections.abc import Callable

from django.db.models import Count, F, Q
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from throughline.access.declare import access
from throughline.access.models import Organisation, Team
from throughline.access.posts.places import actions
from throughline.access.posts.places.forms import KINDS, OrganisationForm, TeamForm
from throughline.access.problems import AccessProblem
from throughline.config.clock import today

OPEN_FIRST = F("closed_on").desc(nulls_first=True)


@access("administer")
@require_GET
def places(request: HttpRequest) -> HttpResponse:
    return _places(request)


def _places(
    request: HttpRequest, *, team: Form | None = None, organisation: Form | None = None
) -> HttpResponse:
    wrong = team or organisation
    page = {
        "teams": Team.objects.select_related("organisation").annotate(held=_held()).order_by(OPEN_FIRST, "name"),
        "organisations": [
            (one, dict(KINDS)[one.kind]) for one in Organisation.objects.annotate(held=_held()).order_by(OPEN_FIRST, "name")
        ],
        "team": team or TeamForm(auto_id="team_%s"),
        "organisation": organisation or OrganisationForm(auto_id="organisation_%s"), "wrong": wrong,
    }  # fmt: skip
    return render(request, "posts/places.html", page, status=422 if wrong else 200)


def _held() -> Count:
    on = today()
    running = Q(post__started__lte=on) & (Q(post__ended=None) | Q(post__ended__gt=on))
    return Count("post", filter=running)


@access("administer")
@require_POST
def team_new(request: HttpRequest) -> HttpResponse:
    form = TeamForm(request.POST, auto_id="team_%s")
    return _did(form, actions.add_team) or _places(request, team=form)


@access("administer")
@require_POST
def organisation_new(request: HttpRequest) -> HttpResponse:
    form = OrganisationForm(request.POST, auto_id="organisation_%s")
    return _did(form, actions.add_organisation) or _places(request, organisation=form)


@access("administer")
@require_http_methods(["GET", "POST"])
def team_change(request: HttpRequest, team_id: int) -> HttpResponse:
    return _change(request, get_object_or_404(Team, pk=team_id), TeamForm, ("name", "organisation_id"))


@access("administer")
@require_http_methods(["GET", "POST"])
def organisation_change(request: HttpRequest, organisation_id: int) -> HttpResponse:
    return _change(
        request, get_object_or_404(Organisation, pk=organisation_id), OrganisationForm, ("name", "kind")
    )


def _change(
    request: HttpRequest, place: actions.Place, made: type[Form], names: tuple[str, ...]
) -> HttpResponse:
    now = {name.removesuffix("_id"): getattr(place, name) for name in names}
    if request.POST.get("do") == "close":
        form, asked = made(initial=now), Form(request.POST)
        done = _did(asked, lambda: actions.close(place=place))
    else:
        form = asked = made(request.POST or None, initial=now)
        done = _did(asked, lambda **said: actions.change(place=place, **said))
    page = {"place": place, "form": form, "asked": asked}
    return done or render(request, "posts/place.html", page, status=422 if asked.errors else 200)


def _did(form: Form, action: Callable[..., object]) -> HttpResponse | None:
    if not form.is_valid():
        return None
    try:
        action(**form.cleaned_data)
    except AccessProblem as problem:
        form.add_error(None, str(problem))
        return None
    return HttpResponseRedirect(reverse("places"), status=303)
