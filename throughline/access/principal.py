"""Who is acting. Set once a request or a task; without it a query on the record raises."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime

from django.db import connections, models, transaction

from throughline.access.parts import NOTHING, Part
from throughline.access.roles import ROLES, Role
from throughline.config.clock import told_at


class NoPrincipal(Exception):
    """A query on the record was made for nobody."""


@dataclass(frozen=True, slots=True)
class Holding:
    """One post held today."""

    id: int
    role: str
    title: str
    team_id: int | None
    team: str


@dataclass(frozen=True, slots=True)
class Principal:
    id: int
    name: str
    posts: tuple[Holding, ...] = ()
    session: str = ""

    @property
    def roles(self) -> tuple[Role, ...]:
        return tuple(ROLES[post.role] for post in self.posts)

    @property
    def standing(self) -> Part:
        parts = NOTHING
        for role in self.roles:
            parts |= role.standing
        return parts

    def may(self, verb: str) -> bool:
        return any(verb in role.verbs for role in self.roles)

    @property
    def reads_only(self) -> bool:
        return any(role.reads_only for role in self.roles)

    @property
    def post(self) -> str:
        """The post a decision is stored with, in words."""
        if not self.posts:
            return ""
        first = self.posts[0]
        return f"{first.title}, {first.team}" if first.team else first.title

    @property
    def initials(self) -> str:
        return "".join(word[0] for word in self.name.split()[:2]).upper()

    alias = "default"


@dataclass(frozen=True, slots=True)
class System:
    """Named system work that must see every row. It logs in as `keeper`, and its purpose is logged."""

    purpose: str
    id: int | None = None
    name: str = "Throughline"
    post: str = ""
    alias = "keeper"

    def may(self, verb: str) -> bool:
        return True


_acting: ContextVar[Principal | System | None] = ContextVar("acting", default=None)


def acting() -> Principal | System:
    who = _acting.get()
    if who is None:
        raise NoPrincipal("Nobody is acting: sign in, or name the work with `as_keeper`.")
    return who


def somebody() -> Principal:
    """For what only a person does: named system work has no session and holds no post."""
    who = acting()
    if isinstance(who, System):
        raise NoPrincipal("This is done by a person, not by named work.")
    return who


def alias() -> str:
    """The database login of whoever acts: `default` for people, `keeper` for named system work."""
    who = _acting.get()
    return who.alias if who else "default"


def cursor():
    return connections[alias()].cursor()


def atomic():
    return transaction.atomic(using=alias())


@contextmanager
def act_as(who: Principal | System | None) -> Iterator[None]:
    """For the length of one transaction that the caller holds."""
    token = _acting.set(who)
    try:
        yield
    finally:
        _acting.reset(token)


@contextmanager
def as_person(who: Principal) -> Iterator[Principal]:
    """A whole transaction as one person, for tasks and commands."""
    with act_as(who), atomic():
        with cursor() as cur:
            cur.execute("select set_config('app.uid', %s, true)", [str(who.id)])
        yield who


@contextmanager
def as_keeper(
    purpose: str, *, told: datetime | None = None, by: int | None = None, post: str = ""
) -> Iterator[System]:
    """Named system work. `told` sets the known-time of what is written, `by` and `post` its writer.

    Only this login may.
    """
    who = System(purpose, id=by, post=post)
    with act_as(who), told_at(told), atomic():
        with cursor() as cur:
            cur.execute(
                "select set_config('app.known_at', %s, true), set_config('app.uid', %s, true), law.log_keeper(%s)",
                [told.isoformat() if told else "", str(by or ""), purpose],
            )
        yield who


class ByLogin:
    """Database router: the login follows the person."""

    def db_for_read(self, model, **hints) -> str:
        return alias()

    def db_for_write(self, model, **hints) -> str:
        return alias()

    def allow_relation(self, one, other, **hints) -> bool:
        return True

    def allow_migrate(self, db, app_label, **hints) -> bool:
        return db == "owner"


def guarded(queryset: type[models.QuerySet] = models.QuerySet) -> models.Manager:
    """The manager of every table about people: it refuses to answer nobody."""
    return GuardedManager.from_queryset(queryset)()


class GuardedManager(models.Manager):
    def get_queryset(self) -> models.QuerySet:
        acting()
        return super().get_queryset()
