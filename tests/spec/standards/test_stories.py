"""Four invented families: on each chosen day their visit clocks say exactly this, no row more or less.

The rows were counted by programs that share no code with this one.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from throughline.standards.calendar import ENGLAND
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child
from throughline.standards.explain import explain
from throughline.standards.facts import Fact
from throughline.standards.state import standing, state, tried_by

VISIT = by_key()["cp_visit_10wd"]
STORIES = sorted((Path(__file__).parent.parent / "stories").glob("*.json"))


def told() -> list:
    children = {path.stem: json.loads(path.read_text())["children"] for path in STORIES}
    return [
        pytest.param(content, id=f"{story} {name}")
        for story, family in children.items()
        for name, content in family.items()
    ]


def read(fact: dict) -> Fact:
    until = fact.get("until")
    return Fact(
        **fact | {"day": date.fromisoformat(fact["day"]), "until": until and date.fromisoformat(until)}
    )


def row(obligation, on: date) -> dict:
    now = state(obligation, on, ENGLAND)
    met = obligation.met if obligation.met and obligation.met <= on else None
    return {
        "day": str(on),
        "start": str(obligation.start),
        "due": str(obligation.due),
        "booked": [str(day) for day in obligation.booked],
        "attempted": [str(day) for day in tried_by(obligation, on)],
        "met": met and str(met),
        "state": str(now.code),
        "late_by_wd": now.late_by,
        "working": explain(obligation, VISIT, on, ENGLAND).working,
    }


@pytest.mark.parametrize("content", told())
def test_the_visit_clock_tells_the_story(content):
    obligations = child([VISIT], map(read, content["facts"]), ENGLAND)
    days = map(date.fromisoformat, content["days"])
    found = [row(one, on) for on in days for one in standing(obligations, on)]
    assert found == content["rows"]


def test_there_are_four_families_and_none_is_without_a_row():
    assert [path.stem for path in STORIES] == ["kacper", "marsden", "quigley", "ruby"]
    assert all(param.values[0]["rows"] for param in told())
