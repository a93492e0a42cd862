"""The Marsden house, on no plan: conferences begin and end what is asked."""

from datetime import date
from functools import cache

import pytest

JULY, AUGUST, FRIDAY = date(2026, 7, 13), date(2026, 8, 10), date(2026, 11, 20)


@pytest.fixture
def house(database):
    from throughline.access.principal import as_keeper
    from throughline.record.protection.models import ProtectionPlan
    from throughline.synthetic.cast import the_house

    found = the_house()
    with as_keeper("a house without plans"):
        for plan in ProtectionPlan.objects.filter(person__in=found.children):
            end_by_hand(plan)
    return found


def end_by_hand(plan) -> None:
    """As if it had never been: what a test begins is the only plan there is."""
    from throughline.record.protection.actions import put_back

    plan.began_by = -1
    plan.save(update_fields=["began_by"])
    put_back(entry=-1, children=[plan.person_id])


@pytest.fixture
def jo(house):
    """A conference chair outside the line, named for the children."""
    from throughline.synthetic.builders import a_person
    from throughline.synthetic.company import is_named

    jo = a_person(name="Jo Okafor", role="reviewer", title="Conference chair")
    for child in house.children:
        is_named(jo, child, "conference chair", since=JULY)
    return jo


@pytest.fixture
def as_(cast, jo):
    from throughline.access.accounts.tests.signing import client_of

    people = {"jo": jo}
    return cache(lambda name: client_of(people.get(name) or getattr(cast, name)))


@pytest.fixture
def plans(kept):
    """A child's plans in short: from, to, category, and whether an entry began and ended each."""
    from throughline.record.protection.models import ProtectionPlan

    def of(child):
        rows = kept(lambda: list(ProtectionPlan.objects.filter(person=child).order_by("started")))
        return [(row.started, row.ended, row.category, row.began_by, row.ended_by) for row in rows]

    return of


@pytest.fixture
def spells(kept):
    from throughline.record.clocks.models import Fact

    def of(child):
        told = {"subject_id": child.pk, "subject_kind": "child", "what": "cp_plan"}
        return kept(lambda: sorted(Fact.objects.filter(**told).values_list("day", "until")))

    return of


@pytest.fixture
def conference(house, jo):
    """Written up by Alice, who oversees nobody; Jo is in the chair."""
    from throughline.synthetic.protecting import a_conference

    def hold(*, children=None, by=None, **said):
        said = {"on": FRIDAY, "chair": jo} | said
        return a_conference(by=by or house.cast.alice, children=children or [house.tia], **said)

    return hold


@pytest.fixture
def enquiry(house):
    from throughline.synthetic.protecting import a_section_47

    def conclude(**said):
        cast = house.cast
        said = {
            "by": cast.alice, "children": [house.tia], "began": date(2026, 11, 2), "on": FRIDAY, "decided_by": cast.mariam
        } | said  # fmt: skip
        return a_section_47(**said)

    return conclude
