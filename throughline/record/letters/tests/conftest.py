"""The house of the cast with a visit to it, each of the cast signed in, and letters from it."""

from datetime import date
from uuid import uuid4

import pytest


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


@pytest.fixture
def new(as_):
    """Begins a letter by its page; gives the address of the letter, or the answer that refused."""

    def begin(child, to, *entries, template="entry-copy", who="alice", **more):
        body = {"template": template, "to": to, "entries": [one.id for one in entries], "language": "en",
                "key": str(uuid4()), **more}  # fmt: skip
        answer = as_(who).post(f"/children/{child.id}/letters/new", body)
        return answer.headers.get("Location") if answer.status_code == 303 else answer

    return begin


@pytest.fixture
def family():
    return lambda person: f"family-{person.id}"


def text(response) -> str:
    return response.content.decode()


def composed(response) -> str:
    """The part of the page that would be sent."""
    return text(response).split('class="sheet"')[1].split("</article>")[0]


def passage(response, label: str) -> dict[str, str]:
    """What the page's own form sends about a passage, by its label."""
    import re

    part = next(
        one
        for one in text(response).split('<section class="passage')[1:]
        if f". {label}: " in one.split(">")[0]
    )
    return {
        name: re.search(rf'name="{name}" value="([^"]+)"', part)[1] for name in ("passage", "digest", "last")
    }


@pytest.fixture
def decide(as_):
    def press(there, label, did="release", reason="He asked, and it is about him.", who="alice"):
        sent = passage(as_(who).get(there), label)
        return as_(who).post(f"{there}/decide", sent | {"did": did, "reason": reason})

    return press


@pytest.fixture
def keep_out(as_):
    return lambda there, who="alice": as_(who).post(
        f"{there}/decide", {"passage": "", "digest": "", "did": "rest"}
    )
