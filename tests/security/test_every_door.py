"""Every address and method as everybody, over fourteen records: answered as the grids say, logged once, no hidden name.

`make test` opens each door for each person with a few of the records, chosen by a seed; `make prove` opens
every door for everybody with every record, each also by one other method.
"""

import os
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse

from conftest import server
from tests.security.addresses import EVERY, METHODS, WORDS, Page
from throughline.access.accounts.tests.signing import client_of
from throughline.access.declare import ANYONE, SIGNED_IN
from throughline.access.parts import LETTERS
from throughline.access.tests.grid import cells, verbs
from throughline.access.tests.records import FIRST, Grid, the_whole_grid

pytestmark = pytest.mark.usefixtures("module_database")
WHOLE = os.environ.get("THROUGHLINE_EVERY_DOOR") == "yes"
SEED = int(os.environ.get("THROUGHLINE_SEED", "20"))
LEFT_OUT = {"sign-out", "health", "end-session", "end-other-sessions", "switch-off"}
"""They end the session that knocks; and the prober alone leaves no row."""
SAFE = ("GET", "HEAD", "OPTIONS")
NOBODYS = {
    "IntConverter": 1, "UUIDConverter": "00000000-0000-4000-8000-000000000000", "StringConverter": "nobodys",
    "SlugConverter": "nobodys", "PathConverter": "nobodys",
}  # fmt: skip
"""Where a door asks for more than a record: a thing that is not there, so that only the right is in question."""
CELLS = {(cell.verb, cell.part, cell.persona, cell.record): cell.answer for cell in cells()}


@dataclass(frozen=True)
class Knock:
    page: Page
    method: str
    persona: str
    record: str

    def __str__(self) -> str:
        return f"{self.persona} {self.method} {self.page.name} of {self.record or 'nobody in particular'}"


@pytest.fixture(scope="module")
def grid(module_database: str) -> Grid:
    return the_whole_grid()


def knocks(grid: Grid, persona: str) -> Iterator[Knock]:
    pick = random.Random(f"{SEED} {persona}")
    for page in EVERY:
        about = needs(page).person or needs(page).entry
        names = list(grid.records) if about else [""]
        if not WHOLE and pick.random() < 0.7:
            continue
        records = names if WHOLE else pick.sample(names, min(2, len(names)))
        others = [pick.choice(METHODS[1:])]
        for record in records:
            for method in ("GET", *others):
                if page.name not in LEFT_OUT and may_be_tried(page, method, persona, record):
                    yield Knock(page, method, persona, record)


def needs(page: Page):
    return page.pattern.callback.access


READS_ONLY = "ingrid"
"""An inspector: every way of asking that could change something is refused before anything else."""
NO_POST = ("stella", "mo")
"""Signed in and holding nothing: some pages that everybody else has ask for a post."""


def may_be_tried(page: Page, method: str, persona: str, record: str) -> bool:
    """Whoever may act is not made to act here: that is what the journeys are for."""
    return method in SAFE or expected(page, persona, record, method) in ("no", "hide")


def expected(page: Page, persona: str, record: str, method: str = "GET") -> str:
    need = needs(page)
    if need.verb in (ANYONE, SIGNED_IN):
        return "yes"
    if not verbs()[persona][need.verb.replace(" ", "-")] or (persona == READS_ONLY and method not in SAFE):
        return "no"
    if not record or need.verb == "review":
        return "yes"
    part = LETTERS[need.part]
    drawn = CELLS.get((need.verb, part, persona, record)) or CELLS["correct", part, persona, record]
    return "hide" if drawn == "no" and need.entry and not need.person else drawn


def address(page: Page, grid: Grid, record: str) -> str:
    need, given = needs(page), {}
    for argument in page.arguments:
        if argument == need.person or (argument == "person_id" and record):
            given[argument] = grid.records[record].pk
        elif argument == need.entry:
            given[argument] = FIRST + grid.records[record].pk * 10_000 + 8
        else:
            kind = type(page.pattern.pattern.converters[argument]).__name__
            given[argument] = WORDS.get(argument) or NOBODYS[kind]
    return reverse(page.name, kwargs=given)


STATUS = {"no": {403}, "hide": {404}}
OPENED = {200, 302, 303, 400, 404, 405, 409, 410, 422}
"""Let in; what happens then is the page's own affair."""


def statuses(knock: Knock) -> set[int]:
    asks_for_a_post = needs(knock.page).verb == SIGNED_IN and knock.persona in NO_POST
    return STATUS.get(
        expected(knock.page, knock.persona, knock.record, knock.method),
        OPENED | ({403} if asks_for_a_post else set()),
    )


def hidden_names(grid: Grid, persona: str) -> list[str]:
    kept = [record for record in grid.records if CELLS["see", "E", persona, record] != "yes"]
    return [str(grid.records[record]) for record in kept] + [f"{record} secret road" for record in kept]


def test_every_door_answers_everybody_as_the_grids_say(
    grid: Grid, module_database: str, record_property
) -> None:
    wrong, said, counts, rows = [], [], Counter(), []
    for persona, account in grid.everybody.items():
        client, kept, tried = client_of(account), hidden_names(grid, persona), 0
        client.raise_request_exception = False
        before = logged(module_database, account.pk)
        for knock in knocks(grid, persona):
            answer = opens(client, knock, grid)
            tried += 1
            counts[expected(knock.page, persona, knock.record, knock.method)] += 1
            if answer.status_code not in statuses(knock):
                wrong.append(
                    (
                        str(knock),
                        answer.status_code,
                        expected(knock.page, persona, knock.record, knock.method),
                    )
                )
            body = answer.content.decode(errors="replace") if not answer.streaming else ""
            said += [(str(knock), name) for name in kept if name in body]
        found = logged(module_database, account.pk) - before
        if found != tried:
            rows.append((persona, tried, found))
    record_property("doors", sum(counts.values()))
    print(wrong[:12])
    print(counts, Counter((words.split(" of ")[0].split(" ", 1)[1], *rest) for words, *rest in wrong))
    assert wrong == []
    assert said == []
    assert rows == []
    assert min(counts[answer] for answer in ("yes", "no", "hide")) >= 100


def opens(client: Client, knock: Knock, grid: Grid):
    return client.generic(knock.method, address(knock.page, grid, knock.record))


def logged(database: str, account: int) -> int:
    with server().superuser(database) as connection:
        asked = "select count(*) from access_accessevent where account_id = %s and request <> ''"
        return connection.execute(asked, [account]).fetchone()[0]


def test_a_name_that_leaks_is_seen(grid: Grid) -> None:
    """The control: whoever may see the sealed child's page finds the name by the very same search."""
    charlie = client_of(grid.account("charlie"))
    body = charlie.get(reverse("child", args=[grid.records["elsewhere"].pk])).content.decode()
    assert str(grid.records["elsewhere"]) in body
    assert str(grid.records["elsewhere"]) in hidden_names(grid, "bob")
