"""A manager gives a child to somebody, keeps the child in their own name, or names somebody beside: checked, then written."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import DatabaseError, IntegrityError
from django.db.models import Q

from throughline.access.models import Account, Team
from throughline.access.parts import Part
from throughline.access.principal import atomic, somebody
from throughline.access.reach.queries import Opened
from throughline.config.clock import today
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.holding import problems
from throughline.record.holding.fitness import Asked, check
from throughline.record.people import actions
from throughline.record.people.child_roles import ROLES
from throughline.record.people.models import Allocation, NamedRole, Person
from throughline.record.people.queries import running

REFUSED = "42501"
"""Of PostgreSQL: a policy or a function of the law refused it."""


def manages(child: Person) -> None:
    """A manager, and never of a restricted record that is not theirs to open."""
    if not somebody().may("oversee"):
        raise problems.NOT_YOURS
    if child.restriction and not opens(child):
        raise problems.RESTRICTED


def opens(child: Person) -> bool:
    found = (
        Person.objects.filter(pk=child.pk)
        .annotate(opened=Opened("pk"))
        .values_list("opened", flat=True)
        .first()
    )
    return bool((found or 0) & Part.CONTENT)


def give(*, child: Person, to: int, role: str, started: date | None, why: str) -> Allocation:
    """A child whom nobody holds, or whom a manager holds meanwhile; or a second worker beside the first."""
    manages(child)
    account, day = _account(to), _day(started)
    if not why.strip():
        raise problems.WHY
    with written():
        wait_for_writers_of(child)
        check(Asked(role=ROLES[role], account=account, child=child, on=day, why=why))
        _make_room(child, role, account, day)
        said = {
            "child": child,
            "team": team_of(account),
            "started": day,
            "why": why.strip()[:200],
            "by": somebody().id,
        }
        if role == "held":
            return actions.hold(manager=account, **said)
        return actions.allocate(worker=account, second=role == "co-worker", **said)


def _make_room(child: Person, role: str, account: Account, day: date) -> None:
    """What a manager holds meanwhile ends on the day on which a worker begins. A worker is followed by a handover."""
    held = Allocation.objects.filter(Q(ended=None) | Q(ended__gt=day), person=child)
    if role == "co-worker":
        if held.filter(worker=account).exists():
            raise problems.SAME
        return
    for one in held.exclude(role="co-worker"):
        if one.worker_id == account.pk and one.role == role:
            raise problems.SAME
        if one.role != "held" and role != "held":
            raise problems.HELD
        if one.started > day:
            raise problems.DAY
        actions.end_allocation(allocation=one, ended=day)


def name(*, child: Person, to: int, role: str, started: date | None, why: str = "") -> NamedRole:
    """Of a role that one person has at a time, the one before ends on that day."""
    manages(child)
    if role not in ROLES or not ROLES[role].gives:
        raise problems.ROLE
    account, day, kind = _account(to), _day(started), ROLES[role]
    with written():
        wait_for_writers_of(child)
        check(Asked(role=kind, account=account, child=child, on=day, why=why))
        before = NamedRole.objects.filter(running(day), person=child, kind=role)
        if before.filter(account=account).exists():
            raise problems.SAME
        if not kind.several:
            for one in before:
                actions.end_role(role=one, ended=day)
        return actions.name_role(
            child=child.pk,
            account=account.pk,
            kind=role,
            started=day,
            by=somebody().id,
            why=why.strip()[:200],
        )


def end(*, child: Person, named: int) -> None:
    """From today on. What has ended stays in the history."""
    manages(child)
    one = NamedRole.objects.filter(Q(ended=None) | Q(ended__gt=today()), person=child, pk=named).first()
    if one is None:
        raise problems.GONE
    actions.end_role(role=one, ended=today())


def end_second(*, child: Person, allocation: int) -> None:
    manages(child)
    one = Allocation.objects.filter(running(today()), person=child, pk=allocation, role="co-worker").first()
    if one is None:
        raise problems.GONE
    with atomic():
        wait_for_writers_of(child)
        actions.end_allocation(allocation=one, ended=today())


def team_of(account: Account) -> Team:
    """The team of the post that runs, the first of several; a manager without one holds for the team below."""
    posts = account.posts.filter(running(today())).select_related("team").order_by("started", "id")
    own = next((post.team for post in posts if post.team_id), None)
    below = Team.objects.filter(post__reports_to__holder=account, post__ended=None).order_by("id")
    if (found := own or below.first()) is None:
        raise problems.no_team(account.name)
    return found


def _account(key: int) -> Account:
    found = Account.objects.filter(pk=key, is_active=True).first()
    if found is None:
        raise problems.CHOOSE
    return found


def _day(started: date | None) -> date:
    if started is None or started > today():
        raise problems.DAY
    return started


def wait_for_writers_of(child: Person) -> None:
    wait_for_writers([child.pk])


@contextmanager
def written() -> Iterator[None]:
    """One transaction, whose refusals by the database are sentences."""
    try:
        with atomic():
            yield
    except IntegrityError as clash:
        raise (
            problems.REVIEWS if "reviews" in str(clash) or "reviewer" in str(clash) else problems.MOVED
        ) from clash
    except DatabaseError as refused:
        if getattr(refused.__cause__, "sqlstate", "") == REFUSED:
            raise problems.NOT_YOURS from refused
        raise
