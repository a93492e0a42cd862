"""The Marsden house, a reviewing officer and a chair for it, and a second manager who answers for it."""

from datetime import date
from functools import cache
from types import SimpleNamespace
from uuid import uuid4

import pytest

MONDAY, FRIDAY = date(2026, 10, 12), date(2026, 11, 20)


@pytest.fixture
def people(house):
    from throughline.access.principal import as_keeper
    from throughline.synthetic.builders import a_person
    from throughline.synthetic.company import is_named

    cast = house.cast
    voss = a_person(name="Teresa Voss", role="reviewer", title="Independent reviewing officer")
    okafor = a_person(name="Jo Okafor", role="reviewer", title="Conference chair")
    helen = a_person(name="Helen Hart", role="director", title="Director")
    with as_keeper("who is above whom"):
        cast.ruth.posts.update(reports_to=helen.posts.get())
    for child in house.children:
        is_named(okafor, child, "conference chair", since=date(2026, 7, 13))
    is_named(voss, house.tia, "independent reviewing officer", since=date(2026, 7, 13))
    return SimpleNamespace(**cast.everybody, voss=voss, okafor=okafor, helen=helen)


@pytest.fixture
def as_(people):
    from throughline.access.accounts.tests.signing import client_of

    return cache(lambda name: client_of(getattr(people, name)))


@pytest.fixture
def write(as_):
    """Chooses the child, fills the form that opens, and signs: what a person does, and the page that follows."""

    def writes(name: str, kind: str, child, /, **said):
        client = as_(name)
        begun = client.post(
            f"/write/{kind}", {"child": child.id, "children": child.id, "key": str(uuid4()), **_preset(said), **_left(client, kind, child)}
        )  # fmt: skip
        assert begun.status_code == 303, begun.content.decode()[:3000]
        there = begun["Location"]
        page = client.get(there).context
        opened = page["write_up"].raw
        posted = {
            **opened,
            **said,
            "kind": kind,
            "entry": there.rsplit("/", 1)[1],
            "version": str(page["draft"].version),
        }
        return client.post(f"{there}/sign", posted, follow=True)

    return writes


def _preset(said: dict) -> dict:
    return {"challenge_id": said["challenge_id"]} if "challenge_id" in said else {}


def _left(client, kind: str, child) -> dict:
    """The others of the home are said to be left out."""
    rows = client.get(f"/write/{kind}?children={child.id}").context["rows"]
    return {"left_out": [row.person.id for row in rows if row.person.id != child.id]}


@pytest.fixture
def challenged(write, people):
    """A reviewing officer's challenge about Tia, asked of her team manager; and anybody's, with other answers."""

    def raises(name: str, child, **said):
        told = {
            "day": "20 Nov 2026", "raised_as": "iro", "about": "drift", "words": "No permanence plan. Six weeks on.",
            "asks": "A permanence meeting.", "to_id": str(people.mariam.id), "stage": "manager", **said,
        }  # fmt: skip
        return write(name, "challenge", child, **told)

    return raises
