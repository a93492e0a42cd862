"""A passkey alone signs in; one for another site, of another browser, unverified or copied does not."""

import pytest

from throughline.access.accounts.tests.signing import client_of, is_in
from throughline.access.accounts.tests.telephone import COPIABLE, PRESENT, VERIFIED, Key, adds, uses


@pytest.fixture
def key(cast):
    key = Key()
    assert adds(client_of(cast.alice), key).status_code == 200
    return key


def test_a_passkey_alone_signs_in_and_goes_back_to_the_page_that_asked(client, key):
    assert uses(client, key, there="/drafts")["Location"] == "/drafts"
    assert is_in(client)


def test_the_first_one_brings_ten_recovery_codes_and_the_next_none(cast):
    alice = client_of(cast.alice)
    assert adds(alice, Key()).content.decode().count("<li><code>") == 10
    assert adds(alice, Key(), name="Desk")["Location"] == "/my-security"
    page = alice.get("/my-security").content.decode()
    assert "A key" in page and "Desk" in page


WRONG = {
    "of another site": {"site": "elsewhere.example"},
    "asked by another page": {"origin": "https://elsewhere.example"},
    "without finger, face or PIN": {"flags": PRESENT},
    "untouched": {"flags": VERIFIED},
}


@pytest.mark.parametrize("case", WRONG)
def test_a_passkey_is_not_added(cast, case):
    assert adds(client_of(cast.alice), Key(**WRONG[case])).status_code == 422


@pytest.mark.parametrize("case", WRONG)
def test_a_passkey_does_not_sign_in(client, key, case):
    for name, value in WRONG[case].items():
        setattr(key, name, value)
    assert uses(client, key).status_code == 422
    assert not is_in(client)


def test_an_unknown_passkey_does_not_sign_in(client, cast):
    answer = uses(client, Key())
    assert answer.status_code == 422 and "opens no account here" in answer.content.decode()


def test_another_passkey_cannot_sign_under_a_known_name(client, key):
    impostor = Key(id=key.id)
    assert uses(client, impostor).status_code == 422


def test_an_answer_works_once_and_only_in_the_browser_that_asked(client, key):
    from django.test import Client

    asked = client.post("/sign-in/passkey/begin").json()
    answer = {"answer": key.signed(asked)}
    other = Client()
    other.post("/sign-in/passkey/begin")
    assert other.post("/sign-in/passkey", answer).status_code == 422
    assert client.post("/sign-in/passkey", answer).status_code == 303
    assert client.post("/sign-in/passkey", answer).status_code == 422


def test_a_copy_that_counts_less_than_the_original_is_refused(client, key):
    key.used = 7
    assert uses(client, key).status_code == 303
    key.used = 3
    assert uses(client, key).status_code == 422


@pytest.mark.parametrize(
    "rubbish",
    [
        "",
        "{}",
        "[]",
        "null",
        "{",
        '{"id": 1}',
        '{"id": "AA", "rawId": "AA", "type": "public-key", "response": {}}',
    ],
)
def test_rubbish_is_one_sentence(client, cast, rubbish):
    client.post("/sign-in/passkey/begin")
    assert client.post("/sign-in/passkey", {"answer": rubbish}).status_code == 422


def test_what_the_browser_is_asked_names_nobody(client, key):
    asked = client.post("/sign-in/passkey/begin").json()
    assert asked["allowCredentials"] == [] and asked["userVerification"] == "required"


def test_somebody_switched_off_does_not_sign_in(client, cast, key):
    from throughline.access.models import Account
    from throughline.access.principal import as_keeper

    with as_keeper("switching an account off"):
        Account.objects.filter(pk=cast.alice.pk).update(is_active=False)
    assert uses(client, key).status_code == 422


def test_nobody_removes_another_persons_passkey(cast, key):
    from throughline.access.models import Passkey
    from throughline.access.principal import as_keeper

    with as_keeper("finding a passkey"):
        mine = Passkey.objects.get(account=cast.alice)
    assert client_of(cast.bob).post(f"/my-security/passkeys/{mine.pk}/remove").status_code == 422
    with as_keeper("finding a passkey"):
        assert Passkey.objects.filter(pk=mine.pk).exists()
    assert client_of(cast.alice).post(f"/my-security/passkeys/{mine.pk}/remove").status_code == 303


def test_one_person_cannot_end_what_another_began_to_add(cast):
    alice, bob, key = client_of(cast.alice), client_of(cast.bob), Key()
    asked = alice.post("/my-security/passkeys/begin").json()
    bob.cookies["halfway"] = alice.cookies["halfway"].value
    assert bob.post("/my-security/passkeys", {"answer": key.made(asked)}).status_code == 422


@pytest.mark.parametrize(("flags", "status"), [(0, 200), (COPIABLE, 422)])
def test_a_local_account_takes_only_a_key_of_its_own(cast, flags, status):
    from throughline.access.models import Account
    from throughline.access.principal import as_keeper

    with as_keeper("making an account local"):
        Account.objects.filter(pk=cast.alice.pk).update(local=True)
    assert adds(client_of(cast.alice), Key(flags=PRESENT | VERIFIED | flags)).status_code == status


def test_an_account_that_is_not_local_may_use_a_copied_one(cast):
    assert adds(client_of(cast.alice), Key(flags=PRESENT | VERIFIED | COPIABLE)).status_code == 200
