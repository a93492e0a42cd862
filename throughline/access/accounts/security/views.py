"""My security: passkeys, authenticator, recovery codes, password, and where I am signed in."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from throughline.access.accounts import entering, proving, sessions
from throughline.access.accounts.forms import ChangePasswordForm, ProveForm
from throughline.access.accounts.second_step import standing
from throughline.access.accounts.security import actions
from throughline.access.accounts.security.queries import own_security
from throughline.access.declare import SIGNED_IN, access
from throughline.access.problems import AccessProblem


@access(SIGNED_IN, enrolling=True)
@require_GET
def my_security(request: HttpRequest) -> HttpResponse:
    return page(request)


def page(request: HttpRequest, *, sentence: str = "", said: str = "", status: int = 200) -> HttpResponse:
    shown = {
        "own": own_security(request.who.id, here=request.sign_in.id), "sentence": sentence, "said": said,
        "enrolling": request.sign_in.enrolling, "can_change": proving.proved_recently(request),
        "required": settings.THROUGHLINE_SECOND_STEP_REQUIRED,
    }  # fmt: skip
    return render(request, "accounts/my_security.html", shown, status=status)


def back(there: str = "my-security") -> HttpResponse:
    return HttpResponseRedirect(reverse(there), status=303)


@access(SIGNED_IN)
@require_POST
def session_end(request: HttpRequest, session_id: int) -> HttpResponse:
    try:
        actions.end_one(session_id=session_id)
    except AccessProblem as problem:
        return page(request, sentence=str(problem), status=422)
    return back()


@access(SIGNED_IN)
@require_POST
def sessions_end_others(request: HttpRequest) -> HttpResponse:
    actions.end_others(here=request.sign_in.id)
    return back()


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    if asked := proving.must_prove(request):
        return asked
    form = ChangePasswordForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            actions.change_password(request, **form.cleaned_data)
        except AccessProblem as problem:
            form.add_error("current", str(problem))
        else:
            response = back()
            sessions.renew(request, response)
            return response
    return render(request, "accounts/password.html", {"form": form}, status=422 if form.is_bound else 200)


@access(SIGNED_IN, enrolling=True)
@require_http_methods(["GET", "POST"])
def prove(request: HttpRequest) -> HttpResponse:
    there = entering.safe(request, request.POST.get("next") or request.GET.get("next", ""))
    have = standing.of(request.who.id)
    asked = request.method == "POST" and "password" in request.POST
    form = ProveForm(request.POST if asked else None, with_code=have.authenticator)
    try:
        if proof := _proof(request, form, there):
            return proof
    except AccessProblem as problem:
        form.add_error("password", str(problem)) if asked else None
        return _ask_for_proof(request, form, have, there, sentence="" if asked else str(problem), status=422)
    return _ask_for_proof(request, form, have, there, status=422 if form.is_bound else 200)


def _proof(request: HttpRequest, form: ProveForm, there: str) -> HttpResponse | None:
    if request.method != "POST":
        return None
    if "answer" in request.POST:
        return proving.by_passkey(request, there, answer=request.POST["answer"])
    if "practice" in request.POST and proving.is_practice(request):
        return proving.proved(request, there)
    if form.is_bound and form.is_valid():
        return proving.by_password(request, there, **{"code": ""} | form.cleaned_data)
    return None


def _ask_for_proof(
    request: HttpRequest,
    form: ProveForm,
    have: standing.Standing,
    there: str,
    *,
    sentence: str = "",
    status: int,
) -> HttpResponse:
    page = {
        "form": form, "standing": have, "next": there, "sentence": sentence,
        "practice": proving.is_practice(request), "provider": bool(settings.THROUGHLINE_SSO_ISSUER),
    }  # fmt: skip
    return render(request, "accounts/prove.html", page, status=status)
