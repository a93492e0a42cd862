"""Proving again who sits there: for five minutes, under a new secret, by every way that somebody has."""

import pytest

from throughline.access.accounts.tests.signing import client_of, is_in, signs_in
from throughline.access.accounts.tests.telephone import Key, adds, an_authenticator, code_now, uses

PASSWORD = {"password": "five quiet herons", "next": "/my-security"}


@pytest.fixture
def alice(cast, later):
    return client_of(cast.alice)


def can_change(client) -> bool:
    return client.get("/my-security/password").status_code == 200


@pytest.mark.parametrize(("seconds", "counts"), [(299, True), (300, False)])
def test_a_proof_counts_for_five_minutes(alice, later, seconds, counts):
    later(seconds=seconds)
    assert can_change(alice) == counts


def test_without_it_the_page_asks_and_then_goes_on(alice, later):
    later(minutes=6)
    asked = alice.get("/my-security/password")
    assert asked["Location"] == "/prove?next=%2Fmy-security%2Fpassword"
    assert "counts for five minutes" in alice.get(asked["Location"]).content.decode()
    before = alice.cookies["throughline"].value
    answer = alice.post("/prove", PASSWORD | {"next": "/my-security/password"})
    assert answer["Location"] == "/my-security/password" and can_change(alice)
    assert alice.cookies["throughline"].value != before


def test_it_never_leads_to_another_site(alice, later):
    later(minutes=6)
    assert alice.post("/prove", PASSWORD | {"next": "https://elsewhere.example/"})["Location"] == "/"


@pytest.mark.parametrize(("wrong", "status"), [(4, 303), (5, 422)])
def test_guessing_is_slowed_down_like_signing_in(alice, later, wrong, status):
    later(minutes=6)
    for _ in range(wrong):
        assert alice.post("/prove", {"password": "wrong words"}).status_code == 422
    assert alice.post("/prove", PASSWORD).status_code == status


def test_with_an_authenticator_the_code_is_asked_too(alice, cast, later):
    secret = an_authenticator(cast.alice)
    later(minutes=6)
    assert alice.post("/prove", PASSWORD).status_code == 422
    assert alice.post("/prove", PASSWORD | {"code": "000000"}).status_code == 422
    assert alice.post("/prove", PASSWORD | {"code": code_now(secret)}).status_code == 303


def test_with_a_passkey_the_password_alone_is_not_enough(alice, later):
    key = Key()
    adds(alice, key)
    later(minutes=6)
    answer = alice.post("/prove", PASSWORD)
    assert answer.status_code == 422 and "Use your passkey" in answer.content.decode()
    assert uses(alice, key, page="/prove", there="/my-security")["Location"] == "/my-security"
    assert can_change(alice)


def test_somebody_elses_passkey_proves_nothing(alice, cast, later):
    key = Key()
    adds(client_of(cast.bob), key)
    later(minutes=6)
    assert uses(alice, key, page="/prove").status_code == 422
    assert not can_change(alice)


def test_whoever_came_by_a_practice_task_says_it_is_them(client, cast):
    client.post("/practice/which-child-first")
    assert not can_change(client)
    assert "nothing is asked" in client.get("/prove").content.decode()
    assert client.post("/prove", {"practice": "yes"}).status_code == 303
    assert can_change(client)


def test_nobody_else_says_so(alice, later):
    later(minutes=6)
    assert alice.post("/prove", {"practice": "yes"}).status_code == 200
    assert not can_change(alice)


def test_a_live_copy_has_no_such_button(client, cast, monkeypatch):
    from django.conf import settings

    client.post("/practice/which-child-first")
    monkeypatch.setattr(settings, "THROUGHLINE_PRACTICE", False)
    client.post("/prove", {"practice": "yes"})
    assert not can_change(client)


CHANGES = (
    "/my-security/authenticator/begin", "/my-security/authenticator/remove", "/my-security/passkeys/1/remove",
    "/my-security/recovery-codes", "/my-security/password",
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_to_ones_security_needs_it(alice, later, change):
    later(minutes=6)
    assert alice.post(change)["Location"].startswith("/prove")


def test_adding_a_passkey_needs_it(alice, later):
    later(minutes=6)
    assert alice.post("/my-security/passkeys/begin").status_code == 403


def test_changing_the_password_asks_for_the_one_before(alice, cast, client):
    new = {"password": "four calm brown otters", "again": "four calm brown otters"}
    assert alice.post("/my-security/password", new | {"current": "wrong words"}).status_code == 422
    assert alice.post("/my-security/password", new | {"current": "five quiet herons"}).status_code == 303
    assert is_in(alice)
    assert signs_in(client, cast.alice).status_code == 422
    assert signs_in(client, cast.alice, "four calm brown otters").status_code == 303
