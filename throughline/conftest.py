"""What the tests of most rooms begin with: the Marsden house, its cast signed in, and somebody's own reach.

A room whose house stands differently says so in a conftest of its own.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from typing import Any

import pytest


@pytest.fixture
def house(database: str):
    from throughline.synthetic.cast import the_house

    return the_house()


@pytest.fixture
def cast(house):
    return house.cast


@pytest.fixture
def as_(cast) -> Callable[[str], Any]:
    """`as_("ruth")` is Ruth's browser: the same one each time."""
    from throughline.access.accounts.tests.signing import client_of

    return cache(lambda name: client_of(getattr(cast, name)))


@pytest.fixture
def acting_as(database: str) -> Callable[[Any], AbstractContextManager]:
    """Inside `with acting_as(alice)` the database sees Alice."""
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_keeper, as_person

    @contextmanager
    def acting(account) -> Iterator:
        with as_keeper("a test"):
            who = principal_of(account)
        with as_person(who):
            yield who

    return acting


@pytest.fixture
def kept(database: str) -> Callable[[Callable], Any]:
    """Reads as the system does: `kept(lambda: Meeting.objects.get())`."""
    from throughline.access.principal import as_keeper

    def ask(question: Callable) -> Any:
        with as_keeper("a question in a test"):
            return question()

    return ask


@pytest.fixture
def clock() -> Iterator[Callable[..., None]]:
    """Moves the day: `clock(days=3)` is three days after the first."""
    from datetime import timedelta

    from django.conf import settings

    start = settings.THROUGHLINE_NOW
    yield lambda **later: setattr(settings, "THROUGHLINE_NOW", start + timedelta(**later))
    settings.THROUGHLINE_NOW = start
