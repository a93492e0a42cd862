"""Builders of the people who work here: teams, posts and the line above them."""

from datetime import date, datetime
from functools import cache

from django.contrib.auth.hashers import make_password

from throughline.access.delegation.levels import Level
from throughline.access.models import Account, Password, Post, Team
from throughline.access.principal import as_keeper
from throughline.access.roles import ROLES
from throughline.config.clock import now
from throughline.synthetic.telling import PURPOSE

PASSWORD = "five quiet herons"
"""Of everybody in a made-up authority."""

LEVELS = {
    level.title: level.value for level in (Level.SERVICE_MANAGER, Level.HEAD_OF_SERVICE, Level.ASSISTANT_DIRECTOR)
}  # fmt: skip
"""How far up a made-up post stands, by its title; the others stand where their role says."""

POSTED = date(2024, 1, 8)
"""When a post began, where it does not matter."""


@cache
def password() -> str:
    """Made slow on purpose, so made once for everybody."""
    return make_password(PASSWORD)


def a_team(name: str, *, told: datetime | None = None) -> Team:
    with as_keeper(PURPOSE, told=told):
        return Team.objects.create(name=name)


def an_account(name: str, *, told: datetime | None = None) -> Account:
    """Somebody who can sign in and holds no post."""
    with as_keeper(PURPOSE, told=told):
        account = Account.objects.create(name=name, email=email(name), joined_at=now())
        Password.objects.create(account=account, hash=password())
        return account


def a_person(
    *, role: str, name: str, title: str = "", team: Team | None = None, reports_to: Account | None = None,
    since: date = POSTED, until: date | None = None, told: datetime | None = None,
) -> Account:  # fmt: skip
    """Somebody who works here, in a post."""
    account = an_account(name, told=told)
    a_post(
        account, role=role, title=title, team=team, reports_to=reports_to, since=since, until=until, told=told
    )
    return account


def a_post(
    holder: Account, *, role: str, title: str = "", team: Team | None = None, reports_to: Account | None = None,
    since: date = POSTED, until: date | None = None, acting: bool = False, told: datetime | None = None,
) -> Post:  # fmt: skip
    with as_keeper(PURPOSE, told=told):
        above = Post.objects.filter(holder=reports_to, ended=None).first() if reports_to else None
        return Post.objects.create(
            holder=holder, role=role, title=title or ROLES[role].name, team=team, reports_to=above,
            started=since, ended=until, acting=acting, level=LEVELS.get(title),
        )  # fmt: skip


def email(name: str) -> str:
    return f"{name.lower().replace(' ', '.')}@northmere.example"
