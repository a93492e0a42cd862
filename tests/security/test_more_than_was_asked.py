"""Every form is posted once as it is, and once with every column of every table besides: both leave the same rows."""

import json
from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.apps import apps
from django.db import models

from tests.security.addresses import PAGES, Page
from tests.security.copies import a_copy
from tests.security.presses import PRESSES
from tests.security.world import World

PRESSED = [page for page in PAGES if page.name in PRESSES]
PLANTED = "planted by whoever wrote the request"
MADE_ANEW = {
    "secret_hash",
    "token_hash",
    "hash",
    "key",
    "request",
    "session",
    "xid",
    "xact",
    "id",
    "known_at",
    "moment",
    "offered",
    "code_hash",
    "challenge",
    "verifier",
    "reference",
    "nonce",
    "state",
    "secret",
    "hindrance_id",
}
"""Columns that differ each time: random, a key that counts on, or the database's own clock."""
KEPT_AS_TYPED = {
    "record_draft": "a draft keeps whatever its page sent, as JSON, until its kind's own questions are read from it",
    "record_draftrival": "as a draft",
    "record_step": "the fingerprint of what was typed",
}


def test_every_address_that_takes_a_post_is_pressed_here(world) -> None:
    takes = set()
    for page in PAGES:
        allowed = world.client(page.who).generic("OPTIONS", page.address(world))
        assert allowed.status_code in (403, 405), f"{page.name} does not say which methods it takes."
        takes |= {page.name} if "POST" in allowed.get("Allow", "POST") else set()
    assert takes == set(PRESSES)


def everything(world: World) -> dict[str, str]:
    """Each column of each table, and each key by both its names, with a value that would do harm."""
    found = {}
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            found |= dict.fromkeys((field.name, field.attname), harmful(field, world))
    return found


def harmful(field: models.Field, world: World) -> str:
    if field.is_relation:
        return str(
            world.house.cast.charlie.id
            if "account" in field.related_model.__name__.lower()
            else world.sealed.id
        )
    kinds = {
        models.BooleanField: "on", models.DateTimeField: datetime(2020, 1, 1).isoformat(),
        models.DateField: date(2020, 1, 1).isoformat(), models.IntegerField: "2", models.JSONField: "{}",
    }  # fmt: skip
    return next((value for kind, value in kinds.items() if isinstance(field, kind)), PLANTED)


@pytest.fixture(scope="module")
def pressed_twice(world, module_database) -> Callable[[Page], tuple[dict, dict, list[int]]]:
    """What stands in every table after the press as it is, and after the press with more."""
    from conftest import server

    def pressed(page: Page, more: dict[str, str]) -> tuple[dict, int]:
        with a_copy(module_database) as copy:
            client = world.client(page.who)
            kept = client.cookies.copy()
            answer = client.post(page.address(world), {**more, **PRESSES[page.name](world)})
            client.cookies = kept
            return rows(copy), answer.status_code

    def rows(database: str) -> dict[str, list]:
        with server().superuser(database) as connection:
            names = connection.execute(
                "select tablename from pg_tables where schemaname = 'public'"
            ).fetchall()
            asked = "select to_jsonb(one) from {} one"
            return {
                name: tidy(connection.execute(asked.format(name)).fetchall())
                for (name,) in names
                if not name.startswith("access_accessevent") and name not in KEPT_AS_TYPED
            }

    def both(page: Page, more: dict[str, str] | None = None) -> tuple[dict, dict, list[int]]:
        plain, first = pressed(page, {})
        loaded, second = pressed(page, everything(world) if more is None else more)
        return plain, loaded, [first, second]

    return both


def tidy(found: list[tuple[dict]]) -> list[str]:
    return sorted(
        json.dumps({k: v for k, v in row.items() if k not in MADE_ANEW}, sort_keys=True) for (row,) in found
    )


@pytest.mark.parametrize("page", PRESSED, ids=lambda page: page.name)
def test_only_what_was_asked_is_changed(pressed_twice, page: Page) -> None:
    plain, loaded, statuses = pressed_twice(page)
    assert statuses[0] == statuses[1] < 500
    assert {name: rows for name, rows in loaded.items() if rows != plain[name]} == {}
    assert PLANTED not in json.dumps(loaded)


def test_most_presses_change_something(pressed_twice, world) -> None:
    """The control of the pressing: a press that is refused both times would compare nothing."""
    before, changed = None, []
    for page in PRESSED:
        if page.name in ("draft-sign", "people", "entry-approve", "withdrawn-answer", "post-end"):
            after, _, statuses = pressed_twice(page, {})
            assert statuses[0] < 400, page.name
            before = before or pressed_twice(next(p for p in PRESSED if p.name == "entry-undo"), {})[0]
            changed += [page.name] if after != before else []
    assert len(changed) == 5


def test_a_form_that_takes_one_column_more_is_seen(pressed_twice, monkeypatch) -> None:
    """The control."""
    from django import forms

    from throughline.access.models import Account
    from throughline.access.posts import views

    class Careless(views.InviteForm):
        is_active = forms.CharField(required=False)

    def careless(*, is_active: str, invited=views.invite, **given: object) -> str:
        link = invited(**given)
        Account.objects.filter(email=given["email"]).update(is_active=not is_active)
        return link

    monkeypatch.setattr(views, "InviteForm", Careless)
    monkeypatch.setattr(views, "invite", careless)
    plain, loaded, _ = pressed_twice(next(page for page in PRESSED if page.name == "people"))
    assert [name for name, rows in loaded.items() if rows != plain[name]] == ["access_account"]
