"""What an administrator does about somebody's account: help, end, switch off; and confirm what a colleague asked."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from throughline.access.accounts import leaving, proving
from throughline.access.accounts.forms import ResetForm
from throughline.access.accounts.second_step import resets
from throughline.access.accounts.security.queries import security_of
from throughline.access.declare import access
from throughline.access.models import Account, SecondStepReset
from throughline.access.problems import AccessProblem


@access("administer")
@require_GET
def account(request: HttpRequest, account_id: int) -> HttpResponse:
    return _page(request, account_id)


def _page(
    request: HttpRequest, account_id: int, *, form: ResetForm | None = None, **more: str
) -> HttpResponse:
    found = security_of(get_object_or_404(Account, pk=account_id))
    wrong = bool(more.get("sentence") or (form and form.errors))
    page = {"of": found, "form": form or ResetForm(), "own": found.account.pk == request.who.id} | more
    return render(request, "accounts/account.html", page, status=422 if wrong else 200)


def _do(request: HttpRequest, account_id: int, action: Callable[[Account], object]) -> HttpResponse:
    """Nobody does these from a screen that somebody else left open."""
    there = reverse("account", args=[account_id])
    if asked := proving.must_prove(request, there):
        return asked
    try:
        action(get_object_or_404(Account, pk=account_id))
    except AccessProblem as problem:
        return _page(request, account_id, sentence=str(problem))
    return HttpResponseRedirect(there, status=303)


@access("administer")
@require_POST
def end_sessions(request: HttpRequest, account_id: int) -> HttpResponse:
    return _do(request, account_id, lambda account: leaving.end_sessions(account=account))


@access("administer")
@require_POST
def switch_off(request: HttpRequest, account_id: int) -> HttpResponse:
    return _do(request, account_id, lambda account: leaving.switch_off(account=account))


@access("administer")
@require_POST
def make_local(request: HttpRequest, account_id: int) -> HttpResponse:
    local = request.POST.get("local") == "yes"
    return _do(request, account_id, lambda account: leaving.make_local(account=account, local=local))


@access("administer")
@require_POST
def ask_reset(request: HttpRequest, account_id: int) -> HttpResponse:
    form = ResetForm(request.POST)
    if not form.is_valid():
        return _page(request, account_id, form=form)
    reason = form.cleaned_data["reason"]
    return _do(request, account_id, lambda account: resets.ask(account=account, reason=reason))


@access("administer")
@require_GET
def reset_list(request: HttpRequest) -> HttpResponse:
    return _resets(request)


def _resets(request: HttpRequest, *, sentence: str = "") -> HttpResponse:
    waiting = list(resets.open_resets().select_related("account", "asked_by")[:50])
    page = {"waiting": waiting, "me": request.who.id, "sentence": sentence}
    return render(request, "accounts/resets.html", page, status=422 if sentence else 200)


@access("administer")
@require_POST
def settle_reset(request: HttpRequest, reset_id: int) -> HttpResponse:
    there = reverse("second-step-resets")
    if asked := proving.must_prove(request, there):
        return asked
    try:
        found = get_object_or_404(SecondStepReset, pk=reset_id)
        resets.settle(reset=found, confirmed=request.POST.get("answer") == "confirm")
    except AccessProblem as problem:
        return _resets(request, sentence=str(problem))
    return HttpResponseRedirect(there, status=303)
