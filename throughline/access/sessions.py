"""Signing in and out. One statement finds the session, the person and the posts, and names them to the database."""

import hashlib
import json
import secrets
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.http import HttpRequest, HttpResponse

from throughline.access.models import Account, Session
from throughline.access.principal import Holding, Principal, cursor
from throughline.config.clock import now

IDLE, ABSOLUTE = timedelta(minutes=30), timedelta(hours=12)

WHO = """
select account.id, account.name, set_config('app.uid', account.id::text, true), session.id, session.seen_at,
  coalesce((select json_agg(json_build_array(post.id, post.role, post.title, post.team_id, coalesce(team.name, ''))
                            order by post.started, post.id)
    from access_post post left join access_team team on team.id = post.team_id
    where post.holder_id = account.id and post.started <= %(today)s and (post.ended is null or post.ended > %(today)s)),
    '[]')
from access_session session join access_account account on account.id = session.account_id
where session.secret_hash = %(secret)s and session.ended_at is null and account.is_active
  and session.seen_at > %(idle)s and session.started_at > %(oldest)s
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
    held = json.loads(posts) if isinstance(posts, str) else posts
    return Principal(account, name, tuple(Holding(*post) for post in held), digest(secret)[:16])


def principal_of(account: Account) -> Principal:
    """The same person outside a request: commands, tasks and tests."""
    on = now().date()
    held = (
        account.posts.filter(started__lte=on)
        .exclude(ended__lte=on)
        .select_related("team")
        .order_by("started", "id")
    )
    posts = tuple(Holding(p.id, p.role, p.title, p.team_id, p.team.name if p.team else "") for p in held)
    return Principal(account.id, account.name, posts)


_ABSENT = make_password("nobody has this password")


def authenticate(*, email: str, password: str) -> Account | None:
    """Takes as long for an unknown address as for a known one."""
    account = Account.objects.filter(email__iexact=email.strip(), is_active=True).first()
    good = check_password(password, account.password if account and account.password else _ABSENT)
    return account if account and account.password and good else None


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
