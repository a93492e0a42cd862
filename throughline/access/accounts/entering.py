"""From a right password to the page that was asked for: through the second step, or through adding one."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from throughline.access.accounts import attempts, halfway, local, sessions
from throughline.access.accounts.marks import mark
from throughline.access.accounts.second_step import authenticators, passkeys, recovery, standing
from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.access.problems import AccessProblem

SECOND_STEP, PASSKEY = "second step", "passkey"

GONE = AccessProblem("This sign-in took too long, or had too many tries. Begin again with your password.")
WRONG_CODE = AccessProblem("This code does not fit, or was used. Wait for the next one and type that.")
WRONG_RECOVERY = AccessProblem(
    "This recovery code does not fit, or was used. Check it, or take the next one."
)
AT_THE_PROVIDER = AccessProblem("You sign in with your work account: use the button above.")


def safe(request: HttpRequest, there: str) -> str:
    """Back to the page that asked, never to another site."""
    here = url_has_allowed_host_and_scheme(there, {request.get_host()}, require_https=request.is_secure())
    return there if there and here else "/"


def check_door(account: Account) -> None:
    """With single sign-on, only local accounts sign in here: whoever leaves is shut out in one place."""
    if not settings.THROUGHLINE_SSO_ISSUER:
        return
    with as_keeper("asking whether an account is local"):
        if not local.is_local(account):
            raise AT_THE_PROVIDER


def after_password(request: HttpRequest, account: Account, there: str) -> HttpResponse:
    if not standing.of(account.id).has_second_step:
        must_add = settings.THROUGHLINE_SECOND_STEP_REQUIRED
        return let_in(request, account, there, by="password", enrolling=must_add)
    response = HttpResponseRedirect(reverse("sign-in-code"), status=303)
    halfway.begin(response, waits_for=SECOND_STEP, account=account, there=there)
    return response


def by_code(request: HttpRequest, *, code: str) -> HttpResponse:
    account, there = _second_half(
        request, lambda account: authenticators.fits(account, code=code), WRONG_CODE
    )
    return let_in(request, account, there, by="code")


def by_recovery_code(request: HttpRequest, *, code: str) -> HttpResponse:
    """To one's own security, because something is lost: it has to be taken away and another added."""
    account, _ = _second_half(request, lambda account: recovery.fits(account, code=code), WRONG_RECOVERY)
    return let_in(request, account, reverse("my-security"), by="recovery")


def by_passkey(request: HttpRequest, *, answer: str, there: str) -> HttpResponse:
    half = halfway.spend(request, PASSKEY)
    if half is None:
        raise passkeys.NOT_TAKEN
    key = passkeys.used(request, half, answer=answer)
    check_door(key.account)
    there = safe(request, there or half.there)
    response = let_in(request, key.account, there, by="passkey", passkey_id=key.id)
    _note(request, key.account, "passkey", allowed=True)
    return response


def let_in(
    request: HttpRequest, account: Account, there: str, *, by: str, enrolling: bool = False,
    passkey_id: int | None = None,
) -> HttpResponse:  # fmt: skip
    response = HttpResponseRedirect(reverse("my-security") if enrolling else there, status=303)
    sessions.start(
        response, account=account, request=request, by=by, enrolling=enrolling, passkey_id=passkey_id
    )
    response.delete_cookie(settings.HALFWAY_COOKIE)
    return response


def _second_half(request: HttpRequest, fits, wrong: AccessProblem) -> tuple[Account, str]:
    """Five tries in one sign-in, and no more in fifteen minutes than a password has."""
    half = halfway.find(request, SECOND_STEP)
    if half is None:
        raise GONE
    trying = attempts.take(request, email=half.account.email, kind="code")
    if not halfway.try_again(half):
        raise GONE
    if not fits(half.account):
        _note(request, half.account, "code", allowed=False)
        raise wrong
    attempts.give_back(trying)
    if not halfway.spend(request, SECOND_STEP):
        raise GONE
    _note(request, half.account, "code", allowed=True)
    return half.account, half.there


def _note(request: HttpRequest, account: Account, rule: str, *, allowed: bool) -> None:
    origin = mark(account.email, attempts.address_of(request))
    attempts.note(origin, allowed=allowed, rule=rule, account=account)
