"""Generated authorities: stored reach, the policies and the oracle agree for every account, child and part."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest

from throughline.access.accounts.sessions import principal_of
from throughline.access.parts import Part
from throughline.access.principal import as_keeper, as_person, cursor
from throughline.access.tests.oracle import Oracle
from throughline.config.clock import today
from throughline.record.models import Allocation, Person
from throughline.record.protection.actions import start_plan
from throughline.synthetic.builders import a_child, a_person, a_team

pytestmark = pytest.mark.usefixtures("database")
LETTERS = {Part.EXISTENCE: "E", Part.CONTENT: "C", Part.SPECIAL: "X"}


def an_authority(seed: int) -> tuple[list, list]:
    """Three teams, a line of three managers, workers who left and who are yet to come, posts in two teams."""
    pick = random.Random(seed)
    teams = [a_team(f"Team {n}") for n in range(3)]
    head = a_person(role="manager", name="Hed Above")
    managers = [
        a_person(role="manager", name=f"Man {n}", team=t, reports_to=head) for n, t in enumerate(teams)
    ]
    workers = []
    for number in range(12):
        team = pick.randrange(3)
        ended = pick.choice(
            [None, None, None, today(), today() + timedelta(days=1), today() - timedelta(days=30)]
        )
        since = pick.choice([date(2025, 1, 6), date(2025, 1, 6), today() + timedelta(days=9)])
        until = ended if ended and ended > since else None
        workers.append(
            a_person(role="worker", name=f"Wor {number}", team=teams[team], reports_to=managers[team], since=since, until=until)
        )  # fmt: skip
    others = [a_person(role=role, name=f"Oth {role}") for role in ("administrator", "analyst", "privacy")]
    children = [a_child(f"Chi {n}", restriction=pick.choice([0, 0, 0, 1, 2])) for n in range(80)]
    with as_keeper("allocating at random"):
        for child in pick.sample(children, 40):
            start_plan(child=child, category="neglect", started=date(2026, 7, 13))
        for child in children:
            for _ in range(pick.choice([0, 1, 1, 2])):
                _hold(pick, child, workers + managers, teams)
    return [head, *managers, *workers, *others], children


def _hold(pick: random.Random, child: Person, people: list, teams: list) -> None:
    ended = pick.choice(
        [None, None, None, None, today() - timedelta(days=1), today(), today() + timedelta(days=1)]
    )
    role = "co-worker" if child.allocations.exists() else pick.choice(["worker", "held"])
    Allocation.objects.create(
        person=child,
        worker=pick.choice(people),
        team=pick.choice(teams),
        role=role,
        started=date(2026, 1, 5),
        ended=ended,
    )


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_reach_the_policies_and_the_oracle_agree(seed: int, superuser, as_keeper_sql) -> None:
    accounts, children = an_authority(seed)
    with superuser() as connection:
        oracle = Oracle(connection, today())
    counts: Counter = Counter()
    for account in accounts:
        with as_person(principal_of(account)):
            seen = set(Person.objects.values_list("pk", flat=True))
            reached = stored_reach(account.id)
        for child in children:
            expected = oracle.parts(account.id, child.pk)
            assert (child.pk in seen) == ("E" in expected), (account.name, child.pk)
            for part, letter in LETTERS.items():
                if letter != "E":
                    assert bool(reached.get(child.pk, 0) & part) == (letter in expected), (
                        account.name,
                        child.pk,
                        letter,
                    )
                counts[letter, letter in expected] += 1
    assert all(counts[letter, answer] >= 20 for letter in "CX" for answer in (True, False)), counts
    assert counts["E", False] >= 20
    assert as_keeper_sql("select law.reach_check()") == 0


def stored_reach(account: int) -> dict[int, int]:
    with cursor() as cur:
        cur.execute(
            "select person_id, bit_or(parts) from access_reach where user_id = %s and until > law.instant() group by person_id",
            [account],
        )
        return dict(cur.fetchall())


def test_the_oracle_can_disagree(superuser, as_superuser) -> None:
    """The control: one row of reach taken away behind the triggers' back, and the comparison is red."""
    accounts, _ = an_authority(1)
    as_superuser("delete from access_reach where via = 'worker'")
    with pytest.raises(AssertionError):
        compare(accounts, superuser)


def compare(accounts: list, superuser) -> None:
    with superuser() as connection:
        oracle = Oracle(connection, today())
    for account in accounts:
        with as_person(principal_of(account)):
            reached = stored_reach(account.id)
        for child in oracle.restriction:
            assert bool(reached.get(child, 0) & Part.SPECIAL) == ("X" in oracle.parts(account.id, child))
