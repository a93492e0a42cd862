"""The house of the cast, with somebody signed in as each. Models are imported only once Django stands."""

from functools import cache

import pytest


@pytest.fixture
def as_(house):
    """A client of one of the cast."""
    from throughline.access.accounts.tests.signing import client_of

    return cache(lambda who: client_of(house.cast.everybody[who]))


@pytest.fixture
def who(house):
    """One of the cast, to act as."""
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_keeper

    def principal(name: str):
        with as_keeper("act as one of the cast"):
            return principal_of(house.cast.everybody[name])

    return principal
