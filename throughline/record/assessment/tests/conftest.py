"""The house of Tia, Kai and Esme, and assessments of them: begun, written and authorised."""

from contextlib import contextmanager
from datetime import date, datetime
from functools import cache

import pytest

from throughline.config.clock import LONDON

BEGAN = date(2026, 10, 8)
"""Thu 8 Oct 2026: Fri 20 Nov is working day 31."""
FRIDAY = date(2026, 11, 20)


@pytest.fixture
def house(database):
    from throughline.synthetic.cast import the_house

    return the_house()


@pytest.fixture
def cast(house):
    return house.cast


@pytest.fixture
def as_(cast):
    """`as_("alice")` is Alice's browser: the same one each time."""
    from throughline.access.accounts.tests.signing import client_of

    return cache(lambda name: client_of(getattr(cast, name)))


@pytest.fixture
def begun(house, cast):
    from throughline.synthetic.assessments import an_assessment_begun

    def begin(**said):
        told = datetime(2026, 10, 8, 15, tzinfo=LONDON)
        given = {"by": cast.alice, "children": house.children, "on": BEGAN, "sort": "again", "told": told}
        return an_assessment_begun(**given | said)

    return begin


@pytest.fixture
def assessed(house, cast):
    from throughline.synthetic.assessments import an_assessment

    def write(**said):
        given = {"by": cast.alice, "children": house.children, "on": FRIDAY, "began": BEGAN}
        return an_assessment(**given | said)

    return write


@pytest.fixture
def kept(database):
    """Reads as the system does: `kept(lambda: Assessment.objects.get())`."""
    from throughline.access.principal import as_keeper

    def ask(question):
        with as_keeper("a question in a test"):
            return question()

    return ask


@pytest.fixture
def acting_as(database):
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_keeper, as_person

    @contextmanager
    def acting(account):
        with as_keeper("a test"):
            who = principal_of(account)
        with as_person(who):
            yield who

    return acting


@pytest.fixture
def facts_of(kept):
    from throughline.record.clocks.models import Fact

    def read(entry, child):
        told = {"source_kind": "entry", "source_id": entry.pk, "subject_id": child.pk}
        return kept(lambda: sorted(Fact.objects.filter(**told).values_list("what", "day", "until")))

    return read


@pytest.fixture
def in_force():
    """`in_force((day, key), …)` sets which practice framework holds from which day."""
    from django.conf import settings

    before = settings.THROUGHLINE_PRACTICE_FRAMEWORKS
    yield lambda *pairs: setattr(settings, "THROUGHLINE_PRACTICE_FRAMEWORKS", list(pairs))
    settings.THROUGHLINE_PRACTICE_FRAMEWORKS = before
