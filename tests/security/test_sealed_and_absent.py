"""What is sealed, what is one's own matter and what was never there: the same answer, byte for byte and step for step."""

import re
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from throughline.access.accounts.tests.signing import client_of
from throughline.access.models import Conflict
from throughline.access.principal import as_keeper
from throughline.access.tests.records import Grid, the_grid
from throughline.config.clock import now

pytestmark = pytest.mark.usefixtures("module_database")
ABSENT = 7_000_000
TOKEN = re.compile(r"\b[A-Za-z0-9]{64}\b")
"""Of the form's protection: new in every answer."""
PAGES = ("child", "child-address", "chronology", "child-clocks", "looked", "keeping")


@pytest.fixture(scope="module")
def grid(module_database: str) -> Grid:
    grid = the_grid()
    with as_keeper("a colleague's own matter"):
        Conflict.objects.create(
            account=grid.account("bob"), person_id=grid.records["family"].pk, kind="own", since=now()
        )
    return grid


def answers(client: Client, keys: list[int], page: str) -> Iterator[tuple]:
    for key in keys:
        client.get(reverse(page, args=[key]))  # plans and caches are warm for each alike
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(reverse(page, args=[key]))
        headers = {name: value for name, value in answer.headers.items() if name != "Content-Security-Policy"}
        statements = [re.sub(r"\d+|'[^']*'", "?", query["sql"]) for query in asked.captured_queries]
        body = re.sub(TOKEN, "?", answer.content.decode()).replace(f"/children/{key}", "/children/?")
        yield answer.status_code, body, headers, statements


@pytest.mark.parametrize("page", PAGES)
def test_the_answers_do_not_differ(grid: Grid, page: str) -> None:
    keys = [grid.records["elsewhere"].pk, grid.records["family"].pk, ABSENT]
    sealed, own_matter, absent = answers(client_of(grid.account("bob")), keys, page)
    assert sealed == absent
    assert own_matter == absent
    assert absent[0] == 404


def test_an_ordinary_record_is_answered_otherwise(grid: Grid) -> None:
    """The control: the comparison sees a difference where there is one."""
    theirs, absent = answers(
        client_of(grid.account("bob")), [grid.records["theirs"].pk, ABSENT], "chronology"
    )
    assert theirs[0] == 403 and theirs != absent


def test_the_log_knows_which_it_was(grid: Grid, module_database: str) -> None:
    from conftest import server

    client = client_of(grid.account("bob"))
    for name in ("elsewhere", "family"):
        client.get(reverse("child", args=[grid.records[name].pk]))
    client.get(reverse("child", args=[ABSENT]))
    with server().superuser(module_database) as database:
        asked = "select rule from access_accessevent where page = 'child' and not allowed order by id desc limit 3"
        assert [rule for (rule,) in database.execute(asked)] == ["absent", "conflict", "sealed"]
