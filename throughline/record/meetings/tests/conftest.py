"""The Marsden house with a conference chair outside the line, and meetings booked and held there."""

from contextlib import contextmanager
from datetime import date
from functools import cache

import pytest

MONDAY = date(2026, 12, 7)
FRIDAY = date(2026, 11, 20)


@pytest.fixture
def house(database):
    from throughline.synthetic.cast import the_house

    return the_house()


@pytest.fixture
def cast(house):
    return house.cast


@pytest.fixture
def jo(house):
    """A conference chair: no line of hers leads to these children; she is named for them."""
    from throughline.synthetic.builders import a_person
    from throughline.synthetic.company import is_named

    jo = a_person(name="Jo Okafor", role="reviewer", title="Conference chair")
    for child in house.children:
        is_named(jo, child, "conference chair", since=date(2026, 7, 13))
    return jo


@pytest.fixture
def as_(cast, jo):
    """`as_("alice")` is Alice's browser: the same one each time."""
    from throughline.access.accounts.tests.signing import client_of

    people = {"jo": jo}
    return cache(lambda name: client_of(people.get(name) or getattr(cast, name)))


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
def booked(house, jo):
    from throughline.synthetic.meetings import a_booking

    def book(sort="review conference", *, children=None, by=None, **said):
        said = {"chair": jo} | said
        return a_booking(
            sort, by=by or house.cast.alice, children=children or house.children, on=MONDAY, **said
        )

    return book


@pytest.fixture
def held(house, jo):
    from throughline.synthetic.meetings import a_meeting

    def hold(sort="core group", *, children=None, by=None, **said):
        said = {"on": FRIDAY} | said
        return a_meeting(sort, by=by or house.cast.alice, children=children or house.children, **said)

    return hold


@pytest.fixture
def kept(database):
    """Reads as the system does: `kept(lambda: Meeting.objects.get())`."""
    from throughline.access.principal import as_keeper

    def ask(question):
        with as_keeper("a question in a test"):
            return question()

    return ask


@pytest.fixture
def facts_of(kept):
    from throughline.record.clocks.models import Fact

    def read(entry, child, kind="entry"):
        told = {"source_kind": kind, "source_id": entry.pk, "subject_id": child.pk}
        return kept(lambda: sorted(Fact.objects.filter(**told).values_list("what", "key", "day")))

    return read


@pytest.fixture
def clock():
    """Moves the practice copy's clock to some seconds, minutes or days later."""
    from datetime import timedelta

    from django.conf import settings

    start = settings.THROUGHLINE_NOW
    yield lambda **later: setattr(settings, "THROUGHLINE_NOW", start + timedelta(**later))
    settings.THROUGHLINE_NOW = start
