"""The cast, a director, and each of them acting."""

from datetime import date, timedelta

import pytest

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def cast(database):
    from throughline.synthetic.cast import the_cast

    return the_cast()


@pytest.fixture
def dora(cast):
    from throughline.synthetic.builders import a_person

    return a_person(name="Dora Dale", role="director", title="Director of children’s services")


@pytest.fixture
def drafted(cast, dora, acting_as):
    """A line that Ada drafted: section 20 for team managers, from Monday."""
    from throughline.access.delegation.drafting import draft_line
    from throughline.access.delegation.levels import Level

    def draft(by=None, **changed):
        line = {"decision": "section-20", "level": Level.TEAM_MANAGER, "starts": FRIDAY, "source": "Cabinet, minute 41",
                "reason": "Decisions come sooner."}  # fmt: skip
        with acting_as(by or cast.ada):
            return draft_line(**line | changed)

    return draft


@pytest.fixture
def approved(dora, acting_as):
    from throughline.access.delegation.settling import approve

    def settle(change, by=None):
        with acting_as(by or dora):
            approve(change=change)

    return settle


@pytest.fixture
def calendar():
    """Moves the program's day; the database's own stays where it was."""
    from django.conf import settings

    start = settings.THROUGHLINE_NOW
    yield lambda days: setattr(settings, "THROUGHLINE_NOW", start + timedelta(days=days))
    settings.THROUGHLINE_NOW = start


@pytest.fixture
def kept(database):
    """The scheme as the keeper reads it, on a day."""
    from throughline.access.delegation.queries import scheme
    from throughline.access.principal import as_keeper

    def read(on=FRIDAY):
        with as_keeper("a test"):
            return scheme(upto=on)

    return read
