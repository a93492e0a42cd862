"""The cast and a second administrator, at their browsers."""

from functools import cache

import pytest


@pytest.fixture
def cast(database):
    from throughline.synthetic.cast import the_cast

    return the_cast()


@pytest.fixture
def ben(cast):
    from throughline.synthetic.staff import a_person

    return a_person(name="Ben Birch", role="administrator")


@pytest.fixture
def as_(cast, ben):
    from throughline.access.accounts.tests.signing import client_of

    return cache(lambda name: client_of(ben if name == "ben" else getattr(cast, name)))


@pytest.fixture
def acting(cast, ben):
    """`with acting("ada"):` a whole transaction as one of them, under the program's own login."""
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person

    return lambda name: as_person(principal_of(ben if name == "ben" else getattr(cast, name)))


@pytest.fixture
def keeping():
    from throughline.access.principal import as_keeper

    return lambda: as_keeper("looking at what a test did")
