"""Three children in one home whom Alice holds, those who do not work with them, and a clock that moves for us and for
the database."""

from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace

import pytest

from throughline.access.principal import as_keeper

HERE = {"happening": "danger", "reason": "Police rang: the child is not home since six."}


@pytest.fixture
def scene(database: str) -> SimpleNamespace:
    from functools import cache

    from throughline.access.accounts.tests.signing import client_of
    from throughline.synthetic.cast import the_cast, the_house

    cast = the_cast()
    people = cast.everybody | others(cast)
    return SimpleNamespace(
        cast=cast, people=people, house=the_house(cast), as_=cache(lambda name: client_of(people[name]))
    )


def others(cast) -> dict:
    """Gwen is Ruth's worker, Otto manages nobody here; Nora and Don sit at desks, and not today."""
    from throughline.synthetic.builders import a_person

    helen = a_person(name="Helen Hart", role="director")
    with as_keeper("Ruth answers to Helen"):
        cast.ruth.posts.update(reports_to=helen.posts.get())
    return {
        "helen": helen,
        "gwen": a_person(name="Gwen Gale", role="worker", reports_to=cast.ruth),
        "otto": a_person(name="Otto Other", role="manager", team=cast.south, reports_to=helen),
        "nora": a_person(name="Nora North", role="out-of-hours"),
        "don": a_person(name="Don Drew", role="front-door"),
        "sunny": a_person(name="Sunny Shaw", role="student", team=cast.south),
    }


@pytest.fixture
def later(scene, as_owner, monkeypatch) -> Callable[..., None]:
    """`later(hours=8)`: so long after the scene began."""
    from django.conf import settings

    start = settings.THROUGHLINE_NOW

    def move(**length: float) -> None:
        moment = start + timedelta(**length)
        monkeypatch.setattr(settings, "THROUGHLINE_NOW", moment)
        as_owner(f"update law.practice set moment = '{moment.isoformat()}'")

    return move


@pytest.fixture
def breaks(scene) -> Callable:
    """`breaks("nora", house.tia, house.kai)`: as the page does it, with a key of its own."""
    from uuid import uuid4

    def press(name: str, *children, key: str = "", **said: str):
        data = HERE | {"key": key or str(uuid4()), "children": [child.pk for child in children]} | said
        return scene.as_(name).post(f"/children/{children[0].pk}/break-glass", data)

    return press
