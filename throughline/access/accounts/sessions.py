"""Signing in and out. One statement finds the session, the person and the posts, and names them to the database."""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.http import HttpRequest, HttpResponse

from throughline.access.accounts import devices
from throughline.access.models import Account, Password, Session
from throughline.access.principal import Holding, Principal, as_keeper, cursor
from throughline.config.clock import now

IDLE = timedelta(minutes=settings.THROUGHLINE_IDLE_MINUTES)
ABSOLUTE = timedelta(hours=settings.THROUGHLINE_SESSION_HOURS)

WHO = """
select who.id, who.name, set_config('app.uid', who.id::text, true), who.posts,
  who.session, who.started_at, who.seen_at, who.proved_at, who.enrolling, who.by
from law.who(%(secret)s, %(today)s, %(idle)s, %(oldest)s) who
"""


@dataclass(frozen=True, slots=True)
class SignIn:
    """This browser's session, as the request found it."""

    id: int
    started_at: datetime
    seen_at: datetime
    proved_at: datetime | None
    enrolling: bool
    by: str

    @property
    def idle_ends_at(self) -> datetime:
        return min(self.seen_at + IDLE, self.started_at + ABSOLUTE)


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def who_is(request: HttpRequest) -> Principal | None:
    """The person behind the cookie; their session is on the request from here on."""
    secret = request.COOKIES.get(settings.SESSION_COOKIE, "")
    if not secret:
        return None
    moment = now()
    with cursor() as cur:
        cur.execute(
            WHO,
            {
                "today": moment.date(), "secret": digest(secret),
                "idle": moment - IDLE, "oldest": moment - ABSOLUTE,
            },
        )  # fmt: skip
        row = cur.fetchone()
        if row is None:
            return None
        account, name, _, posts, session, started, seen, *proof = row
        if moment - seen > timedelta(minutes=1):
            cur.execute("update access_session set seen_at = %s where id = %s", [moment, session])
            seen = moment
    request.sign_in = SignIn(session, started, seen, *proof)
    return Principal(account, name, holdings(posts), digest(secret)[:16])


def principal_of(account: Account) -> Principal:
    """The same person outside a request: commands, tasks and tests."""
    with cursor() as cur:
        cur.execute("select law.posts_of(%s, %s)", [account.id, now().date()])
        (held,) = cur.fetchone()
    return Principal(account.id, account.name, holdings(held))


def holdings(held: str | list) -> tuple[Holding, ...]:
    return tuple(Holding(*post) for post in (json.loads(held) if isinstance(held, str) else held))


_ABSENT = make_password("nobody has this password")


def authenticate(*, email: str, password: str) -> Account | None:
    """Takes as long for an unknown address as for a known one."""
    with as_keeper("checking a password"):
        found = Password.objects.filter(account__email__iexact=email.strip(), account__is_active=True)
        kept = found.select_related("account").first()
    good = check_password(password, kept.hash if kept else _ABSENT)
    return kept.account if kept and good else None


def start(
    response: HttpResponse, *, account: Account, request: HttpRequest | None = None, by: str = "password",
    enrolling: bool = False, passkey_id: int | None = None,
) -> None:  # fmt: skip
    """A new secret, whatever the browser brought; what it was signed in as before is ended."""
    secret, moment = secrets.token_urlsafe(32), now()
    if request is not None:
        end(request, response)
        devices.remember(request, response, account=account)
    name_to_database(account)
    Session.objects.create(
        secret_hash=digest(secret), account=account, started_at=moment, seen_at=moment, by=by,
        device=devices.words(request) if request else "", enrolling=enrolling, passkey_id=passkey_id,
        # A practice task asks for nothing, so it proves nothing.
        proved_at=None if by == "practice" else moment,
    )  # fmt: skip
    _give(response, secret)


def renew(request: HttpRequest, response: HttpResponse, **changes: object) -> None:
    """The same session under a new secret: whoever had copied the old one holds nothing."""
    secret = secrets.token_urlsafe(32)
    Session.objects.filter(pk=request.sign_in.id).update(secret_hash=digest(secret), **changes)
    _give(response, secret)


def end(request: HttpRequest, response: HttpResponse) -> None:
    """Under the name that the request came with: signing in may have named somebody else since."""
    if request.who:
        name_to_database(request.who)
        end_all(Session.objects.filter(pk=request.sign_in.id))
    response.delete_cookie(settings.SESSION_COOKIE)


def end_all(sessions) -> int:
    """By the person's own login or an administrator's, in the request's transaction: never as the keeper, who would
    wait for the row that this very request has marked as seen."""
    return sessions.filter(ended_at=None).update(ended_at=now())


def name_to_database(account: Account | Principal | None) -> None:
    with cursor() as cur:
        cur.execute("select set_config('app.uid', %s, true)", [str(account.id) if account else ""])


def _give(response: HttpResponse, secret: str) -> None:
    response.set_cookie(
        settings.SESSION_COOKIE, secret, max_age=int(ABSOLUTE.total_seconds()), httponly=True,
        samesite="Lax", secure=settings.SECURE_COOKIES,
    )  # fmt: skip
