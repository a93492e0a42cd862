"""Signing in with a work account, against a small provider on a real socket: what fits, and everything that does not."""

import time
from importlib import import_module

import pytest
from django.test import Client

from throughline.access.accounts.sso.tests.provider import CLIENT, PASSWORD, Provider
from throughline.access.accounts.tests.conftest import cast, client, later  # noqa: F401 - fixtures
from throughline.access.accounts.tests.signing import is_in, signs_in

BACK = "/sign-in/work-account/back"


@pytest.fixture
def provider(cast, monkeypatch):  # noqa: F811
    from django.conf import settings
    from django.urls import clear_url_caches

    from throughline.access.accounts.sso import provider as asking

    import_module("throughline.config.urls")  # as it stands without the settings
    asking.forget()
    with Provider() as provider:
        for name, value in {
            "THROUGHLINE_SSO_ISSUER": provider.issuer, "THROUGHLINE_SSO_CLIENT": CLIENT,
            "THROUGHLINE_SSO_SECRET": PASSWORD, "THROUGHLINE_SSO_DOMAINS": ["northmere.example"],
            "ROOT_URLCONF": "throughline.access.accounts.sso.tests.urls",
        }.items():  # fmt: skip
            monkeypatch.setattr(settings, name, value)
        clear_url_caches()
        yield provider
    monkeypatch.undo()
    clear_url_caches()
    asking.forget()


@pytest.fixture
def nia(cast):  # noqa: F811
    """Invited, and not yet in."""
    from throughline.access.models import Account
    from throughline.access.posts.inviting import invite
    from throughline.access.principal import as_keeper

    with as_keeper("inviting as the command line does") as keeper:
        link = invite(email="new@northmere.example", name="Nia New", role="worker", by=keeper)
        account = Account.objects.get(email="new@northmere.example")
    account.link = link
    return account


def goes(client, there: str = "") -> str:  # noqa: F811
    return client.get("/sign-in/work-account", {"next": there})["Location"]


def comes(client, provider, there: str = "", **changed: str):  # noqa: F811
    return client.get(BACK, provider.lets_in(goes(client, there)) | changed)


def test_an_invited_person_comes_in_and_is_known_from_then_on(client, provider, nia):  # noqa: F811
    assert comes(client, provider, "/drafts")["Location"] == "/drafts"
    assert is_in(client)
    provider.claims = {"email": "married@elsewhere.example"}
    other = Client()
    assert comes(other, provider).status_code == 303, "By the provider's key, whatever the e-mail is now."
    assert Client().get(nia.link).status_code == 410, "The link in the mail opens nothing any more."


def test_no_account_is_ever_made(client, provider):  # noqa: F811
    from throughline.access.models import Account, Identity
    from throughline.access.principal import as_keeper

    with as_keeper("counting accounts"):
        before = Account.objects.count()
    answer = comes(client, provider)
    assert answer.status_code == 422 and "opens no account here" in answer.content.decode()
    with as_keeper("counting accounts"):
        assert (Account.objects.count(), Identity.objects.count()) == (before, 0)


def test_an_e_mail_alone_does_not_take_over_an_account_that_is_in_use(client, provider, cast):  # noqa: F811
    provider.claims = {"email": cast.alice.email}
    assert comes(client, provider).status_code == 422


NOT_LINKED = {
    "the provider has not verified it": {"email_verified": False},
    "the provider says nothing of it": {"email_verified": None},
    "it says so only in words": {"email_verified": "true"},
    "of another domain": {"email": "new@northmere.example.elsewhere.example"},
    "only ending like ours": {"email": "new@notnorthmere.example"},
    "none at all": {"email": None},
}


@pytest.mark.parametrize("case", NOT_LINKED)
def test_the_first_time_it_takes_a_verified_e_mail_of_ours(client, provider, nia, case):  # noqa: F811
    provider.claims = NOT_LINKED[case]
    assert comes(client, provider).status_code == 422
    assert not is_in(client)


NOW = int(time.time())
REFUSED = {
    "another nonce": {"nonce": "chosen"},
    "no nonce": {"nonce": None},
    "another audience": {"aud": "somebody-else"},
    "no audience": {"aud": None},
    "several audiences and not said for whom": {"aud": [CLIENT, "somebody-else"]},
    "given to another": {"aud": [CLIENT, "somebody-else"], "azp": "somebody-else"},
    "another issuer": {"iss": "https://elsewhere.example"},
    "expired": {"exp": NOW - 61},
    "never expiring": {"exp": None},
    "of tomorrow": {"iat": NOW + 86_400},
    "not yet good": {"nbf": NOW + 86_400},
    "of nobody": {"sub": None},
    "of an empty name": {"sub": ""},
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_token_is_refused(client, provider, nia, case):  # noqa: F811
    provider.claims = REFUSED[case]
    answer = comes(client, provider)
    assert answer.status_code == 422 and "did not fit" in answer.content.decode()
    assert not is_in(client)


@pytest.mark.parametrize(
    "claims", [{}, {"aud": [CLIENT]}, {"aud": [CLIENT, "x"], "azp": CLIENT}, {"exp": int(time.time()) + 7200}]
)
def test_the_control_the_same_token_without_the_fault_is_taken(client, provider, nia, claims):  # noqa: F811
    provider.claims = claims
    assert comes(client, provider).status_code == 303


@pytest.mark.parametrize(("late", "status"), [(50, 303), (70, 422)])
def test_two_clocks_may_differ_by_a_minute(client, provider, nia, late, status):  # noqa: F811
    provider.claims = {"exp": int(time.time()) - late}
    assert comes(client, provider).status_code == status


@pytest.mark.parametrize(("algorithm", "signs"), [("none", "first"), ("RS256", "stranger")])
def test_an_unsigned_token_and_a_strangers_are_refused(client, provider, nia, algorithm, signs):  # noqa: F811
    provider.algorithm, provider.signs = algorithm, signs
    assert comes(client, provider).status_code == 422


def test_a_public_key_is_not_taken_for_a_shared_secret(client, provider, nia):  # noqa: F811
    """What everybody can read of the provider's key, used as the secret of a seal that both sides would have to share."""
    provider.algorithm = "HS256"
    assert comes(client, provider).status_code == 422


@pytest.mark.parametrize(
    "changed",
    [{"state": "another"}, {"state": ""}, {"code": "made-up"}, {"iss": "https://elsewhere.example"}],
)
def test_what_came_back_for_somebody_else_is_refused(client, provider, nia, changed):  # noqa: F811
    assert comes(client, provider, **changed).status_code == 422


def test_an_answer_works_once(client, provider, nia):  # noqa: F811
    brought = provider.lets_in(goes(client))
    assert client.get(BACK, brought).status_code == 303
    client.post("/sign-out")
    assert client.get(BACK, brought).status_code == 422
    assert not is_in(client)


def test_an_answer_works_only_in_the_browser_that_was_sent(client, provider, nia):  # noqa: F811
    other = Client()
    goes(other)
    assert other.get(BACK, provider.lets_in(goes(client))).status_code == 422


def test_the_code_is_worth_nothing_without_the_verifier(client, provider, nia, monkeypatch):  # noqa: F811
    from throughline.access.accounts.sso import provider as asking

    real = asking.exchange
    monkeypatch.setattr(
        asking, "exchange", lambda *, code, verifier, back: real(code=code, verifier="guessed", back=back)
    )
    assert comes(client, provider).status_code == 422
    assert not is_in(client)


def test_new_keys_of_the_provider_are_found_without_a_restart(client, provider, nia, monkeypatch):  # noqa: F811
    from throughline.access.accounts.sso import provider as asking

    assert comes(client, provider).status_code == 303
    provider.shown, provider.signs = ("first", "second"), "second"
    monkeypatch.setattr(asking, "LEAST_BETWEEN", 0)
    assert comes(Client(), provider).status_code == 303
    assert provider.asked.count("/keys") == 2


def test_a_made_up_key_does_not_make_us_ask_again_and_again(client, provider, nia):  # noqa: F811
    provider.signs = "stranger"
    for _ in range(3):
        comes(Client(), provider)
    assert provider.asked.count("/keys") == 1


ELSEWHERE = ("authorization_endpoint", "token_endpoint", "jwks_uri")


@pytest.mark.parametrize("name", ELSEWHERE)
def test_nothing_is_fetched_from_anywhere_but_the_issuer(client, provider, nia, name):  # noqa: F811
    with Provider() as other:
        provider.discovery = {name: f"{other.issuer}/keys"}
        assert client.get("/sign-in/work-account").status_code == 503
        assert other.asked == []


def test_no_redirect_is_followed(client, provider, nia):  # noqa: F811
    with Provider() as other:
        provider.moved_to = f"{other.issuer}/.well-known/openid-configuration"
        assert client.get("/sign-in/work-account").status_code == 503
        assert other.asked == []


def test_a_provider_that_calls_itself_something_else_is_not_believed(client, provider):  # noqa: F811
    provider.discovery = {"issuer": "https://elsewhere.example"}
    assert client.get("/sign-in/work-account").status_code == 503


def test_the_question_to_the_provider_holds_what_the_standard_asks(client, provider):  # noqa: F811
    from urllib.parse import parse_qs, urlsplit

    asked = parse_qs(urlsplit(goes(client)).query)
    assert asked["code_challenge_method"] == ["S256"] and asked["response_type"] == ["code"]
    assert all(len(asked[name][0]) >= 43 for name in ("state", "nonce", "code_challenge"))
    assert PASSWORD not in str(asked)


def test_where_there_is_single_sign_on_a_password_opens_only_a_local_account(client, provider, cast):  # noqa: F811
    from throughline.access.models import Account
    from throughline.access.principal import as_keeper
    from throughline.synthetic.staff import a_person

    answer = signs_in(client, cast.alice)
    assert answer.status_code == 422 and "work account" in answer.content.decode()
    assert signs_in(Client(), a_person(name="Eve Edwards", role="out-of-hours")).status_code == 303
    with as_keeper("making an account local"):
        Account.objects.filter(pk=cast.alice.pk).update(local=True)
    assert signs_in(client, cast.alice).status_code == 303


def test_a_wrong_password_does_not_tell_how_somebody_signs_in(client, provider, cast):  # noqa: F811
    answer = signs_in(client, cast.alice, "wrong words")
    assert "do not go together" in answer.content.decode()
    assert "use the button above" not in answer.content.decode()


def test_an_invitation_of_a_work_account_takes_no_password(client, provider, nia):  # noqa: F811
    page = client.get(nia.link).content.decode()
    assert "Sign in with your work account" in page
    words = {"password": "four calm brown otters", "again": "four calm brown otters"}
    assert client.post(nia.link, words).status_code == 422
    assert not is_in(client)


def test_somebody_switched_off_here_does_not_come_in_by_the_provider(client, provider, nia):  # noqa: F811
    from throughline.access.models import Account
    from throughline.access.principal import as_keeper

    comes(client, provider)
    with as_keeper("switching an account off"):
        Account.objects.filter(pk=nia.pk).update(is_active=False)
    assert comes(Client(), provider).status_code == 422


def test_when_the_provider_is_down_the_page_says_so_and_the_rota_signs_in(client, provider, cast):  # noqa: F811
    from throughline.access.accounts.tests.signing import client_of
    from throughline.access.accounts.tests.telephone import Key, adds, uses
    from throughline.synthetic.staff import a_person

    eve, key = a_person(name="Eve Edwards", role="out-of-hours"), Key()
    adds(client_of(eve), key)
    provider.goes_away()
    answer = client.get("/sign-in/work-account")
    assert answer.status_code == 503 and "cannot be reached just now" in answer.content.decode()
    began = time.monotonic()
    assert uses(client, key, there="/my-security").status_code == 303
    assert is_in(client) and time.monotonic() - began < 5
    provider.__enter__()


@pytest.mark.parametrize(("minutes_ago", "status"), [(0, 303), (8, 422)])
def test_a_work_account_proves_again_who_sits_there(client, provider, nia, later, minutes_ago, status):  # noqa: F811
    comes(client, provider)
    later(minutes=6)
    assert client.get("/my-security/password")["Location"].startswith("/prove")
    sent = client.get("/prove/work-account", {"next": "/my-security"})["Location"]
    assert "prompt=login" in sent
    provider.claims = {"auth_time": int(time.time()) - minutes_ago * 60}
    assert client.get(BACK, provider.lets_in(sent)).status_code == status
    assert (client.get("/my-security/password").status_code == 200) == (status == 303)


def test_another_persons_work_account_proves_nothing(client, provider, nia, cast, later):  # noqa: F811
    from throughline.access.accounts.tests.signing import client_of

    comes(client, provider)
    alice = client_of(cast.alice)
    later(minutes=6)
    sent = alice.get("/prove/work-account")["Location"]
    assert alice.get(BACK, provider.lets_in(sent)).status_code == 422
    assert alice.get("/my-security/password").status_code == 303


def test_without_its_settings_none_of_its_pages_is_there(client):  # noqa: F811
    for page in ("/sign-in/work-account", BACK, "/prove/work-account"):
        assert client.get(page).status_code == 404
    assert "work account" not in client.get("/sign-in").content.decode()
