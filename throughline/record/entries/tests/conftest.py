"""The house of the cast, and each of the cast signed in."""

from datetime import date

import pytest


@pytest.fixture
def begun(house, as_):
    """A draft that Alice has begun about all three children."""
    from throughline.access.principal import as_keeper
    from throughline.record.entries.models import Draft

    ids = [child.id for child in house.children]
    response = as_("alice").post(
        "/write/visit", {"key": "7d3c8f0e-27a1-4b0e-9d51-5a4b0b1f3a10", "children": ids, "child": ids}
    )
    assert response.status_code == 303, response.content.decode()
    with as_keeper("reading a draft in a test"):
        return Draft.objects.get()


@pytest.fixture
def words(house):
    """A whole visit, as its form posts it."""
    return filled_in(house)


def filled_in(house, **changed) -> dict[str, str]:
    raw = {
        "day": "Fri 20 Nov 2026", "began": "09:45", "place": "home", "announced": "yes",
        "story": "Warm, food in the fridge.", "analysis": "", "agreed": "Nan stays tonight.",
    }  # fmt: skip
    for child in house.children:
        raw |= {f"child-{child.id}-seen": "seen", f"child-{child.id}-alone": "offered"}
    return raw | {f"child-{house.tia.id}-words": "I rang Nan because Nan picks up."} | changed


@pytest.fixture
def post_draft(as_):
    """Posts words to one of a draft's addresses, as the page would."""

    def posts(draft, raw, *, to="sign", who="alice", version=None, **more):
        body = {
            "version": draft.version if version is None else version,
            "kind": draft.kind,
            "entry": draft.id,
        }
        if to == "sign":
            body["save"] = "sign"
        return as_(who).post(f"/drafts/{draft.id}/{to}", body | raw | more)

    return posts


@pytest.fixture
def signed(house):
    """A visit that Alice signed this morning."""
    from throughline.synthetic.builders import a_visit

    return a_visit(
        by=house.cast.alice, children={house.tia: "alone", house.kai: "offered", house.esme: "watched"},
        on=date(2026, 11, 20), story="Warm, food in the fridge.", agreed="Nan stays tonight.",
        words={house.tia: "I rang Nan because Nan picks up.", house.kai: "Talk to me at football."},
        observed={house.esme: "Her inhaler was empty."},
        adults={"Kelly Marsden": "seen", "Craig Dunn": "not seen"},
    )  # fmt: skip
