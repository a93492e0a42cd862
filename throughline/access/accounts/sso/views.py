"""To the identity provider and back: authorization code, PKCE, state and nonce, all tied to this one browser."""

import base64
import hashlib
import secrets
import time
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from throughline.access.accounts import attempts, entering, halfway, proving
from throughline.access.accounts import views as door
from throughline.access.accounts.forms import SignInForm
from throughline.access.accounts.marks import mark
from throughline.access.accounts.sso import linking, provider, tokens
from throughline.access.declare import ANYONE, SIGNED_IN, access
from throughline.access.models import Account, Halfway
from throughline.access.problems import AccessProblem

TO_SIGN_IN, TO_PROVE = "work account", "work account again"
SOMEBODY_ELSE = AccessProblem("This is another work account. Sign out there, and prove it with your own.")


@access(ANYONE)
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """A link, not a form: our own policy lets no form lead to another site."""
    return _send(request, TO_SIGN_IN)


@access(SIGNED_IN)
@require_GET
def prove_begin(request: HttpRequest) -> HttpResponse:
    """The provider asks for the password again, however lately it did."""
    return _send(request, TO_PROVE, prompt="login", max_age="0")


def _send(request: HttpRequest, waits_for: str, **more: str) -> HttpResponse:
    try:
        at = provider.addresses().sign_in
    except AccessProblem as problem:
        return door.ask(request, SignInForm(), sentence=str(problem), status=503)
    verifier, nonce, state = (secrets.token_urlsafe(48) for _ in range(3))
    asked = {
        "response_type": "code", "client_id": settings.THROUGHLINE_SSO_CLIENT, "scope": "openid email profile",
        "redirect_uri": _back(request), "state": state, "nonce": nonce, "code_challenge_method": "S256",
        "code_challenge": _challenge(verifier),
    }  # fmt: skip
    response = HttpResponseRedirect(f"{at}?{urlencode(asked | more)}", status=303)
    there = entering.safe(request, request.GET.get("next", ""))
    halfway.begin(response, waits_for=waits_for, challenge=f"{state} {nonce}", verifier=verifier, there=there)
    return response


@access(ANYONE)
@require_GET
def back(request: HttpRequest) -> HttpResponse:
    """Whatever is wrong with what came back is answered with the sign-in page and one sentence."""
    half = halfway.spend(request, TO_SIGN_IN) or halfway.spend(request, TO_PROVE)
    try:
        said = _said(request, half)
        account = linking.account_of(said)
        if half.waits_for == TO_PROVE:
            return _proved(request, account, said, half)
    except AccessProblem as problem:
        attempts.note(mark(attempts.address_of(request)), allowed=False, rule="work account")
        return door.ask(request, SignInForm(), sentence=str(problem), status=422)
    response = entering.let_in(request, account, half.there, by="provider")
    attempts.note(mark(account.email), allowed=True, rule="work account", account=account)
    return response


def _said(request: HttpRequest, half: Halfway | None) -> tokens.Said:
    """Only the browser that was sent has the secret; only the provider's answer to it has the state; each works once."""
    if half is None:
        raise tokens.NOT_GOOD
    state, nonce = half.challenge.split(" ")
    same = secrets.compare_digest(request.GET.get("state", "").encode(), state.encode())
    if not same or request.GET.get("iss", settings.THROUGHLINE_SSO_ISSUER) != settings.THROUGHLINE_SSO_ISSUER:
        raise tokens.NOT_GOOD
    token = provider.exchange(code=request.GET.get("code", ""), verifier=half.verifier, back=_back(request))
    return tokens.check(token, nonce=nonce)


def _proved(request: HttpRequest, account: Account, said: tokens.Said, half: Halfway) -> HttpResponse:
    if request.who is None or request.who.id != account.id:
        raise SOMEBODY_ELSE
    if time.time() - said.signed_in_at > proving.RECENTLY.total_seconds() + tokens.SKEW:
        raise tokens.NOT_GOOD
    return proving.proved(request, half.there)


def _back(request: HttpRequest) -> str:
    return request.build_absolute_uri(reverse("work-account-back"))


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
