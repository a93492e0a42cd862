"""No other site can press a button of ours: every unsafe route asks for a token of this very browser, and its origin."""

import re

import pytest

from tests.security.addresses import PAGES, UNSAFE, Page

ELSEWHERE = (
    "https://elsewhere.example",
    "null",
    "http://testserver.elsewhere.example",
    "http://testserver:81",
)


@pytest.fixture(scope="module")
def expired() -> str:
    """The heading of the page that says so, from its own template."""
    from django.template.loader import get_template

    source = get_template("web/form_expired.html").template.source
    return re.search(r"<h1[^>]*>([^<{]+)", source)[1].strip()


def token(client, address: str = "/drafts") -> str:
    page = client.get(address).content.decode()
    return re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]


@pytest.fixture
def two_browsers(world):
    """Alice's and Bob's, each with a form open."""
    alice, bob = world.client("alice", checked=True), world.client("bob", checked=True)
    return alice, bob, token(alice), token(bob)


NO_TOKEN = {"public-contact"}
"""No cookie is set there, so there is no token: its own tests send its form from elsewhere (front_door/public/tests)."""


@pytest.mark.parametrize(
    "page", [one for one in PAGES if one.name not in NO_TOKEN], ids=lambda page: page.name
)
def test_every_unsafe_method_of_every_route_is_refused_without_a_token(world, expired, page: Page) -> None:
    for who in (page.who, "nobody"):
        client = world.client(who, checked=True)
        answers = [client.generic(method, page.address(world)) for method in UNSAFE]
        assert [one.status_code for one in answers] == [403] * len(UNSAFE)
        assert all(expired in one.content.decode() for one in answers)


def test_the_token_of_another_browser_is_refused(two_browsers) -> None:
    alice, bob, hers, his = two_browsers
    assert alice.post("/drafts/0/discard", headers={"X-CSRFToken": his}).status_code == 403
    assert bob.post("/drafts/0/discard", {"csrfmiddlewaretoken": hers}).status_code == 403
    assert alice.post("/drafts/0/discard", headers={"X-CSRFToken": hers}).status_code == 404


@pytest.mark.parametrize("origin", ELSEWHERE)
def test_a_good_token_from_another_origin_is_refused(two_browsers, origin: str) -> None:
    alice, _, hers, _ = two_browsers
    assert alice.post("/drafts/0/discard", headers={"X-CSRFToken": hers, "Origin": origin}).status_code == 403


def test_a_good_token_from_our_own_origin_goes_through(two_browsers) -> None:
    alice, _, hers, _ = two_browsers
    own = {"X-CSRFToken": hers, "Origin": "http://testserver"}
    assert alice.post("/drafts/0/discard", headers=own).status_code == 404


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403), ({"Referer": "https://elsewhere.example/"}, 403), ({"Referer": "http://testserver/drafts"}, 403),
        ({"Referer": "https://testserver/drafts"}, 404), ({"Origin": "https://testserver"}, 404),
    ],
    ids=str,
)  # fmt: skip
def test_over_https_a_press_says_where_it_comes_from(two_browsers, headers, status) -> None:
    alice, _, hers, _ = two_browsers
    given = {"X-CSRFToken": hers, **headers}
    assert alice.post("/drafts/0/discard", headers=given, secure=True).status_code == status


@pytest.mark.parametrize("way", ["_method", "X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"])
def test_a_safe_method_cannot_be_made_an_unsafe_one(world, way: str) -> None:
    alice = world.client("alice", checked=True)
    address = f"/drafts/{world.draft.id}/discard"
    assert alice.get(address, {way: "POST"}, headers={way: "POST"}).status_code == 405
    assert alice.get(f"/drafts/{world.draft.id}").status_code == 200


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_safe_method_changes_nothing(world, page: Page, counted) -> None:
    """Whatever a link, a picture or a look ahead of the browser may fetch."""
    before = counted()
    for method in ("GET", "HEAD", "OPTIONS"):
        world.client(page.who, checked=True).generic(method, page.address(world))
    assert counted() == before


def test_what_changes_is_seen(world, counted) -> None:
    """The control."""
    before = counted()
    world.client("alice").post(f"/drafts/{world.draft.id}/save", {"story": "Other words", "version": "0"})
    assert counted() != before
