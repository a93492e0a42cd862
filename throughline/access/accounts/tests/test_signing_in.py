"""Signing in, the one-time link, the practice copy's tasks, and people and posts, each through the pages."""

import pytest

PAGE = "/sign-in"


@pytest.fixture
def cast(database):
    from throughline.synthetic.cast import the_cast

    return the_cast()


@pytest.fixture
def client(cast):
    from django.test import Client

    return Client()


def sign_in(client, account, password=None, **more):
    from throughline.synthetic.staff import PASSWORD

    return client.post(PAGE, {"email": account.email, "password": password or PASSWORD}, **more)


def log_rows():
    from throughline.access.models import AccessEvent
    from throughline.access.principal import as_keeper

    with as_keeper("reading the log in a test"):
        return list(AccessEvent.objects.filter(verb="sign-in").order_by("id"))


def test_the_right_password_opens_the_first_page(client, cast):
    response = sign_in(client, cast.alice)
    assert (response.status_code, response["Location"]) == (303, "/")
    assert client.get("/drafts").status_code == 200


def test_the_cookie_cannot_be_read_by_script_and_its_secret_is_not_stored(client, cast):
    from throughline.access.models import Session

    cookie = sign_in(client, cast.alice).cookies["throughline"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax"
    assert not Session.objects.filter(secret_hash=cookie.value).exists()


@pytest.mark.parametrize("email", ["alice.arden@northmere.example", "nobody@northmere.example"])
def test_a_wrong_password_and_an_unknown_e_mail_read_the_same(client, email):
    from throughline.access.accounts.attempts import WRONG

    response = client.post(PAGE, {"email": email, "password": "not this one at all"})
    assert response.status_code == 422
    assert WRONG in response.content.decode()


def test_signing_in_goes_back_to_the_page_that_asked_and_never_to_another_site(client, cast):
    assert client.get("/drafts")["Location"] == "/sign-in?next=%2Fdrafts"
    assert sign_in(client, cast.alice)["Location"] == "/"
    for there, goes in [
        ("/drafts", "/drafts"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example", "/"),
    ]:
        response = client.post(
            PAGE, {"email": cast.bob.email, "password": "five quiet herons", "next": there}
        )
        assert response["Location"] == goes


def test_every_attempt_is_logged_without_the_e_mail(client, cast):
    sign_in(client, cast.alice, "wrong words")
    sign_in(client, cast.alice)
    refused, allowed = log_rows()
    assert (refused.allowed, refused.account_id) == (False, None)
    assert (allowed.allowed, allowed.account_id) == (True, cast.alice.id)
    assert "alice" not in " ".join(map(str, vars(refused).values()))


@pytest.mark.parametrize(("wrong", "status"), [(4, 303), (5, 429)])
def test_the_fifth_wrong_password_from_one_place_has_to_wait(client, cast, wrong, status):
    for _ in range(wrong):
        assert sign_in(client, cast.alice, "wrong words").status_code == 422
    assert sign_in(client, cast.alice).status_code == status


def test_nobody_can_lock_somebody_else_out(client, cast):
    for _ in range(9):
        sign_in(client, cast.alice, "wrong words", REMOTE_ADDR="192.0.2.7")
    assert sign_in(client, cast.alice, REMOTE_ADDR="192.0.2.7").status_code == 429
    assert sign_in(client, cast.alice, REMOTE_ADDR="192.0.2.8").status_code == 303
    assert sign_in(client, cast.bob, REMOTE_ADDR="192.0.2.7").status_code == 303


@pytest.mark.parametrize(("minutes", "status"), [(14, 429), (16, 303)])
def test_the_wait_ends_after_fifteen_minutes(client, cast, settings_now, minutes, status):
    for _ in range(7):
        sign_in(client, cast.alice, "wrong words")
    settings_now(minutes=minutes)
    assert sign_in(client, cast.alice).status_code == status


@pytest.fixture
def settings_now(cast):
    """Moves the practice copy's clock."""
    from datetime import timedelta

    from django.conf import settings

    start = settings.THROUGHLINE_NOW
    yield lambda **later: setattr(settings, "THROUGHLINE_NOW", start + timedelta(**later))
    settings.THROUGHLINE_NOW = start


def test_signing_out_ends_the_session_on_the_server(client, cast):
    sign_in(client, cast.alice)
    secret = client.cookies["throughline"].value
    assert client.post("/sign-out").status_code == 303
    client.cookies["throughline"] = secret
    assert client.get("/drafts").status_code == 302


def test_a_switched_off_account_does_not_sign_in(client, cast):
    from throughline.access.models import Account
    from throughline.access.principal import as_keeper

    with as_keeper("switching an account off"):
        Account.objects.filter(pk=cast.alice.pk).update(is_active=False)
    assert sign_in(client, cast.alice).status_code == 422


TASK = "/practice/which-child-first"
OFFERED, TRYING = "you are Mariam, team manager: which child first?", "What to try"


def test_a_practice_task_makes_you_that_person(client, cast):
    page = client.get(PAGE).content.decode()
    assert OFFERED in page and "You are Priya" not in page
    response = client.post(TASK)
    assert (response.status_code, response["Location"]) == (303, "/team")


def test_every_page_says_what_to_try_and_the_way_back_until_somebody_else_signs_in(client, cast):
    client.post(TASK)
    page = client.get("/team").content.decode()
    assert TRYING in page and "Ask why it is due" in page and f'href="{PAGE}">All tasks' in page
    sign_in(client, cast.bob)
    assert TRYING not in client.get("/drafts").content.decode()


def test_a_live_copy_has_no_tasks_and_no_line_of_one(client, cast, monkeypatch):
    from django.conf import settings

    client.post(TASK)
    monkeypatch.setattr(settings, "THROUGHLINE_PRACTICE", False)
    assert TRYING not in client.get("/team").content.decode()
    assert OFFERED not in client.get(PAGE).content.decode()
    for key in (
        "which-child-first",
        "one-visit",
        "act-now",
        "missed-core-group",
        "late-visits",
        "who-looked",
    ):
        assert client.post(f"/practice/{key}").status_code == 404


def test_control_in_a_practice_copy_the_same_presses_sign_in(client, cast):
    assert client.post(TASK).status_code == 303
    assert TRYING in client.get("/team").content.decode()


def test_a_task_that_is_not_on_the_list_or_whose_person_is_not_here_is_no_task(client, cast):
    assert client.post("/practice/director-of-everything").status_code == 404
    assert client.post("/practice/act-now").status_code == 404


def test_each_task_has_its_own_key_a_page_that_exists_and_one_line_to_try():
    from django.urls import reverse

    from throughline.access.accounts.jobs import FIRST, JOBS

    assert len({job.key for job in JOBS}) == len(JOBS) and FIRST == 6
    for job in JOBS:
        in_the_path = [*job.about, *([1] if job.child and not job.asks else [])]
        assert reverse(job.page, args=in_the_path) and job.tries.endswith((".", "?"))


@pytest.fixture
def link(cast):
    from throughline.access.posts.inviting import invite
    from throughline.access.principal import as_keeper

    with as_keeper("inviting as the command line does") as keeper:
        return invite(email="new@northmere.example", name="Nia New", role="worker", by=keeper)


def test_an_invitation_sets_a_password_signs_in_and_is_spent(client, link):
    assert "Welcome, Nia New" in client.get(link).content.decode()
    words = {"password": "four calm brown otters", "again": "four calm brown otters"}
    assert client.post(link, words).status_code == 303
    assert client.get("/my-security").status_code == 200
    again = client.get(link)
    assert again.status_code == 410 and "used or has run out" in again.content.decode()
    assert client.post(link, words).status_code == 410


@pytest.mark.parametrize(
    ("password", "again", "says"),
    [
        ("elevenchars", "elevenchars", "12 characters or more"),
        ("passwordpassword", "passwordpassword", "Too many people use"),
        ("four calm brown otters", "four calm brown otter", "not the same"),
    ],
)
def test_a_weak_or_mistyped_password_is_asked_again_and_the_link_stays_open(
    client, link, password, again, says
):
    response = client.post(link, {"password": password, "again": again})
    assert response.status_code == 422 and says in response.content.decode()
    assert client.post(link, {"password": "twelve chars", "again": "twelve chars"}).status_code == 303


@pytest.mark.parametrize(("days", "status"), [(6, 200), (8, 410)])
def test_an_invitation_runs_out(client, link, settings_now, days, status):
    settings_now(days=days)
    assert client.get(link).status_code == status


@pytest.mark.parametrize(
    ("name", "status"), [("ada", 200), ("alice", 403), ("mariam", 403), ("olu", 403), ("stella", 403)]
)
def test_people_and_posts_are_the_administrators(cast, name, status):
    from throughline.access.accounts.tests.signing import client_of

    assert client_of(getattr(cast, name)).get("/people").status_code == status


def test_an_administrator_invites_and_is_shown_the_link_once(cast):
    from throughline.access.accounts.tests.signing import client_of

    ada = client_of(cast.ada)
    page = ada.post("/people", {"name": "Nia New", "email": "nia@northmere.example", "role": "worker"})
    assert "/invitations/" in page.content.decode()
    listed = ada.get("/people").content.decode()
    assert "Invited, not yet signed in" in listed and "/invitations/" not in listed


def test_a_new_link_replaces_a_forgotten_password_and_ends_open_sessions(client, cast):
    from throughline.access.accounts.tests.signing import client_of

    alice, ada = client_of(cast.alice), client_of(cast.ada)
    assert alice.post(f"/people/{cast.alice.id}/link").status_code == 403
    page = ada.post(f"/people/{cast.alice.id}/link").content.decode()
    link = page.split("<code>http://testserver")[1].split("</code>")[0]
    assert alice.get("/drafts").status_code == 200
    assert client.post(link, {"password": "twelve chars", "again": "twelve chars"}).status_code == 303
    assert alice.get("/drafts").status_code == 302
    assert client.get("/drafts").status_code == 200


def test_ending_a_post_takes_the_reach_away_at_once(cast):
    from throughline.access.accounts.tests.signing import client_of
    from throughline.access.models import Post
    from throughline.synthetic.cast import the_house

    house = the_house(cast)
    alice, ada = client_of(cast.alice), client_of(cast.ada)
    assert "Tia" in alice.get(f"/write/visit?children={house.tia.id}").content.decode()
    from throughline.access.principal import as_keeper

    with as_keeper("finding the post"):
        post = Post.objects.get(holder=cast.alice)
    assert ada.post(f"/people/posts/{post.id}/end").status_code == 303
    assert alice.get(f"/write/visit?children={house.tia.id}").status_code == 403
    assert ada.post(f"/people/posts/{post.id}/end").status_code == 422


def test_an_administrator_cannot_end_their_own_post(cast):
    from throughline.access.accounts.tests.signing import client_of
    from throughline.access.models import Post
    from throughline.access.principal import as_keeper

    with as_keeper("finding the post"):
        post = Post.objects.get(holder=cast.ada)
    response = client_of(cast.ada).post(f"/people/posts/{post.id}/end")
    assert response.status_code == 422 and "another administrator" in response.content.decode()


@pytest.mark.parametrize("path", ["/children/{key}", "/entries/{key}", "/drafts/{key}"])
def test_a_key_too_large_for_any_record_is_simply_not_there(path, cast):
    from throughline.access.accounts.tests.signing import client_of

    assert client_of(cast.alice).get(path.format(key=2**63)).status_code == 404
