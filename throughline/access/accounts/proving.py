"""Proving again who sits there, before something that must not be done from an unlocked screen.

A view that needs it asks first: `if asked := must_prove(request): return asked`.
"""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from throughline.access.accounts import attempts, halfway, sessions
from throughline.access.accounts.entering import PASSKEY
from throughline.access.accounts.marks import mark
from throughline.access.accounts.second_step import authenticators, passkeys, standing
from throughline.access.models import Account
from throughline.access.principal import acting
from throughline.access.problems import AccessProblem
from throughline.config.clock import now

RECENTLY = timedelta(minutes=5)

WRONG = AccessProblem("The password or the code does not fit. Check both and try again.")
NEEDS_PASSKEY = AccessProblem("Use your passkey: a password alone does not prove it is you.")
NOT_YOURS = AccessProblem("This passkey is somebody else's. Use your own.")


def proved_recently(request: HttpRequest) -> bool:
    proved = request.sign_in.proved_at if request.sign_in else None
    return proved is not None and now() - proved < RECENTLY


def must_prove(request: HttpRequest, there: str = "") -> HttpResponse | None:
    """The way to the page that asks for a proof and then goes `there`; None: it was given lately."""
    if proved_recently(request):
        return None
    return HttpResponseRedirect(
        f"{reverse('prove')}?{urlencode({'next': there or request.get_full_path()})}", status=303
    )


def by_password(request: HttpRequest, there: str, *, password: str, code: str) -> HttpResponse:
    account = Account.objects.get(pk=acting().id)
    have = standing.of(account.id)
    if have.passkeys and not have.authenticator:
        raise NEEDS_PASSKEY
    trying = attempts.take(request, email=account.email, kind="proof")
    good = sessions.authenticate(email=account.email, password=password)
    if not good or (have.authenticator and not authenticators.fits(account, code=code)):
        attempts.note(mark(account.email), allowed=False, rule="proof", account=account)
        raise WRONG
    attempts.give_back(trying)
    return proved(request, there)


def by_passkey(request: HttpRequest, there: str, *, answer: str) -> HttpResponse:
    half = halfway.spend(request, PASSKEY)
    if half is None:
        raise passkeys.NOT_TAKEN
    if passkeys.used(request, half, answer=answer).account_id != acting().id:
        raise NOT_YOURS
    return proved(request, there)


def is_practice(request: HttpRequest) -> bool:
    """Whoever came by a practice task knows no password; nothing there is real."""
    return settings.THROUGHLINE_PRACTICE and request.sign_in.by == "practice"


def proved(request: HttpRequest, there: str) -> HttpResponse:
    response = HttpResponseRedirect(there, status=303)
    sessions.renew(request, response, proved_at=now())
    return response
