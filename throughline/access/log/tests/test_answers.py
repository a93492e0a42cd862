"""One row in the log for every answer, allowed or not."""

from collections.abc import Iterator

import pytest
from django.db import connections
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from throughline.access.accounts.tests.signing import client_of
from throughline.access.declare import SIGNED_IN, access
from throughline.access.models import AccessEvent
from throughline.access.principal import as_keeper
from throughline.config.urls import urlpatterns as ours
from throughline.synthetic.cast import House, the_house


@access(SIGNED_IN)
def breaks(request: HttpRequest) -> HttpResponse:
    with connections["default"].cursor() as cur:
        cur.execute("select 1 / 0")
    return HttpResponse()


@access(SIGNED_IN)
def loses(request: HttpRequest) -> HttpResponse:
    with connections["default"].cursor() as cur:
        cur.execute("update access_session set seen_at = '2001-01-01'")
    raise Http404


def undeclared(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns = [
    *ours,
    path("breaks", breaks, name="breaks"),
    path("loses", loses, name="loses"),
    path("undeclared", undeclared, name="undeclared"),
]


@pytest.fixture(scope="module")
def house(module_database: str) -> House:
    return the_house()


@pytest.fixture(autouse=True)
def only_these_rows(module_database: str) -> Iterator[None]:
    """What the tests before this one left is not looked at."""
    with connections["keeper"].cursor() as cur:
        cur.execute("select coalesce(max(id), 0) from access_accessevent")
        SINCE[0] = cur.fetchone()[0]
    yield


@pytest.fixture(autouse=True)
def with_more_pages(monkeypatch) -> Iterator[None]:
    """Every test here is asked through the pages above."""
    from django.urls import clear_url_caches, set_urlconf

    monkeypatch.setattr("django.conf.settings.ROOT_URLCONF", __name__)
    clear_url_caches()
    set_urlconf(None)
    yield
    monkeypatch.undo()
    clear_url_caches()
    set_urlconf(None)


SINCE = [0]


def rows() -> list[AccessEvent]:
    """The answers' rows, without the notes beside them."""
    with as_keeper("reading rows"):
        return list(AccessEvent.objects.filter(id__gt=SINCE[0]).exclude(request="").order_by("id"))


ASKED = [
    # who, method, address, what is sent, status, verb, rule, allowed
    ("alice", "get", "/children/{tia}", {}, 200, "see", "reach", True),
    ("charlie", "get", "/children/{tia}", {}, 200, "see", "standing", True),
    ("charlie", "get", "/children/{tia}/chronology", {}, 403, "see", "no relationship", False),
    ("ada", "get", "/children/{tia}", {}, 403, "see", "role.verb", False),
    ("alice", "get", "/children/999999", {}, 404, "see", "absent", False),
    ("alice", "get", f"/children/{2**63}", {}, 404, "see", "absent", False),
    ("alice", "get", "/children/{tia}/due/999999", {}, 404, "see", "absent", False),
    ("alice", "get", "/loses", {}, 404, "signed-in", "absent", False),
    ("alice", "get", "/breaks", {}, 500, "signed-in", "error", False),
    ("alice", "get", "/undeclared", {}, 403, "undeclared", "undeclared", False),
    ("alice", "get", "/no-such-page", {}, 404, "ask", "no such page", False),
    ("alice", "post", "/children/{tia}", {}, 405, "see:post", "method", False),
    ("alice", "put", "/children/{tia}", {}, 405, "see:put", "method", False),
    ("alice", "get", "/children/{tia}?as-known=2026-11-01T10:00", {}, 200, "see", "reach", True),
    ("alice", "get", "/children/{tia}?as-known=tomorrow", {}, 403, "see", "as known", False),
    ("alice", "post", "/children/{tia}/address?as-known=2026-11-01T10:00", {}, 403, "see:post", "as known", False),
    ("nobody", "get", "/children/{tia}", {}, 302, "see", "sign in", False),
    ("nobody", "post", "/children/{tia}/address", {}, 302, "see:post", "sign in", False),
    ("nobody", "get", "/sign-in", {}, 200, "anyone", "anyone", True),
    ("nobody", "get", "/no-such-page", {}, 404, "ask", "no such page", False),
]  # fmt: skip


@pytest.mark.parametrize(("who", "method", "address", "sent", "status", "verb", "rule", "allowed"), ASKED)
def test_each_answer_has_its_one_row(house, who, method, address, sent, status, verb, rule, allowed) -> None:
    client = Client() if who == "nobody" else client_of(house.cast.everybody[who])
    client.raise_request_exception = False
    answer = getattr(client, method)(address.format(tia=house.tia.id), sent)
    found = rows()
    assert answer.status_code == status
    assert [(row.verb, row.rule, row.allowed) for row in found] == [(verb, rule, allowed)]
    assert len(found[0].request) == 32
    assert found[0].account_id == (None if who == "nobody" else house.cast.everybody[who].id)
    if "{tia}" in address:
        assert found[0].person_id == house.tia.id


def test_what_a_page_wrote_before_it_lost_its_way_is_undone(house) -> None:
    client_of(house.cast.alice).get("/loses")
    with connections["keeper"].cursor() as cur:
        cur.execute("select count(*) from access_session where seen_at = '2001-01-01'")
        assert cur.fetchone()[0] == 0


def test_a_form_without_its_token_has_its_row(house) -> None:
    client = client_of(house.cast.alice)
    client.handler.enforce_csrf_checks = True
    assert client.post(f"/children/{house.tia.id}/address").status_code == 403
    (row,) = rows()
    assert (row.page, row.verb, row.rule, row.allowed) == ("child-address", "see:post", "form", False)
    assert row.account_id == house.cast.alice.id


def test_a_host_that_is_not_ours_has_its_row() -> None:
    assert Client().get("/sign-in", headers={"host": "elsewhere.example"}).status_code == 400
    (row,) = rows()
    assert (row.rule, row.allowed, row.account_id) == ("bad request", False, None)


def test_whoever_is_slowed_down_has_a_row_for_each_try() -> None:
    for _ in range(7):
        last = Client().post("/sign-in", {"email": "a@b.example", "password": "wrong"})
    assert last.status_code == 429
    assert [(row.page, row.verb) for row in rows()] == [("sign-in", "anyone:post")] * 7


def test_the_prober_alone_leaves_no_row() -> None:
    assert Client().get("/health").status_code == 200
    assert rows() == []


def test_the_row_says_by_which_relationship_and_from_which_post(house) -> None:
    for name in ("alice", "bob", "mariam", "ruth"):
        client_of(house.cast.everybody[name]).get(f"/children/{house.tia.id}/chronology")
    found = [(row.via, row.role, row.team_id) for row in rows()]
    north = house.cast.north.id
    assert found == [
        ("worker", "worker", north), ("team", "worker", north), ("line", "manager", north), ("line", "manager", None),
    ]  # fmt: skip


def test_a_view_outside_the_guard_would_be_found(house, monkeypatch) -> None:
    """The control: with the guard's row taken away, the walk above is red."""
    monkeypatch.setattr("throughline.access.log.answers.log.write", lambda look: None)
    client_of(house.cast.alice).get(f"/children/{house.tia.id}")
    assert rows() == []
