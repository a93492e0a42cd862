"""Whoever guesses is slowed down from where they guess; the person they guess at goes on signing in."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from throughline.access.accounts.tests.signing import signs_in

HOME, STRANGER = {"REMOTE_ADDR": "192.0.2.7"}, {"REMOTE_ADDR": "198.51.100.9"}
RIGHT, WAITS, WRONG = 303, 429, 422


@pytest.fixture
def fast(monkeypatch):
    """Passwords are slow on purpose, which has nothing to do with counting them."""
    from throughline.access.accounts import sessions
    from throughline.synthetic.staff import PASSWORD

    monkeypatch.setattr(sessions, "check_password", lambda said, kept: said == PASSWORD)


@pytest.fixture
def known(cast, fast):
    """Alice's own browser: she has signed in there before."""
    from django.test import Client

    client = Client()
    assert signs_in(client, cast.alice, **HOME).status_code == RIGHT
    client.post("/sign-out", **HOME)
    return client


def fails(client, account, times: int, **where) -> list[int]:
    return [signs_in(client, account, "wrong words", **where).status_code for _ in range(times)]


def test_an_attacker_at_the_same_address_does_not_lock_out_the_browser_she_knows(cast, known):
    from django.test import Client

    assert fails(Client(), cast.alice, 6, **HOME) == [WRONG] * 5 + [WAITS]
    assert signs_in(Client(), cast.alice, **HOME).status_code == WAITS, "A new browser there waits."
    assert signs_in(known, cast.alice, **HOME).status_code == RIGHT


@pytest.mark.parametrize(("wrong", "status"), [(4, RIGHT), (5, WAITS)])
def test_a_known_browser_has_five_tries_of_its_own(cast, known, wrong, status):
    fails(known, cast.alice, wrong, **HOME)
    assert signs_in(known, cast.alice, **HOME).status_code == status


@pytest.mark.parametrize(("addresses", "status"), [(5, RIGHT), (6, WAITS)])
def test_thirty_tries_from_everywhere_stop_strangers_and_never_her_own_browser(
    cast, known, addresses, status
):
    from django.test import Client

    for number in range(addresses):
        fails(Client(), cast.alice, 5, REMOTE_ADDR=f"203.0.113.{number}")
    assert signs_in(Client(), cast.alice, **STRANGER).status_code == status
    assert signs_in(known, cast.alice, **STRANGER).status_code == RIGHT


@pytest.mark.parametrize(("people", "status"), [(59, RIGHT), (60, WAITS)])
def test_one_password_tried_on_everybody_stops_at_sixty_and_colleagues_at_that_address_go_on(
    cast, known, people, status
):
    from django.test import Client

    guesser = Client()
    for number in range(people):
        guesser.post(
            "/sign-in", {"email": f"name{number}@northmere.example", "password": "Summer2026!!"}, **HOME
        )
    assert signs_in(Client(), cast.bob, **HOME).status_code == status
    assert signs_in(known, cast.alice, **HOME).status_code == RIGHT


def test_a_browser_known_to_one_is_a_stranger_to_another(cast, known):
    assert fails(known, cast.bob, 6, **HOME) == [WRONG] * 5 + [WAITS]


def test_a_forged_cookie_is_a_strangers(cast, known):
    from django.test import Client

    forger = Client()
    forger.cookies["device"] = known.cookies["device"].value[:-2] + "xx"
    fails(Client(), cast.alice, 5, **HOME)
    assert signs_in(forger, cast.alice, **HOME).status_code == WAITS


def test_right_passwords_are_not_counted(cast, fast):
    from django.test import Client

    assert [signs_in(Client(), cast.alice, **HOME).status_code for _ in range(7)] == [RIGHT] * 7


def test_waiting_out_a_refusal_does_not_make_the_wait_longer(cast, fast, later):
    from django.test import Client

    fails(Client(), cast.alice, 5, **HOME)
    later(minutes=14)
    assert fails(Client(), cast.alice, 9, **HOME) == [WAITS] * 9
    later(minutes=16)
    assert signs_in(Client(), cast.alice, **HOME).status_code == RIGHT


def test_a_hundred_tries_at_once_are_not_a_hundred_tries(cast, fast):
    from django.db import connections
    from django.test import Client

    def guess(_: int) -> int:
        try:
            return signs_in(Client(), cast.alice, "wrong words", **HOME).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as crowd:
        answers = list(crowd.map(guess, range(24)))
    assert (answers.count(WRONG), answers.count(WAITS)) == (5, 19)


def test_codes_are_counted_apart_from_passwords(cast, known, later):
    """Somebody who mistyped the password five times can still type the code of the sign-in they had begun."""
    from throughline.access.accounts.tests.telephone import an_authenticator, code_now

    later()
    secret = an_authenticator(cast.alice)
    signs_in(known, cast.alice, **HOME)
    fails(known, cast.alice, 5, **HOME)
    assert known.post("/sign-in/code", {"code": code_now(secret)}, **HOME).status_code == RIGHT


def test_a_passkey_signs_in_while_passwords_have_to_wait(cast, known):
    from django.test import Client

    from throughline.access.accounts.tests.signing import client_of
    from throughline.access.accounts.tests.telephone import Key, adds, uses

    key = Key()
    adds(client_of(cast.alice), key)
    fails(Client(), cast.alice, 6, **STRANGER)
    assert uses(Client(), key).status_code == RIGHT


def test_no_try_keeps_an_e_mail_or_an_address(cast, fast, superuser):
    from django.test import Client

    fails(Client(), cast.alice, 1, **HOME)
    with superuser() as connection:
        stored = str(connection.execute("select * from access_wrongtry").fetchall())
    assert "alice" not in stored and "192.0.2" not in stored and len(stored) > 30


def test_an_unknown_address_is_checked_as_slowly_as_a_known_one(cast, monkeypatch):
    """The same one slow check for each: counted, because a clock on a busy machine proves nothing."""
    from django.test import Client

    from throughline.access.accounts import sessions

    checked: list[str] = []
    monkeypatch.setattr(sessions, "check_password", lambda said, kept: bool(checked.append(kept)))
    for email in (cast.alice.email, "nobody@northmere.example"):
        Client().post("/sign-in", {"email": email, "password": "wrong words"})
    known, unknown = checked
    assert known != unknown
    assert known.split("$")[1:4] == unknown.split("$")[1:4], "Equally slow."
