"""The cast at their browsers, and a clock that can be moved."""

from datetime import timedelta

import pytest


@pytest.fixture
def cast(database):
    from throughline.synthetic.cast import the_cast

    return the_cast()


@pytest.fixture
def client(cast):
    from django.test import Client

    return Client()


@pytest.fixture
def later(cast, monkeypatch):
    """`later(minutes=6)`: so long after the scene began, for our clock and for the telephone's."""
    from django.conf import settings

    from throughline.access.accounts.second_step import authenticators

    start = settings.THROUGHLINE_NOW

    def move(**length) -> None:
        monkeypatch.setattr(settings, "THROUGHLINE_NOW", start + timedelta(**length))

    monkeypatch.setattr(authenticators, "world_now", lambda: settings.THROUGHLINE_NOW)
    return move


@pytest.fixture
def required(monkeypatch):
    from django.conf import settings

    monkeypatch.setattr(settings, "THROUGHLINE_SECOND_STEP_REQUIRED", True)
