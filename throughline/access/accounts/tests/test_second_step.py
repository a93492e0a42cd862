"""A code after the password, ten codes on paper, and the page that a required second step leads to first."""

import pytest

from throughline.access.accounts.tests.signing import client_of, is_in, signs_in

FRAME = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")
SECRET_OF_THE_RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
VECTORS = [
    (59, "287082"),
    (1111111109, "081804"),
    (1111111111, "050471"),
    (1234567890, "005924"),
    (2000000000, "279037"),
]


@pytest.mark.parametrize(("at", "said"), VECTORS)
def test_the_codes_are_those_of_rfc_6238(at, said):
    from throughline.access.accounts.second_step import totp

    assert totp.code(SECRET_OF_THE_RFC, at // 30) == said


@pytest.mark.parametrize(("steps", "fits"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_telephone_may_be_one_step_off(steps, fits):
    from throughline.access.accounts.second_step import totp

    said = totp.code(SECRET_OF_THE_RFC, 1000 + steps)
    assert (totp.step_of(SECRET_OF_THE_RFC, said, at=1000 * 30 + 1, after=0) is not None) == fits


@pytest.fixture
def secret(cast, later):
    from throughline.access.accounts.tests.telephone import an_authenticator

    later()
    return an_authenticator(cast.alice)


def test_a_password_alone_opens_nothing_and_the_code_opens_the_page_that_asked(client, cast, secret):
    from throughline.access.accounts.tests.telephone import code_now

    response = client.post(
        "/sign-in", {"email": cast.alice.email, "password": "five quiet herons", "next": "/drafts"}
    )
    assert response["Location"] == "/sign-in/code"
    assert "throughline" not in client.cookies and not is_in(client)
    assert "authenticator" in client.get("/sign-in/code").content.decode()
    assert client.post("/sign-in/code", {"code": code_now(secret)})["Location"] == "/drafts"
    assert is_in(client)


def test_a_code_that_was_used_opens_nothing_again(client, cast, secret, later):
    from django.test import Client

    from throughline.access.accounts.tests.telephone import code_now

    said = code_now(secret)
    signs_in(client, cast.alice)
    assert client.post("/sign-in/code", {"code": said}).status_code == 303
    other = Client()
    signs_in(other, cast.alice)
    assert other.post("/sign-in/code", {"code": said}).status_code == 422
    assert other.post("/sign-in/code", {"code": code_now(secret, steps=-1)}).status_code == 422
    assert other.post("/sign-in/code", {"code": code_now(secret, steps=1)}).status_code == 303


@pytest.mark.parametrize(("wrong", "status"), [(4, 303), (5, 422)])
def test_one_sign_in_has_five_tries_at_the_code(client, cast, secret, wrong, status):
    from throughline.access.accounts.tests.telephone import code_now

    signs_in(client, cast.alice)
    for _ in range(wrong):
        assert client.post("/sign-in/code", {"code": "000000"}).status_code == 422
    assert client.post("/sign-in/code", {"code": code_now(secret)}).status_code == status


@pytest.mark.parametrize(("wrong", "status"), [(4, 303), (5, 410)])
def test_it_has_no_more_from_many_addresses(client, cast, secret, wrong, status):
    from throughline.access.accounts.tests.telephone import code_now

    signs_in(client, cast.alice)
    client.cookies.pop("device", None)
    for number in range(wrong):
        client.post("/sign-in/code", {"code": "000000"}, REMOTE_ADDR=f"203.0.113.{number}")
    answer = client.post("/sign-in/code", {"code": code_now(secret)}, REMOTE_ADDR="203.0.113.99")
    assert answer.status_code == status


@pytest.mark.parametrize(("wrong", "status"), [(4, 303), (5, 422)])
def test_beginning_again_with_the_password_gives_no_more_tries(client, cast, secret, wrong, status):
    from throughline.access.accounts.tests.telephone import code_now

    for _ in range(wrong):
        signs_in(client, cast.alice)
        client.post("/sign-in/code", {"code": "000000"})
    signs_in(client, cast.alice)
    assert client.post("/sign-in/code", {"code": code_now(secret)}).status_code == status


def test_another_browser_does_not_get_the_second_half(client, cast, secret):
    from django.test import Client

    signs_in(client, cast.alice)
    assert client.get("/sign-in/code").status_code == 200
    assert Client().get("/sign-in/code").status_code == 410


@pytest.mark.parametrize(("minutes", "status"), [(9, 200), (11, 410)])
def test_the_second_half_runs_out(client, cast, secret, later, minutes, status):
    signs_in(client, cast.alice)
    later(minutes=minutes)
    assert client.get("/sign-in/code").status_code == status


def test_each_recovery_code_opens_once_and_leads_to_ones_own_security(client, cast, secret):
    from django.test import Client

    from throughline.access.accounts.tests.telephone import recovery_codes

    codes = recovery_codes(cast.alice)
    assert len(set(codes)) == 10
    signs_in(client, cast.alice)
    said = codes[0].upper().replace("-", " ")
    assert client.post("/sign-in/recovery-code", {"code": said})["Location"] == "/my-security"
    assert "9 of 10 left" in client.get("/my-security").content.decode()
    other = Client()
    signs_in(other, cast.alice)
    assert other.post("/sign-in/recovery-code", {"code": codes[0]}).status_code == 422
    assert other.post("/sign-in/recovery-code", {"code": codes[1]}).status_code == 303


def test_new_codes_make_the_ten_before_worthless(client, cast, secret):
    from throughline.access.accounts.tests.telephone import recovery_codes

    old, new = recovery_codes(cast.alice)[0], recovery_codes(cast.alice)[0]
    signs_in(client, cast.alice)
    assert client.post("/sign-in/recovery-code", {"code": old}).status_code == 422
    assert client.post("/sign-in/recovery-code", {"code": new}).status_code == 303


def test_no_recovery_code_is_stored_that_could_be_typed(cast, secret, superuser):
    from throughline.access.accounts.tests.telephone import recovery_codes

    codes = recovery_codes(cast.alice)
    with superuser() as connection:
        stored = str(connection.execute("select * from access_recoverycode").fetchall())
    assert not any(code in stored or code.replace("-", "") in stored for code in codes)


@pytest.mark.parametrize(
    "table", ["authenticator", "passkey", "recoverycode", "halfway", "wrongtry", "identity", "password"]
)
def test_the_programs_own_login_can_neither_read_nor_plant_a_second_step(database, table):
    from django.db import ProgrammingError, connection, transaction

    for statement in (f"select * from access_{table}", f"delete from access_{table}"):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cur,
        ):
            cur.execute(statement)


def test_where_a_second_step_is_required_nothing_else_opens_before_it(client, cast, required):
    assert signs_in(client, cast.alice)["Location"] == "/my-security"
    assert "Add a second step" in client.get("/my-security").content.decode()
    for page in ("/", "/drafts", "/desk", "/children", "/my-security/password"):
        answer = client.get(page)
        assert (answer.status_code, answer["Location"]) == (303, "/my-security"), page
    assert client.post("/my-security/sessions/end-others").status_code == 303
    assert client.post("/sign-out").status_code == 303


def test_where_it_is_only_offered_the_password_opens_everything(client, cast):
    assert signs_in(client, cast.alice)["Location"] == "/"
    assert client.get("/drafts").status_code == 200


def test_adding_an_authenticator_opens_everything_under_a_new_secret(client, cast, required, later):
    from throughline.access.accounts.second_step import authenticators
    from throughline.access.accounts.tests.telephone import code_now

    later()
    signs_in(client, cast.alice)
    before = client.cookies["throughline"].value
    assert client.post("/my-security/authenticator/begin")["Location"] == "/my-security/authenticator"
    secret = authenticators.offered(cast.alice.id)
    page = client.get("/my-security/authenticator").content.decode()
    assert secret[:4] in page and "<svg role=" in page and "style=" not in page
    assert client.post("/my-security/authenticator", {"code": "000000"}).status_code == 422
    codes = client.post("/my-security/authenticator", {"code": code_now(secret)})
    assert codes.status_code == 200 and codes.content.decode().count("<li><code>") == 10
    assert client.cookies["throughline"].value != before
    assert client.get("/drafts").status_code == 200
    assert client.get("/my-security/authenticator").status_code == 303, "The secret is shown no more."


def test_the_only_second_step_is_not_removed_where_one_is_required(cast, secret, monkeypatch, required):
    alice = client_of(cast.alice)
    answer = alice.post("/my-security/authenticator/remove")
    assert answer.status_code == 422 and "Add another first" in answer.content.decode()


def test_it_is_removed_where_it_is_only_offered(cast, secret):
    alice = client_of(cast.alice)
    assert alice.post("/my-security/authenticator/remove").status_code == 303
    assert signs_in(alice, cast.alice)["Location"] == "/"


def test_a_one_time_link_sets_the_password_and_leaves_the_second_step_on(client, cast, secret):
    from throughline.access.accounts.joining import new_link
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person

    with as_person(principal_of(cast.ada)):
        link = new_link(account=cast.alice)
    words = {"password": "four calm brown otters", "again": "four calm brown otters"}
    assert client.post(link, words)["Location"] == "/sign-in/code"
    assert not is_in(client)


def test_a_practice_task_asks_for_nothing(client, cast, required):
    assert client.post("/practice/which-child-first").status_code == 303
    assert (
        client.get("/my-security").status_code == 200
        and "Add a second step" not in client.get("/my-security").content.decode()
    )


def test_what_was_asked_too_early_is_in_the_log(client, cast, required):
    from throughline.access.models import AccessEvent
    from throughline.access.principal import as_keeper

    signs_in(client, cast.alice)
    client.get("/drafts")
    with as_keeper("reading the log in a test"):
        row = AccessEvent.objects.order_by("-id").exclude(verb="system").first()
    assert (row.page, row.rule, row.allowed, row.account_id) == (
        "drafts",
        "second step",
        False,
        cast.alice.id,
    )


@pytest.mark.parametrize(("devices", "most"), [(1, 12), (40, 12)])
def test_ones_own_security_asks_the_database_as_little_for_forty_devices_as_for_one(cast, devices, most):
    from django.db import connections
    from django.test.utils import CaptureQueriesContext

    clients = [client_of(cast.alice) for _ in range(devices)]
    asked = [CaptureQueriesContext(connections[login]) for login in ("default", "keeper")]
    with asked[0], asked[1]:
        assert clients[-1].get("/my-security").status_code == 200
    said = [query["sql"].lstrip() for each in asked for query in each]
    assert len([one for one in said if not one.startswith(FRAME)]) <= most, said
