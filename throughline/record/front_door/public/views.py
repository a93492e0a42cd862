"""Nobody is signed in here: no cookie is set, no script runs, and what was typed stands nowhere but on the page."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.accounts.attempts import address_of
from throughline.access.declare import ANYONE, access
from throughline.config.clock import now
from throughline.record.front_door.public import limits, words
from throughline.record.front_door.public.actions import tell_us, told
from throughline.record.front_door.public.forms import TellForm
from throughline.record.front_door.public.problems import ELSEWHERE, FILLED_IN, PublicProblem
from throughline.record.front_door.public.rules import reference

HERE = ("same-origin", "none", "")
"""What a browser says of a form of our own page; the last, of one that does not say."""


@csrf_exempt  # there is no session to ride on, and a cookie would stay on a shared device: its origin is asked instead
@require_http_methods(["GET", "HEAD", "POST"])
@access(ANYONE)
def public_contact(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, TellForm())
    form = TellForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        _check(request, form)
        limits.count(address_of(request))
    except PublicProblem as problem:
        return _page(request, _again(request), sentence=str(problem), status=problem.status)
    contact = tell_us(form.cleaned_data, key=form.cleaned_data["key"])
    danger = {"danger": "now"} if form.cleaned_data["now"] == "yes" else None
    return HttpResponseRedirect(reverse("public-contact-told", args=[contact.key], query=danger), status=303)


def _check(request: HttpRequest, form: TellForm) -> None:
    if request.headers.get("Sec-Fetch-Site", "") not in HERE or not _of_ours(request):
        raise ELSEWHERE
    if form.cleaned_data["website"]:
        raise FILLED_IN


def _of_ours(request: HttpRequest) -> bool:
    return request.headers.get("Origin") in (None, f"{request.scheme}://{request.get_host()}")


def _again(request: HttpRequest) -> TellForm:
    """The same words on the page, and the box that people do not see empty again."""
    said = request.POST.copy()
    said["website"] = ""
    return TellForm(said)


def _page(request: HttpRequest, form: TellForm, *, sentence: str = "", status: int = 200) -> HttpResponse:
    page = {"form": form, "says": words.saying(now()), "sentence": sentence}
    return render(request, "public/tell_us.html", page, status=status)


@require_safe
@access(ANYONE)
def public_contact_told(request: HttpRequest, contact_key: UUID) -> HttpResponse:
    contact = told(contact_key)
    if contact is None:
        raise Http404
    page = {
        "says": words.saying(now()), "came": words.came(contact.received_at), "reference": reference(contact_key),
        "read": words.read_words(contact.received_at), "danger": request.GET.get("danger") == "now",
    }  # fmt: skip
    return render(request, "public/told.html", page)
