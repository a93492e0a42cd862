"""Signing in and out, the one-time link, and who works here."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.accounts import attempts, joining, practice, sessions
from throughline.access.accounts.forms import NewPasswordForm, SignInForm
from throughline.access.declare import ANYONE, SIGNED_IN, access
from throughline.access.models import Account
from throughline.access.problems import AccessProblem
from throughline.config.clock import today


@access(ANYONE)
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    form = SignInForm(request.POST or None)
    there = request.POST.get("next") or request.GET.get("next", "")
    if not form.is_bound or not form.is_valid():
        return _ask(request, form, there, status=422 if form.is_bound else 200)
    found = attempts.attempt(**form.cleaned_data, address=attempts.address_of(request))
    if found.account is None:
        form.add_error("password", found.sentence)
        return _ask(request, form, there, status=found.status)
    return _let_in(found.account, _safe(request, there))


def _ask(request: HttpRequest, form: SignInForm, there: str, *, status: int) -> HttpResponse:
    page = {"form": form, "next": there, "tasks": practice.tasks(), "practice": settings.THROUGHLINE_PRACTICE}
    return render(request, "accounts/sign_in.html", page | {"today": today()}, status=status)


def _let_in(account: Account, there: str) -> HttpResponse:
    response = HttpResponseRedirect(there, status=303)
    sessions.start(response, account=account)
    return response


def _safe(request: HttpRequest, there: str) -> str:
    """Back to the page that asked, never to another site."""
    here = url_has_allowed_host_and_scheme(there, {request.get_host()}, require_https=request.is_secure())
    return there if there and here else "/"


@access(ANYONE)
@require_POST
def practise(request: HttpRequest, task: str) -> HttpResponse:
    found = practice.job_of(task)
    if found is None:
        raise Http404
    account, there = found
    attempts.note_practice(account)
    return _let_in(account, there)


@access(SIGNED_IN)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    response = HttpResponseRedirect(reverse("sign-in"), status=303)
    sessions.end(request, response)
    return response


@access(ANYONE)
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    form = NewPasswordForm(request.POST or None)
    try:
        account = joining.invitation(token).account
        if form.is_bound and form.is_valid():
            return _let_in(joining.accept(token=token, **form.cleaned_data), "/")
    except AccessProblem as problem:
        if problem is joining.SPENT:
            return render(request, "accounts/spent.html", {"sentence": str(problem)}, status=410)
        form.add_error("password", str(problem))
    page = {"form": form, "account": account}
    return render(request, "accounts/invitation.html", page, status=422 if form.is_bound else 200)
