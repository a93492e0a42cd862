"""The Marsden house on Friday 20 November 2026, browsers and colleagues of every kind, and what a handover and a closure say."""

from datetime import date
from functools import cache

import pytest

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def colleagues(cast):
    """A reviewing officer, a student, a partner's family help lead, a personal adviser and an approved second manager."""
    from throughline.synthetic.builders import a_person

    told = {"told": None}
    return {
        "irene": a_person(name="Irene Iqbal", role="reviewer", **told),
        "sunny": a_person(name="Sunny Shaw", role="student", team=cast.north, **told),
        "faye": a_person(name="Faye Finch", role="family-help", **told),
        "perry": a_person(name="Perry Poole", role="adviser", **told),
        "jo": a_person(name="Jo Adeyemi", role="worker", title="Social worker in the assessed year", team=cast.north, **told),
    }  # fmt: skip


@pytest.fixture
def client(database):
    from throughline.access.accounts.tests.signing import client_of

    return cache(client_of)


@pytest.fixture
def help_child(cast):
    """Maisie has help under section 17 and no plan; Alice holds her."""
    from throughline.synthetic.builders import a_child

    return a_child("Maisie Croft", born=date(2018, 3, 1), worker=cast.alice, since=date(2026, 6, 1))


def handing_over(to, *children, **changed) -> dict[str, str]:
    raw = {
        "day": "Fri 20 Nov 2026", "to_id": str(to.pk), "matters": "Tia talks while she draws.", "risks": "Craig may come.",
        "open_actions": "Nan’s assessment is due.", "family_told": "Kelly was told on Monday.",
        "joint_visit_on": "Tue 24 Nov 2026",
    }  # fmt: skip
    for child in children:
        raw |= {f"child-{child.pk}-goodbye": "planned", f"child-{child.pk}-goodbye_on": "Tue 24 Nov 2026"}
        raw |= {f"child-{child.pk}-said": "Will you still come to my birthday?"}
    return raw | changed


def a_handover(*, by, to, children, told=None, **changed):
    from throughline.record.holding.kinds import handover
    from throughline.synthetic.writing import written

    return written(
        kind=handover, by=by, children=children, raw=handing_over(to, *children, **changed), told=told
    )


def closing_up(*children, left_out=(), **changed) -> dict[str, str]:
    raw = {
        "day": "Fri 20 Nov 2026", "reason": "met", "because": "Home is calm and stays calm.", "actions": "None is open.",
        "dues": "Nothing is due.", "contingency": "If Craig moves back in.", "ring": "The front door, 01632 960100",
        "told-0-kind": "family", "told-0-who": "Kelly Marsden", "told-0-day": "Thu 19 Nov 2026", "told-0-how": "visit",
        "told-1-kind": "agency", "told-1-who": "Millbrook Primary", "told-1-day": "Thu 19 Nov 2026", "told-1-how": "letter",
    }  # fmt: skip
    for child in children:
        raw |= {
            f"child-{child.pk}-changed": f"{child.given_name} sleeps through the night.",
            f"child-{child.pk}-goodbye": "had", f"child-{child.pk}-goodbye_on": "Thu 19 Nov 2026",
            f"child-{child.pk}-said": "I can ring you if I want.",
        }  # fmt: skip
    for number, (who, why) in enumerate(left_out):
        raw |= {f"left_out-{number}-who": who, f"left_out-{number}-why": why}
    return raw | changed


def a_closure(*, by, children, left_out=(), told=None, **changed):
    from throughline.record.holding.kinds import closure
    from throughline.synthetic.writing import written

    raw = closing_up(*children, left_out=left_out, **changed)
    return written(kind=closure, by=by, children=children, raw=raw, told=told)
