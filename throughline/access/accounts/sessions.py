"""Signing in and out. One statement finds the session, the person and the posts, and names them to the database."""

import hashlib
import json
import secrets
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.http import HttpRequest, HttpResponse

from throughline.access.models import Account, Password, Session
from throughline.access.principal import Holding, Principal, as_keeper, cursor
from throughline.config.clock import now

IDLE, ABSOLUTE = timedelta(minutes=30), timedelta(hours=12)

WHO = """
select who.id, who.name, set_config('app.uid', who.id::text, true), who.session, who.seen_at, who.posts
from law.who(%(secret)s, %(today)s, %(idle)s, %(oldest)s) who
"""


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def who_is(request: HttpRequest) -> Principal | None:
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
        account, name, _, session, seen, posts = row
        if moment - seen > timedelta(minutes=1):
            cur.execute("update access_session set seen_at = %s where id = %s", [moment, session])
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


def start(response: HttpResponse, *, account: Account) -> None:
    secret = secrets.token_urlsafe(32)
    moment = now()
    Session.objects.create(secret_hash=digest(secret), account=account, started_at=moment, seen_at=moment)
    response.set_cookie(
        settings.SESSION_COOKIE, secret, max_age=int(ABSOLUTE.total_seconds()), httponly=True,
        samesite="Lax", secure=settings.SECURE_COOKIES,
    )  # fmt: skip


def end(request: HttpRequest, response: HttpResponse) -> None:
    secret = request.COOKIES.get(settings.SESSION_COOKIE, "")
    Session.objects.filter(secret_hash=digest(secret), ended_at=None).update(ended_at=now())
    response.delete_cookie(settings.SESSION_COOKIE)
