"""The time between the two halves of a sign-in: kept on the server, tied to one browser, used once."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db.models import F
from django.http import HttpRequest, HttpResponse

from throughline.access.accounts.sessions import digest
from throughline.access.models import Account, Halfway
from throughline.access.principal import as_keeper
from throughline.config.clock import now

OPEN_FOR = timedelta(minutes=10)
TRIES = 5


def begin(
    response: HttpResponse, *, waits_for: str, account: Account | None = None, challenge: str = "",
    verifier: str = "", there: str = "",
) -> None:  # fmt: skip
    secret, moment = secrets.token_urlsafe(32), now()
    with as_keeper("a sign-in is half done"):
        Halfway.objects.filter(begun_at__lt=moment - OPEN_FOR).delete()
        Halfway.objects.create(
            secret_hash=digest(secret), waits_for=waits_for, account=account, challenge=challenge,
            verifier=verifier, there=there[:500], begun_at=moment,
        )  # fmt: skip
    response.set_cookie(
        settings.HALFWAY_COOKIE, secret, max_age=int(OPEN_FOR.total_seconds()), httponly=True,
        samesite="Lax", secure=settings.SECURE_COOKIES,
    )  # fmt: skip


def find(request: HttpRequest, waits_for: str) -> Halfway | None:
    """What this browser began and has not ended; its account may have been switched off since."""
    with as_keeper("going on with a sign-in"):
        return _open(request, waits_for).select_related("account").first()


def try_again(half: Halfway) -> bool:
    """Whether there is a try left in this one; it is taken in the same statement."""
    with as_keeper("one more code"):
        return bool(Halfway.objects.filter(pk=half.pk, tries__lt=TRIES).update(tries=F("tries") + 1))


def spend(request: HttpRequest, waits_for: str) -> Halfway | None:
    """Of two answers at once, one gets it."""
    with as_keeper("ending a sign-in that was half done"):
        half = _open(request, waits_for).select_for_update(of=("self",)).select_related("account").first()
        if half and Halfway.objects.filter(pk=half.pk).delete()[0]:
            return half
    return None


def _open(request: HttpRequest, waits_for: str):
    secret = digest(request.COOKIES.get(settings.HALFWAY_COOKIE, ""))
    fresh = Halfway.objects.filter(secret_hash=secret, waits_for=waits_for, begun_at__gt=now() - OPEN_FOR)
    return fresh.exclude(account__is_active=False)
