"""Made-up authorities with every role, relationship, shift, grant, restriction and conflict in them, at random."""

import random
from datetime import date, datetime, timedelta

from throughline.access.models import Account, Conflict, Grant, Shift
from throughline.access.principal import as_keeper
from throughline.access.roles import GIVEN, ROLES, Role
from throughline.config.clock import now, today
from throughline.record.models import Allocation, Fact, NamedRole, Person
from throughline.record.protection.actions import start_plan
from throughline.synthetic.builders import a_child, a_person, a_team
from throughline.synthetic.company import sits

SINCE = date(2026, 1, 5)
AROUND = (-91, -90, -89, -30, -1, 0, 1)
"""Days from today on which something ended: both sides of every limit."""
NAMES = [kind for kind, _ in NamedRole.KINDS if kind != "cover"]


def an_authority(seed: int, *, children: int = 90) -> tuple[list[Account], list[Person]]:
    """Three teams, a line of managers over them, workers who left or are yet to come, and one of every other role."""
    pick = random.Random(seed)
    teams = [a_team(f"Team {n}") for n in range(3)]
    head = a_person(role="director", name="Hed Above")
    managers = [
        a_person(role="manager", name=f"Man {n}", team=t, reports_to=head) for n, t in enumerate(teams)
    ]
    workers = [_worker(pick, number, teams, managers) for number in range(9)]
    others = [
        a_person(role=role, name=f"Oth {role} {n}", team=pick.choice([*teams, None]))
        for role in ROLES
        for n in range(2)
        if role != "worker"
    ]
    people = [head, *managers, *workers, *others]
    made = [a_child(f"Chi {n}", restriction=pick.choice([0, 0, 0, 0, 1, 1, 2])) for n in range(children)]
    with as_keeper("an authority at random"):
        for who in people:
            who.role_made = who.posts.get().role
        for child in pick.sample(made, children // 2):
            start_plan(child=child, category="neglect", started=date(2026, 7, 13))
        for child in made:
            for _ in range(pick.choice([0, 1, 2, 2, 3])):
                _held(pick, child, [*workers, *managers, pick.choice(others)], teams)
            _besides(pick, child, people)
        for who in people:
            _sits(pick, who)
    return people, made


def _worker(pick: random.Random, number: int, teams: list, managers: list) -> Account:
    at = pick.randrange(3)
    since = pick.choice([SINCE, SINCE, today() + timedelta(days=9)])
    until = today() + timedelta(days=pick.choice(AROUND)) if number % 3 == 0 else None
    until = until if until and until > since else None
    return a_person(
        role="worker", name=f"Wor {number}", team=teams[at], reports_to=managers[at], since=since, until=until
    )


def _held(pick: random.Random, child: Person, people: list, teams: list) -> None:
    held = child.allocations.exclude(role="co-worker").exists()
    ended = pick.choice([None] * 7 + list(AROUND))
    role = pick.choice(["worker", "held"])
    people = [
        who for who in people if not held and role == "held" and role_of(who).key == "manager"
    ] or people
    who = pick.choice(people)
    own = who.posts.get().team
    Allocation.objects.create(
        person=child, worker=who, team=pick.choice([own or pick.choice(teams), pick.choice(teams)]),
        role="co-worker" if held else role,
        started=pick.choice([date(2026, 1, 5), date(2026, 1, 5), today() - timedelta(days=100)]),
        ended=None if ended is None else today() + timedelta(days=ended),
    )  # fmt: skip


def _besides(pick: random.Random, child: Person, people: list) -> None:
    """Named, given, kept out: each for some children, with some of them over or not begun."""
    named = [who for who in people if {"named", "reviewer"} & role_of(who).reach.keys()]
    for who in {*pick.sample(named, 6), pick.choice(people), *_reviewers(pick, people)}:
        reviews = role_of(who).key == "reviewer" or pick.random() < 0.05
        kind = pick.choice(NamedRole.REVIEWERS if reviews else NAMES)
        if kind in NamedRole.REVIEWERS and in_line(who, child):
            continue
        ended = pick.choice([None, None, None, -1, 0, 1])
        NamedRole.objects.create(
            person=child, account=who, kind=kind, started=pick.choice([SINCE, SINCE, today(), today() + timedelta(days=1)]),
            ended=None if ended is None else max(today() + timedelta(days=ended), SINCE),
        )  # fmt: skip
    _covered(random.Random(child.pk), child, [who for who in people if "cover" in role_of(who).reach])
    for kind in GIVEN:
        _given(pick, child, kind, people)
    for who in pick.sample(people, 2):
        Conflict.objects.create(
            account=who, person_id=child.pk, kind=pick.choice(["own", "family", "interest", "subject"]), since=now(),
            lifted_at=pick.choice([None, None, now()]),
        )  # fmt: skip
    if pick.random() < 0.4:
        day, until = pick.choice([(-7, 1), (-7, 0), (0, 7), (1, 7), (-7, -1)])
        Fact.objects.create(
            subject_kind="child", subject_id=child.pk, what="front_door_contact", day=today() + timedelta(days=day),
            until=today() + timedelta(days=until), source_kind="test", source_id=child.pk,
        )  # fmt: skip


def _covered(pick: random.Random, child: Person, people: list) -> None:
    """Some of them, by one person at a time, from a day until a day."""
    if pick.random() < 0.6:
        return
    start, end = pick.choice([(-7, 7), (-7, 7), (-7, 7), (-7, 1), (-7, 0), (0, 7), (1, 7)])
    NamedRole.objects.create(
        person=child, account=pick.choice(people), kind="cover", started=today() + timedelta(days=start),
        ended=today() + timedelta(days=end),
    )  # fmt: skip


def _reviewers(pick: random.Random, people: list) -> list[Account]:
    return [who for who in people if role_of(who).key == "reviewer" and pick.random() < 0.5]


def _given(pick: random.Random, child: Person, kind: str, people: list) -> None:
    """Mostly to somebody whose role it opens something for."""
    fit = [who for who in people[1:] if kind in role_of(who).reach]
    for who in {pick.choice(fit), pick.choice(people[1:])}:
        start, end = pick.choice([(-2, 2), (-2, 2), (-2, 2), (-2, 0), (0, 2), (1, 2), (-2, -1)])
        Grant.objects.create(
            account=who, person_id=child.pk, kind=kind, reason="at random", restricted=pick.random() < 0.2,
            given_by=people[0], started=_hours(start), until=_hours(end),
            ended_at=pick.choice([None, None, None, None, _hours(-1)]),
        )  # fmt: skip


def role_of(who: Account) -> Role:
    return ROLES[who.role_made]


def in_line(who: Account, child: Person) -> bool:
    from throughline.access.principal import cursor

    with cursor() as cur:
        cur.execute("select law.in_line(%s, %s)", [who.pk, child.pk])
        return cur.fetchone()[0]


def _sits(pick: random.Random, who: Account) -> None:
    """Those of a desk mostly, now mostly; a few of another role, or before it is published."""
    for desk in ("out-of-hours", "front-door"):
        if role_of(who).key == desk or pick.random() < 0.03:
            start, end = pick.choice([(-1, 1), (-1, 1), (-1, 1), (0, 2), (-2, 0), (1, 2)])
            first = desk == role_of(who).key and not Shift.objects.filter(desk=desk).exists()
            shift = sits(who, desk, start=_hours(-1 if first else start), end=_hours(1 if first else end))
            if not first and pick.random() < 0.1:
                Shift.objects.filter(pk=shift.pk).update(published_at=_hours(1))


def _hours(after: int) -> datetime:
    return now() + timedelta(hours=after)
