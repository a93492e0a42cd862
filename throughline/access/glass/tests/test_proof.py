"""Who sits there is proved on the same page: by whatever they have, with no provider in it, and at what cost."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.access.accounts.tests.telephone import Key, adds, an_authenticator, code_now
from throughline.access.glass.tests.test_breaking import FRAME, MOST, kept, opens, words
from throughline.access.models import Grant


@pytest.fixture
def not_lately(scene, later):
    """Gwen signed in six minutes ago."""
    scene.as_("gwen")
    later(minutes=6)


def test_somebody_who_has_not_proved_it_lately_proves_it_on_the_same_page(scene, breaks, not_lately):
    assert "Password" in words(scene.as_("gwen").get(f"/children/{scene.house.tia.pk}/break-glass"))
    for said in ({}, {"password": "wrong words here"}):
        assert breaks("gwen", scene.house.tia, **said).status_code == 422
    assert kept(Grant, kind="break-glass") == []
    assert breaks("gwen", scene.house.tia, password="five quiet herons").status_code == 303
    assert opens(scene.as_("gwen"), scene.house.tia), "Still signed in, under a new secret."


def test_a_proof_that_was_right_is_kept_when_the_rest_was_not(scene, breaks, not_lately, monkeypatch):
    from throughline.access.glass import actions

    monkeypatch.setattr(actions, "_broken", lambda *a, **k: (_ for _ in ()).throw(actions.CHANGED))
    answer = breaks("gwen", scene.house.tia, password="five quiet herons")
    assert answer.status_code == 422 and "household is not as it was" in words(answer)
    assert scene.as_("gwen").get("/desk").status_code == 200


def test_guessing_the_password_here_is_slowed_down_like_signing_in(scene, breaks, not_lately):
    for _ in range(5):
        assert breaks("gwen", scene.house.tia, password="wrong words here").status_code == 422
    answer = breaks("gwen", scene.house.tia, password="five quiet herons")
    assert answer.status_code == 422 and "Too many wrong tries" in words(answer)


def test_with_an_authenticator_the_code_is_asked_too(scene, breaks, not_lately):
    secret = an_authenticator(scene.people["gwen"])
    good = {"password": "five quiet herons"}
    assert breaks("gwen", scene.house.tia, **good).status_code == 422
    assert breaks("gwen", scene.house.tia, **good, code="000000").status_code == 422
    assert kept(Grant, kind="break-glass") == []
    assert breaks("gwen", scene.house.tia, **good, code=code_now(secret)).status_code == 303


def test_a_passkey_opens_it_and_a_password_beside_it_does_not(scene, breaks, later):
    key = Key()
    adds(scene.as_("gwen"), key)
    later(minutes=6)
    answer = breaks("gwen", scene.house.tia, password="five quiet herons")
    assert answer.status_code == 422 and "Use your passkey" in words(answer)
    page = f"/children/{scene.house.tia.pk}/break-glass"
    said = {"happening": "here", "reason": "x" * 20, "key": str(uuid4()), "children": [scene.house.tia.pk]}
    asked = scene.as_("gwen").post("/sign-in/passkey/begin").json()
    assert scene.as_("gwen").post(page, said | {"answer": key.signed(asked)}).status_code == 303
    assert opens(scene.as_("gwen"), scene.house.tia)


def test_whoever_came_by_a_practice_task_is_asked_for_nothing(scene, later):
    from throughline.access.accounts.tests.signing import client_of

    task, earnest = client_of(scene.people["gwen"], by="practice"), client_of(scene.people["charlie"])
    later(minutes=6)
    page = f"/children/{scene.house.tia.pk}/break-glass"
    assert 'name="password"' not in task.get(page).content.decode()
    assert 'name="password"' in earnest.get(page).content.decode(), "Control: anybody else is asked."


def test_it_works_while_the_identity_provider_is_down(scene, breaks, later, monkeypatch):
    from django.conf import settings

    monkeypatch.setattr(settings, "THROUGHLINE_SSO_ISSUER", "https://127.0.0.1:1/down")
    scene.as_("nora")
    later(minutes=6)
    assert breaks("nora", scene.house.tia, password="five quiet herons").status_code == 303
    assert opens(scene.as_("nora"), scene.house.tia)


@pytest.mark.parametrize("passed", [0, 6])
def test_what_it_costs(scene, later, passed):
    scene.as_("gwen").get("/desk")
    later(minutes=passed)
    with CaptureQueriesContext(connection) as asked:
        scene.as_("gwen").get(f"/children/{scene.house.tia.pk}/break-glass")
    assert len([one for one in asked.captured_queries if not one["sql"].startswith(FRAME)]) <= MOST
