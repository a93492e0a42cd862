"""Wrong passwords slow down whoever types them, from where they type: nobody can lock somebody else out."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest

from throughline.access.accounts import sessions
from throughline.access.log import writing as log
from throughline.access.models import AccessEvent, Account
from throughline.access.principal import as_keeper, cursor
from throughline.config.clock import now

PAGE = "sign-in"
LATELY = timedelta(minutes=15)
TRIES = 5

WRONG = "That e-mail and password do not go together. Check both and try again."
WAIT = "Too many wrong passwords from here. Wait fifteen minutes, or ask an administrator for a new link."


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who signed in; or the sentence that says why nobody did."""

    account: Account | None = None
    sentence: str = ""
    status: int = 422


def attempt(*, email: str, password: str, address: str) -> Attempt:
    """Every attempt leaves a row in the log: never the e-mail, only a sealed mark of it and the address."""
    origin = mark(email=email, address=address)
    if refused_lately(origin) >= TRIES:
        _note(origin, allowed=False, rule="too many")
        return Attempt(sentence=WAIT, status=429)
    account = sessions.authenticate(email=email, password=password)
    if account is None:
        _note(origin, allowed=False, rule="password")
        return Attempt(sentence=WRONG)
    _note(origin, allowed=True, rule="password", account=account)
    return Attempt(account)


def mark(*, email: str, address: str) -> str:
    """Keyed, so that the log cannot be searched for an e-mail by guessing it."""
    said = f"{email.strip().lower()}|{address}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), said, hashlib.sha256).hexdigest()[:16]


def refused_lately(origin: str) -> int:
    """Of wrong passwords only: waiting out a refusal must not make the wait longer."""
    with as_keeper("counting wrong passwords"):
        return AccessEvent.objects.filter(
            person_id=None, at__gt=now() - LATELY, session=origin, page=PAGE, allowed=False, rule="password"
        ).count()


def _note(origin: str, *, allowed: bool, rule: str, account: Account | None = None) -> None:
    if account:
        name_to_database(account)
    log.write(
        log.Look(
            verb="sign-in", part="", page=PAGE, rule=rule, allowed=allowed, session=origin,
            account_id=account.id if account else None,
        )
    )  # fmt: skip


def name_to_database(account: Account) -> None:
    with cursor() as cur:
        cur.execute("select set_config('app.uid', %s, true)", [str(account.id)])


def address_of(request: HttpRequest) -> str:
    return request.META.get("REMOTE_ADDR", "")


def note_practice(account: Account) -> None:
    _note("", allowed=True, rule="practice copy", account=account)
