"""The Marsden house, the cast signed in, and a person told something."""

from contextlib import contextmanager
from datetime import date

import pytest

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def acting_as(house):
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_keeper, as_person

    @contextmanager
    def acting(name):
        with as_keeper("a test"):
            who = principal_of(getattr(house.cast, name))
        with as_person(who):
            yield who

    return acting


@pytest.fixture
def rows():
    """`rows(Faith, person=tia)`, as the keeper sees them."""
    from throughline.access.principal import as_keeper

    def found(model, **which):
        with as_keeper("a test"):
            return list(model.objects.filter(**which).order_by("pk"))

    return found


@pytest.fixture
def person_now(rows):
    from throughline.record.people.models import Person

    return lambda person: rows(Person, pk=person.pk)[0]


@pytest.fixture
def tell(as_):
    """Alice tells something of a person on its form; the answer is the response."""

    def said(person, what, by="alice", **answers):
        return as_(by).post(f"/children/{person.pk}/about/{what}", {"source": "Kelly, at home"} | answers)

    return said


@pytest.fixture
def unborn(house):
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Person
    from throughline.synthetic.builders import a_child, a_parent

    child = a_child("Unborn Quill", worker=house.cast.alice, since=FRIDAY)
    with as_keeper("a test"):
        Person.objects.filter(pk=child.pk).update(born=None, expected=date(2027, 1, 19))
    a_parent("Shannon Quill", of=[child], born=date(2009, 9, 2))
    child.born, child.expected = None, date(2027, 1, 19)
    return child
