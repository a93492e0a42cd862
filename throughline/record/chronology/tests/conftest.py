"""The Marsden house with a year behind it, and each of the cast signed in."""

from functools import cache

import pytest


@pytest.fixture
def scene(database):
    from throughline.web.tests.scene import the_scene

    return the_scene()


@pytest.fixture
def as_(scene):
    """`as_("alice")` is Alice's browser: the same one each time."""
    return cache(scene.client)


@pytest.fixture
def later(scene, clock):
    """`later("bob", hours=3)`: Bob comes back and signs in anew."""

    def comes(who, **hours):
        clock(**hours)
        return scene.client(who)

    return comes


@pytest.fixture
def tia(scene):
    return scene.house.tia


@pytest.fixture
def choose(as_, tia):
    """Presses "Keep it so" on a line of Tia's, as its page does."""

    def press(ref, who="alice", *, children=(), client=None, **said):
        body = {
            "weight": "worry",
            "analysis": "",
            "child": [str(one.pk) for one in children or (tia,)],
        } | said
        return (client or as_(who)).post(f"/children/{tia.pk}/chronology/{ref}", body)

    return press


@pytest.fixture
def kept(database):
    """Every row of choices, oldest first, as the keeper reads them."""
    from throughline.access.principal import as_keeper
    from throughline.record.chronology.models import ChronologyMark

    def read(**only):
        with as_keeper("a test"):
            return list(ChronologyMark.objects.filter(**only).select_related("by").order_by("id"))

    return read
