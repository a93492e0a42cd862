"""Adding and removing one's own second steps."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.accounts import halfway, proving, sessions
from throughline.access.accounts.forms import CodeForm
from throughline.access.accounts.second_step import authenticators, passkeys, qr, recovery, totp
from throughline.access.accounts.security import actions
from throughline.access.accounts.security.views import back, page
from throughline.access.declare import SIGNED_IN, access
from throughline.access.models import Account
from throughline.access.problems import AccessProblem

ADDING = "new passkey"
MY_SECURITY = "/my-security"


@access(SIGNED_IN, enrolling=True)
@require_POST
def authenticator_begin(request: HttpRequest) -> HttpResponse:
    if asked := proving.must_prove(request, MY_SECURITY):
        return asked
    authenticators.offer(request.who.id)
    return back("authenticator")


@access(SIGNED_IN, enrolling=True)
@require_http_methods(["GET", "POST"])
def authenticator(request: HttpRequest) -> HttpResponse:
    """The secret is shown until a code made from it was typed."""
    secret = authenticators.offered(request.who.id)
    if not secret:
        return back()
    form = CodeForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            return _added(request, actions.confirm_authenticator(code=form.cleaned_data["code"]))
        except AccessProblem as problem:
            form.add_error("code", str(problem))
    email = Account.objects.values_list("email", flat=True).get(pk=request.who.id)
    shown = {
        "form": form,
        "secret": totp.spoken(secret),
        "picture": qr.drawn(totp.address(secret, account=email)),
    }
    return render(request, "accounts/authenticator.html", shown, status=422 if form.is_bound else 200)


@access(SIGNED_IN)
@require_POST
def authenticator_remove(request: HttpRequest) -> HttpResponse:
    return _change(request, actions.remove_authenticator)


@access(SIGNED_IN, enrolling=True)
@require_POST
def new_passkey_begin(request: HttpRequest) -> HttpResponse:
    if not proving.proved_recently(request):
        return HttpResponse("Prove again that it is you: load this page again.", status=403)
    asked, challenge = passkeys.to_add(request, request.who)
    response = HttpResponse(asked, content_type="application/json")
    me = Account.objects.get(pk=request.who.id)
    halfway.begin(response, waits_for=ADDING, account=me, challenge=challenge)
    return response


@access(SIGNED_IN, enrolling=True)
@require_POST
def new_passkey(request: HttpRequest) -> HttpResponse:
    half = halfway.spend(request, ADDING)
    if half is None or half.account_id != request.who.id:
        return page(request, sentence=str(passkeys.NOT_TAKEN), status=422)
    try:
        _, codes = actions.add_passkey(
            request, half, answer=request.POST.get("answer", ""), name=request.POST.get("name", "")
        )
    except AccessProblem as problem:
        return page(request, sentence=str(problem), status=422)
    return _added(request, codes)


@access(SIGNED_IN)
@require_POST
def passkey_remove(request: HttpRequest, passkey_id: int) -> HttpResponse:
    return _change(request, lambda: actions.remove_passkey(key_id=passkey_id))


@access(SIGNED_IN)
@require_POST
def recovery_codes(request: HttpRequest) -> HttpResponse:
    if asked := proving.must_prove(request, MY_SECURITY):
        return asked
    return _show(request, recovery.new_codes(request.who.id))


def _change(request: HttpRequest, action) -> HttpResponse:
    if asked := proving.must_prove(request, MY_SECURITY):
        return asked
    try:
        action()
    except AccessProblem as problem:
        return page(request, sentence=str(problem), status=422)
    return back()


def _added(request: HttpRequest, codes: list[str]) -> HttpResponse:
    """From here on everything opens, under a new secret."""
    response = _show(request, codes) if codes else back()
    sessions.renew(request, response, enrolling=False)
    return response


def _show(request: HttpRequest, codes: list[str]) -> HttpResponse:
    return render(request, "accounts/recovery_codes.html", {"codes": codes})
