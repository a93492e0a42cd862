"""A sign-in cannot be planted, guessed or carried over: tried from outside, by whole requests."""

import re

import pytest
from django.conf import settings
from django.test import override_settings

from throughline.synthetic.staff import PASSWORD

HOW_MANY = 40


def signs_in(client, email: str, password: str = PASSWORD, **more):
    return client.post("/sign-in", {"email": email, "password": password}, **more)


@pytest.fixture
def charlie(world) -> str:
    """Somebody without a second step."""
    return world.house.cast.charlie.email


@pytest.fixture
def stranger():
    from django.test import Client

    return Client()


def secret_of(client) -> str:
    return client.cookies[settings.SESSION_COOKIE].value


def test_a_secret_that_was_planted_opens_nothing_and_is_not_taken_over(world, stranger, charlie) -> None:
    """Session fixation: whoever planted it must not be signed in with its victim."""
    planted = "planted-by-somebody-else-0123456789abcdefg"
    stranger.cookies[settings.SESSION_COOKIE] = planted
    assert signs_in(stranger, charlie).status_code == 303
    assert secret_of(stranger) != planted
    other = type(stranger)()
    other.cookies[settings.SESSION_COOKIE] = planted
    assert other.get("/drafts").status_code == 302


def test_over_https_every_cookie_is_of_this_host_alone(world, stranger, charlie) -> None:
    live = {
        "SECURE_COOKIES": True,
        "SESSION_COOKIE": "__Host-throughline",
        "CSRF_COOKIE_NAME": "__Host-csrftoken",
        "HALFWAY_COOKIE": "__Host-halfway",
        "DEVICE_COOKIE": "__Host-device",
    }
    with override_settings(**live, CSRF_COOKIE_SECURE=True):
        stranger.get("/sign-in", secure=True)
        signs_in(stranger, charlie, secure=True)
        given = {name: cookie for name, cookie in stranger.cookies.items() if cookie.value}
    assert {"__Host-throughline", "__Host-csrftoken"} <= set(given)
    for name, cookie in given.items():
        assert name.startswith("__Host-") and cookie["secure"] and cookie["httponly"], name
        assert cookie["path"] == "/" and not cookie["domain"] and cookie["samesite"] in ("Lax", "Strict"), (
            name
        )


def test_signing_in_again_gives_another_secret(world, stranger, charlie) -> None:
    signs_in(stranger, charlie)
    first = secret_of(stranger)
    signs_in(stranger, charlie)
    assert secret_of(stranger) != first


def test_a_session_secret_is_long_random_and_unlike_any_other(world, stranger) -> None:
    made = set()
    for _ in range(HOW_MANY):
        world.sign_in("bob")
        made.add(secret_of(world.clients["bob"]))
    assert len(made) == HOW_MANY
    assert all(re.fullmatch(r"[\w-]{43}", secret) for secret in made), "256 bits, six to a letter"
    starts = {secret[:4] for secret in made}
    assert len(starts) == HOW_MANY


def test_passwords_are_hashed_by_argon2_and_by_nothing_else(world, stranger, charlie) -> None:
    from throughline.access.models import Password
    from throughline.access.principal import as_keeper

    with as_keeper("looking at hashes in a test"):
        hashes = list(Password.objects.values_list("hash", flat=True))
    assert hashes and all(re.match(r"argon2\$argon2id\$v=19\$m=\d{5,},t=\d+,p=\d+\$", one) for one in hashes)
    assert [name.rpartition(".")[2] for name in settings.PASSWORD_HASHERS] == ["Argon2PasswordHasher"]


def test_guessing_is_stopped_and_the_right_password_does_not_help_the_guesser(
    world, stranger, charlie
) -> None:
    tried = [
        signs_in(stranger, charlie, f"guess {n}", REMOTE_ADDR="192.0.2.44").status_code for n in range(8)
    ]
    assert tried[0] == 422 and tried[-1] == 429
    assert signs_in(stranger, charlie, REMOTE_ADDR="192.0.2.44").status_code == 429
    assert signs_in(type(stranger)(), charlie, REMOTE_ADDR="192.0.2.45").status_code == 303


@pytest.mark.parametrize(
    "cookie", ["", "a", "0" * 43, "' or 1=1 --", "\u00e9", "a" * 9_000, "null", "{}", "../x"], ids=ascii
)
def test_a_made_up_secret_opens_nothing(world, stranger, cookie) -> None:
    stranger.cookies[settings.SESSION_COOKIE] = cookie
    assert stranger.get("/drafts").status_code == 302


def test_a_hash_that_somebody_read_in_the_table_opens_nothing(world, stranger) -> None:
    from throughline.access.accounts.sessions import digest

    stranger.cookies[settings.SESSION_COOKIE] = digest(secret_of(world.clients["alice"]))
    assert stranger.get("/drafts").status_code == 302
    assert world.clients["alice"].get("/drafts").status_code == 200
