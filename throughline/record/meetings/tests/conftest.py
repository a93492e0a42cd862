"""The Marsden house with a conference chair outside the line, and meetings booked and held there."""

from datetime import date
from functools import cache

import pytest

MONDAY = date(2026, 12, 7)
FRIDAY = date(2026, 11, 20)


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
def facts_of(kept):
    from throughline.record.clocks.models import Fact

    def read(entry, child, kind="entry"):
        told = {"source_kind": kind, "source_id": entry.pk, "subject_id": child.pk}
        return kept(lambda: sorted(Fact.objects.filter(**told).values_list("what", "key", "day")))

    return read
