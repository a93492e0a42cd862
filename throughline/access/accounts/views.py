"""Signing in and out, and the one-time link."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.accounts import attempts, entering, joining, practice, sessions
from throughline.access.accounts.forms import NewPasswordForm, SignInForm
from throughline.access.declare import ANYONE, SIGNED_IN, access
from throughline.access.problems import AccessProblem
from throughline.config.clock import today


@access(ANYONE)
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    form = SignInForm(request.POST or None)
    if not form.is_bound or not form.is_valid():
        return ask(request, form, status=422 if form.is_bound else 200)
    found = attempts.attempt(request, **form.cleaned_data)
    if found.account is None:
        form.add_error("password", found.sentence)
        return ask(request, form, status=found.status)
    try:
        entering.check_door(found.account)
    except AccessProblem as problem:
        form.add_error("email", str(problem))
        return ask(request, form, status=422)
    return entering.after_password(request, found.account, entering.safe(request, _there(request)))


def ask(request: HttpRequest, form: SignInForm, *, sentence: str = "", status: int = 200) -> HttpResponse:
    """The door, with all that it offers."""
    page = {
        "form": form, "next": _there(request), "sentence": sentence, "tasks": practice.tasks(), "today": today(),
        "practice": settings.THROUGHLINE_PRACTICE, "provider": bool(settings.THROUGHLINE_SSO_ISSUER),
    }  # fmt: skip
    return render(request, "accounts/sign_in.html", page, status=status)


def _there(request: HttpRequest) -> str:
    return request.POST.get("next") or request.GET.get("next", "")


@access(ANYONE)
@require_POST
def practise(request: HttpRequest, task: str) -> HttpResponse:
    found = practice.job_of(task)
    if found is None:
        raise Http404
    account, there = found
    response = entering.let_in(request, account, there, by="practice")
    practice.remember(response, task)
    attempts.note_practice(account)
    return response


@access(SIGNED_IN, enrolling=True)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    response = HttpResponseRedirect(reverse("sign-in"), status=303)
    sessions.end(request, response)
    return response


@access(SIGNED_IN, enrolling=True)
@require_POST
def still_here(request: HttpRequest) -> HttpResponse:
    """Asking is enough: every request says that somebody is there."""
    return HttpResponse(status=204)


@access(ANYONE)
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    form = NewPasswordForm(request.POST or None)
    try:
        account = joining.invitation(token).account
        entering.check_door(account)
        if form.is_bound and form.is_valid():
            return entering.after_password(request, joining.accept(token=token, **form.cleaned_data), "/")
    except AccessProblem as problem:
        if problem is joining.SPENT:
            return ended(request, str(problem))
        form.add_error("password", str(problem)) if form.is_bound else None
    page = {"form": form, "account": account, "provider": bool(settings.THROUGHLINE_SSO_ISSUER)}
    return render(request, "accounts/invitation.html", page, status=422 if form.is_bound else 200)


def ended(request: HttpRequest, sentence: str, *, title: str = "This link is spent") -> HttpResponse:
    return render(request, "accounts/ended.html", {"sentence": sentence, "title": title}, status=410)
