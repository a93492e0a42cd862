"""Every way in which a sign-in ends, and that the very next request is refused: docs/reference/revocation.md lists them."""

import re
from pathlib import Path

import pytest

from throughline.access.accounts.tests.signing import client_of, is_in, signs_in
from throughline.access.accounts.tests.telephone import Key, adds, an_authenticator, recovery_codes, uses

LISTED = Path(__file__).resolve().parents[4] / "docs" / "reference" / "revocation.md"


@pytest.fixture
def alice(cast):
    return client_of(cast.alice)


@pytest.fixture
def ada(cast):
    return client_of(cast.ada)


def own_session(account) -> int:
    from throughline.access.models import Session
    from throughline.access.principal import as_keeper

    with as_keeper("finding a session"):
        return Session.objects.filter(account=account, ended_at=None).order_by("id").first().pk


def signed_out(cast, alice, ada, later):
    secret = alice.cookies["throughline"].value
    alice.post("/sign-out")
    alice.cookies["throughline"] = secret


def ended_elsewhere(cast, alice, ada, later):
    here = client_of(cast.alice)
    assert here.post(f"/my-security/sessions/{own_session(cast.alice)}/end").status_code == 303
    assert is_in(here)


def all_others_ended(cast, alice, ada, later):
    here = client_of(cast.alice)
    here.post("/my-security/sessions/end-others")
    assert is_in(here)


def password_changed(cast, alice, ada, later):
    here = client_of(cast.alice)
    new = {
        "current": "five quiet herons",
        "password": "four calm brown otters",
        "again": "four calm brown otters",
    }
    assert here.post("/my-security/password", new).status_code == 303
    assert is_in(here)


def password_set_by_link(cast, alice, ada, later):
    from django.test import Client

    page = ada.post(f"/people/{cast.alice.id}/link").content.decode()
    link = re.search(r"/invitations/[\w-]+", page).group()
    assert Client().post(link, {"password": "twelve chars", "again": "twelve chars"}).status_code == 303


def account_switched_off(cast, alice, ada, later):
    assert ada.post(f"/people/{cast.alice.id}/switch-off").status_code == 303


def ended_by_an_administrator(cast, alice, ada, later):
    assert ada.post(f"/people/{cast.alice.id}/end-sessions").status_code == 303


def second_step_reset(cast, alice, ada, later):
    from throughline.access.models import SecondStepReset
    from throughline.access.principal import as_keeper
    from throughline.synthetic.staff import a_person

    an_authenticator(cast.alice)
    assert (
        ada.post(f"/people/{cast.alice.id}/reset", {"reason": "Lost on a bus; rang her at home"}).status_code
        == 303
    )
    assert is_in(alice), "Asking alone ends nothing."
    with as_keeper("finding what was asked"):
        reset = SecondStepReset.objects.get()
    second = client_of(a_person(name="Ben Birch", role="administrator"))
    assert second.post(f"/second-step-resets/{reset.pk}", {"answer": "confirm"}).status_code == 303


def passkey_removed(cast, alice, ada, later):
    from throughline.access.models import Passkey
    from throughline.access.principal import as_keeper

    key, other = Key(), client_of(cast.alice)
    adds(other, key)
    alice.cookies.clear()
    uses(alice, key)
    assert is_in(alice)
    with as_keeper("finding a passkey"):
        number = Passkey.objects.get().pk
    assert other.post(f"/my-security/passkeys/{number}/remove").status_code == 303
    assert is_in(other)


def idle_too_long(cast, alice, ada, later):
    later(minutes=31)


def open_too_long(cast, alice, ada, later):
    for minutes in range(20, 12 * 60, 20):
        later(minutes=minutes)
        assert is_in(alice), minutes
    later(hours=12, minutes=1)


def signed_in_again(cast, alice, ada, later):
    secret = alice.cookies["throughline"].value
    signs_in(alice, cast.bob)
    assert is_in(alice)
    alice.cookies["throughline"] = secret


def proved_again(cast, alice, ada, later):
    from django.test import Client

    copied = Client()
    copied.cookies["throughline"] = alice.cookies["throughline"].value
    assert is_in(copied)
    later(minutes=6)
    assert alice.post("/prove", {"password": "five quiet herons"}).status_code == 303
    assert is_in(alice)
    alice.cookies["throughline"] = copied.cookies["throughline"].value


WAYS = (
    signed_out, ended_elsewhere, all_others_ended, password_changed, password_set_by_link, account_switched_off,
    ended_by_an_administrator, second_step_reset, passkey_removed, idle_too_long, open_too_long, signed_in_again,
    proved_again,
)  # fmt: skip


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_the_next_request_is_refused(cast, alice, ada, later, way):
    assert is_in(alice), "The control: until then it was open."
    way(cast, alice, ada, later)
    answer = alice.get("/drafts")
    assert answer.status_code == 302 and answer["Location"].startswith("/sign-in")
    assert alice.post("/still-here").status_code in (302, 401)


def test_when_the_last_post_ends_somebody_is_still_signed_in_and_nothing_of_the_work_opens(cast, alice):
    from throughline.access.models import Post
    from throughline.access.principal import as_keeper
    from throughline.config.clock import today

    assert alice.get("/children").status_code == 200
    with as_keeper("ending a post"):
        Post.objects.filter(holder=cast.alice).update(ended=today())
    assert alice.get("/children").status_code == 403
    assert alice.get("/desk").status_code == 403
    assert is_in(alice), "Their own security and the way out stay open."


@pytest.mark.parametrize(("seconds", "open_still"), [(30 * 60 - 1, True), (30 * 60, False)])
def test_half_an_hour_to_the_second(cast, alice, later, seconds, open_still):
    later(seconds=seconds)
    assert is_in(alice) == open_still


@pytest.mark.parametrize(("seconds", "open_still"), [(-1, True), (0, False)])
def test_twelve_hours_to_the_second_whatever_is_done(cast, alice, later, seconds, open_still):
    for minutes in range(20, 12 * 60, 20):
        later(minutes=minutes)
        is_in(alice)
    later(hours=12, seconds=seconds)
    assert is_in(alice) == open_still


def test_a_secret_brought_along_is_not_taken_over(client, cast):
    """Session fixation: what the browser came with is never what it leaves with."""
    client.cookies["throughline"] = "chosen by somebody else"
    signs_in(client, cast.alice)
    assert client.cookies["throughline"].value != "chosen by somebody else" and is_in(client)


def test_every_way_is_on_the_page_that_lists_them_and_no_other():
    listed = re.findall(r"^\| \d+ \| .* \| `(\w+)` \|$", LISTED.read_text(), re.MULTILINE)
    assert listed == [way.__name__ for way in WAYS]
    assert len(WAYS) >= 9


def test_a_confirmed_reset_takes_the_recovery_codes_too(cast, ada):
    from throughline.access.models import RecoveryCode, SecondStepReset
    from throughline.access.principal import as_keeper
    from throughline.synthetic.staff import a_person

    recovery_codes(cast.alice)
    an_authenticator(cast.alice)
    ada.post(f"/people/{cast.alice.id}/reset", {"reason": "Lost on a bus; rang her at home"})
    with as_keeper("counting codes"):
        assert RecoveryCode.objects.count() == 10
        reset = SecondStepReset.objects.get()
    client_of(a_person(name="Ben Birch", role="administrator")).post(
        f"/second-step-resets/{reset.pk}", {"answer": "confirm"}
    )
    with as_keeper("counting codes"):
        assert RecoveryCode.objects.count() == 0
