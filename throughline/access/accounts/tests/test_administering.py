"""Two administrators take a second step away; one switches an account off; nobody does either to themselves."""

import pytest

from throughline.access.accounts.tests.signing import client_of, is_in, signs_in
from throughline.access.accounts.tests.telephone import an_authenticator

WHY = {"reason": "Lost on a bus; rang her at home"}


@pytest.fixture
def ada(cast):
    return client_of(cast.ada)


@pytest.fixture
def ben(cast):
    from throughline.synthetic.staff import a_person

    return a_person(name="Ben Birch", role="administrator")


def the_reset():
    from throughline.access.models import SecondStepReset
    from throughline.access.principal import as_keeper

    with as_keeper("finding what was asked"):
        return SecondStepReset.objects.order_by("-id").first()


def has_second_step(account) -> bool:
    from throughline.access.accounts.second_step import standing

    return standing.of(account.id).has_second_step


@pytest.mark.parametrize(("answer", "left"), [("confirm", False), ("refuse", True)])
def test_one_asks_and_another_answers(cast, ada, ben, answer, left):
    an_authenticator(cast.alice)
    ada.post(f"/people/{cast.alice.id}/reset", WHY)
    second = client_of(ben)
    assert "Lost on a bus" in second.get("/second-step-resets").content.decode()
    assert second.post(f"/second-step-resets/{the_reset().pk}", {"answer": answer}).status_code == 303
    assert has_second_step(cast.alice) == left
    assert second.post(f"/second-step-resets/{the_reset().pk}", {"answer": answer}).status_code == 422


def test_whoever_asked_does_not_confirm(cast, ada):
    from throughline.access.accounts.second_step.resets import ANOTHER

    an_authenticator(cast.alice)
    ada.post(f"/people/{cast.alice.id}/reset", WHY)
    answer = ada.post(f"/second-step-resets/{the_reset().pk}", {"answer": "confirm"})
    assert answer.status_code == 422 and str(ANOTHER) in answer.content.decode()
    assert has_second_step(cast.alice)


def test_nobody_asks_or_confirms_for_themselves(cast, ada, ben):
    an_authenticator(cast.ada)
    an_authenticator(ben)
    assert ada.post(f"/people/{cast.ada.id}/reset", WHY).status_code == 422
    ada.post(f"/people/{ben.id}/reset", WHY)
    answer = client_of(ben).post(f"/second-step-resets/{the_reset().pk}", {"answer": "confirm"})
    assert answer.status_code == 422 and has_second_step(ben)


def test_the_database_itself_takes_two(cast, ben):
    """The control: the program's own checks gone round, its login still can neither begin nor end it alone."""
    from django.db import DatabaseError

    from throughline.access.accounts.sessions import principal_of
    from throughline.access.models import SecondStepReset
    from throughline.access.principal import as_person
    from throughline.config.clock import now

    asked = {"asked_at": now(), "reason": "x"}
    for about, by in ((cast.ada, cast.ada), (cast.alice, ben)):
        with pytest.raises(DatabaseError), as_person(principal_of(cast.ada)):
            SecondStepReset.objects.create(account=about, asked_by=by, **asked)
    with as_person(principal_of(cast.ada)):
        SecondStepReset.objects.create(account=ben, asked_by=cast.ada, **asked)
    for who, changed in ((cast.ada, 0), (ben, 0), (cast.alice, 0)):
        with as_person(principal_of(who)):
            assert SecondStepReset.objects.update(settled_by=who, confirmed=True) == changed


@pytest.mark.parametrize(("hours", "status"), [(47, 303), (49, 422)])
def test_what_was_asked_runs_out_after_two_days(cast, ada, ben, later, hours, status):
    an_authenticator(cast.alice)
    ada.post(f"/people/{cast.alice.id}/reset", WHY)
    later(hours=hours)
    assert (
        client_of(ben).post(f"/second-step-resets/{the_reset().pk}", {"answer": "confirm"}).status_code
        == status
    )


def test_the_next_sign_in_after_a_reset_adds_a_new_one(client, cast, ada, ben, required):
    an_authenticator(cast.alice)
    ada.post(f"/people/{cast.alice.id}/reset", WHY)
    client_of(ben).post(f"/second-step-resets/{the_reset().pk}", {"answer": "confirm"})
    assert signs_in(client, cast.alice)["Location"] == "/my-security"
    assert client.get("/drafts").status_code == 303


def test_switching_off_ends_sessions_posts_and_links_at_once(cast, ada):
    from throughline.access.models import Invitation, Post
    from throughline.access.principal import as_keeper
    from throughline.config.clock import today

    alice = client_of(cast.alice)
    ada.post(f"/people/{cast.alice.id}/link")
    assert ada.post(f"/people/{cast.alice.id}/switch-off").status_code == 303
    assert not is_in(alice)
    assert signs_in(alice, cast.alice).status_code == 422
    with as_keeper("looking at what is left"):
        assert not Post.objects.filter(holder=cast.alice, ended=None).exists()
        assert not Post.objects.filter(holder=cast.alice, ended__gt=today()).exists()
        assert not Invitation.objects.filter(account=cast.alice, used_at=None).exists()
    assert ada.post(f"/people/{cast.alice.id}/switch-off").status_code == 422


def test_nobody_switches_off_their_own_account_or_makes_it_local(cast, ada):
    for page in ("switch-off", "local"):
        assert ada.post(f"/people/{cast.ada.id}/{page}", {"local": "yes"}).status_code == 422
    assert is_in(ada)


@pytest.mark.parametrize("name", ["alice", "mariam", "olu", "stella"])
@pytest.mark.parametrize("page", ["end-sessions", "switch-off", "local", "reset"])
def test_only_an_administrator_does_these(cast, name, page):
    someone = client_of(getattr(cast, name))
    assert someone.post(f"/people/{cast.bob.id}/{page}", WHY).status_code == 403
    assert someone.get(f"/people/{cast.bob.id}/account").status_code == 403
    assert someone.get("/second-step-resets").status_code == 403


@pytest.mark.parametrize(
    ("minutes", "there"), [(4, "/people/{}/account"), (6, "/prove?next=%2Fpeople%2F{}%2Faccount")]
)
def test_none_of_it_is_done_from_a_screen_that_was_left_open(cast, ada, later, minutes, there):
    bob = client_of(cast.bob)
    later(minutes=minutes)
    assert ada.post(f"/people/{cast.bob.id}/end-sessions")["Location"] == there.format(cast.bob.id)
    assert is_in(bob) == (minutes > 5)


def test_an_administrator_sees_how_somebody_signs_in_and_none_of_the_secrets(cast, ada):
    secret = an_authenticator(cast.alice)
    page = ada.get(f"/people/{cast.alice.id}/account").content.decode()
    assert "Has one" in page and secret not in page


def test_the_children_of_somebody_who_left_are_the_managers_to_see(cast):
    from throughline.access.accounts.leaving import switch_off
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.record.people.left_behind import children_left_behind
    from throughline.synthetic.builders import a_child

    tia = a_child("Tia Marsden", worker=cast.alice)
    with as_person(principal_of(cast.mariam)):
        assert list(children_left_behind()) == []
    with as_person(principal_of(cast.ada)):
        switch_off(account=cast.alice)
        assert list(children_left_behind()) == [], "An administrator reads nobody's record."
    with as_person(principal_of(cast.mariam)):
        assert [left.person_id for left in children_left_behind()] == [tia.pk]
