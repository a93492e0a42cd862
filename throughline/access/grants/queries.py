"""Who can open one record now, what was given to whom, and to whom it can be given."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Max, Min, Q

from throughline.access.models import Grant, Post, Shift
from throughline.access.principal import acting, cursor
from throughline.access.roles import RELATIONSHIPS, ROLES

PAGE = 50
REACHES = """
select reached.account_id, account.name, reached.via, bit_or(reached.parts), min(reached.since), max(reached.until),
  coalesce(min(post.title), ''), coalesce(min(team.name), '')
from law.who_reaches(%(person)s) reached join access_account account on account.id = reached.account_id
  left join access_post post on post.holder_id = account.id and post.started <= %(on)s and (post.ended is null or post.ended > %(on)s)
  left join access_team team on team.id = post.team_id
where reached.since <= law.instant()
group by reached.account_id, account.name, reached.via order by account.name
"""
CHILD = "select id, reference, given_name, family_name, restriction from record_person where id = %s"
FORMER = "select distinct worker_id from record_allocation where person_id = %s and ended <= %s"


@dataclass(frozen=True, slots=True)
class Child:
    id: int
    reference: str
    given_name: str
    family_name: str
    restriction: int

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}"


@dataclass(frozen=True, slots=True)
class Reacher:
    account_id: int
    name: str
    via: str
    parts: int
    since: datetime
    until: datetime
    title: str
    team: str


def child(person_id: int) -> Child:
    """The decision has been made: this child is there."""
    with cursor() as cur:
        cur.execute(CHILD, [person_id])
        return Child(*cur.fetchone())


def reachers(person_id: int, *, on: date) -> dict[str, list[Reacher]]:
    """By why, in the order of the relationships."""
    with cursor() as cur:
        cur.execute(REACHES, {"person": person_id, "on": on})
        found = [Reacher(*row) for row in cur.fetchall()]
    grouped = {via: [one for one in found if one.via == via] for via in RELATIONSHIPS}
    return {via: those for via, those in grouped.items() if those}


def at_a_desk(moment: datetime) -> list[Shift]:
    """Whoever sits at a desk now: their turn opens what that desk is for, and is in no table."""
    on = Shift.objects.filter(published_at__lte=moment, starts_at__lte=moment, ends_at__gt=moment)
    return list(on.select_related("holder").order_by("desk", "ends_at", "id")[:PAGE])


def grants_of(person_id: int, *, page: int) -> tuple[list[Grant], bool]:
    """What was given, the newest first, live or past."""
    start = (page - 1) * PAGE
    given = Grant.objects.filter(person_id=person_id).select_related(
        "account", "given_by", "second", "ended_by"
    )
    found = list(given.order_by("-started", "-id")[start : start + PAGE + 1])
    return found[:PAGE], len(found) > PAGE


def given_by_me(moment: datetime, *, page: int) -> tuple[list[dict], bool]:
    """Each lot that was given together."""
    start = (page - 1) * PAGE
    lots = (
        Grant.objects.filter(given_by_id=acting().id)
        .exclude(kind="break-glass")
        .values("together", "kind", "account__name", "reason")
        .annotate(
            live=Count("id", filter=Q(ended_at=None, until__gt=moment)), children=Count("id"),
            began=Min("started"), ends=Max("until"),
        )
        .order_by("-began", "together")
    )  # fmt: skip
    found = list(lots[start : start + PAGE + 1])
    return found[:PAGE], len(found) > PAGE


def may_be_given(kind: str, *, on: date, among: Iterable[int] | None = None) -> list[Post]:
    """Posts to which this opens something, one for each person."""
    roles = [role.key for role in ROLES.values() if kind in role.reach]
    posts = Post.objects.filter(role__in=roles, started__lte=on).filter(Q(ended=None) | Q(ended__gt=on))
    if among is not None:
        posts = posts.filter(holder_id__in=list(among))
    held = posts.exclude(holder_id=acting().id).select_related("holder", "team")
    return list({post.holder_id: post for post in held.order_by("holder__name", "-id")}.values())


def former_workers(person_id: int, *, on: date) -> Sequence[int]:
    with cursor() as cur:
        cur.execute(FORMER, [person_id, on])
        return [worker for (worker,) in cur.fetchall()]
