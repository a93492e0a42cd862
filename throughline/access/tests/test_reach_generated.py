"""Generated authorities: the policy, stored reach, the database's own policies and the oracle agree for everybody.

For each relationship at least twenty pairs are opened by it and by nothing else, and twenty are refused for the
want of it alone: counted, and printed.
"""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import pytest
from django.db import connections

from conftest import server
from throughline.access.accounts.sessions import principal_of
from throughline.access.middleware import about_person
from throughline.access.models import Account
from throughline.access.parts import LETTERS
from throughline.access.policy import decide
from throughline.access.principal import as_person
from throughline.access.roles import RELATIONSHIPS
from throughline.access.tests.authorities import an_authority
from throughline.access.tests.oracle import OPENED, Oracle
from throughline.config.clock import now
from throughline.record.models import Person

pytestmark = pytest.mark.usefixtures("module_database")
PARTS = {letter: part for part, letter in LETTERS.items()}
ASKED = "EHSCXA"
WORDS = {"worker": "own", "co-worker": "second"}
TIES = {key: WORDS.get(key, key) for key in RELATIONSHIPS}
"""What the oracle calls each relationship."""
EVERY = int(os.environ.get("THROUGHLINE_COMPARE_EVERY", "4"))
"""Each fourth child is compared here; `make prove` compares every one."""


@dataclass(frozen=True)
class Scene:
    people: list[Account]
    children: list[Person]
    oracle: Oracle

    @property
    def pairs(self) -> Iterator[tuple[Account, int]]:
        return ((who, child.pk) for who in self.people for child in self.children)


@pytest.fixture(scope="module")
def scene(module_database: str) -> Scene:
    people, children = an_authority(1, children=160)
    with server().superuser(module_database) as connection:
        return Scene(people, children, Oracle(connection, now()))


def test_the_policy_reach_the_database_and_the_oracle_agree(scene: Scene, record_property) -> None:
    counts = Counter(chain.from_iterable(compared(who, scene) for who in scene.people))
    print(counts)
    record_property("pairs", sum(counts.values()) // 5)
    assert all(counts[letter, answer] >= 20 for letter in "EHSCX" for answer in (True, False)), counts
    with connections["keeper"].cursor() as cur:
        cur.execute("select law.reach_check()")
        assert cur.fetchone() == (0,)


def compared(account: Account, scene: Scene) -> list[tuple[str, bool]]:
    """Asserts for each child that all four say the same, and tells each (part, answer)."""
    told = []
    with as_person(principal_of(account)) as who:
        seen = set(Person.objects.values_list("pk", flat=True))
        for child in (child.pk for child in scene.children[::EVERY]):
            expected = scene.oracle.parts(account.id, child)
            about = about_person(child)
            decided = {letter for letter in ASKED if decide(who, "see", PARTS[letter], about).allow}
            allowed = expected & set(ASKED) if who.may("see") else set()
            assert decided == allowed, (account.name, child, decided, expected)
            assert (child in seen) == ("E" in expected), (account.name, child)
            opened = {letter for letter, part in PARTS.items() if about.opened & part}
            stood = scene.oracle.stood(account.id, child)
            assert opened <= expected <= opened | stood, (account.name, child, opened, expected)
            told += [(letter, letter in expected) for letter in "EHSCX"]
    return told


def test_every_relationship_alone_opens_and_alone_is_missed(scene: Scene) -> None:
    opened: Counter = Counter()
    missed: Counter = Counter()
    for account, child in scene.pairs:
        tell(scene.oracle, account.id, child, opened, missed)
    for name in (*TIES, "duty", "conflict"):
        print(f"{name:12} opened by it alone {opened[name]:5}   refused for the want of it {missed[name]:6}")
    assert [name for name in (*TIES, "duty") if min(opened[name], missed[name]) < 20] == []
    assert missed["conflict"] >= 20


def tell(oracle: Oracle, account: int, child: int, opened: Counter, missed: Counter) -> None:
    roles = {post[2] for post in oracle.posts if post[1] == account}
    ties, parts = oracle.counted_ties(account, child), oracle.parts(account, child)
    for name, tie in TIES.items():
        gives = set("".join(OPENED.get(role, {}).get(tie, "") for role in roles))
        if tie in ties:
            opened[name] += parts != oracle.parts(account, child, without=tie)
        else:
            missed[name] += bool(gives - parts)
    if roles & {"out-of-hours", "front-door"}:
        opened["duty"] += parts != oracle.parts(account, child, without="duty")
        missed["duty"] += "C" not in parts
    missed["conflict"] += parts != oracle.parts(account, child, without="conflict")


def test_the_oracle_can_disagree(scene: Scene) -> None:
    """The control: one relationship taken away behind the triggers' back, and the comparison is red."""
    with connections["keeper"].cursor() as cur:
        cur.execute("delete from access_reach where via = 'worker'")
    try:
        with pytest.raises(AssertionError):
            for who in scene.people:
                compared(who, scene)
    finally:
        with connections["keeper"].cursor() as cur:
            cur.execute("select law.reach_all_again()")
