"""Northmere's families, published: Annex A, the scorecard and each child's own page tell the same of every child."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from throughline.packs.agreement.declared import named
from throughline.packs.annex_a.listing import Line, Listed
from throughline.packs.pack import gather

NOW = datetime(2026, 11, 20, 12, tzinfo=ZoneInfo("Europe/London"))
NOTICE = date(2026, 11, 20)


@pytest.fixture(scope="module")
def keeper_url(module_database):
    from throughline.config import databases, environment
    from throughline.synthetic.stories.tell import tell

    tell()
    return databases.cluster(environment.settings()).urls(module_database)["keeper"]


@pytest.fixture(scope="module")
def root(keeper_url, tmp_path_factory):
    from throughline.exchange.publish import publish

    root = tmp_path_factory.mktemp("told") / "snapshots"
    publish(keeper_url=keeper_url, to=root, taken_at=NOW).close()
    return root


@pytest.fixture(scope="module")
def pack(root):
    from throughline.measures.snapshots import all_snapshots, open_snapshot

    with open_snapshot(all_snapshots(root)[-1]) as snapshot:
        yield gather(snapshot, NOTICE)


@pytest.fixture(scope="module")
def children(root):
    """Each key with the number of its child, for all of the record."""
    from throughline.access.principal import as_keeper
    from throughline.measures.keys import Keys
    from throughline.record.people.models import Person

    with as_keeper("reading a test"):
        return Keys.of(root).read_back(Person.objects.values_list("pk", flat=True))


def of(found: Listed) -> list[tuple[Line, dict]]:
    return [(line, named(found.about, line)) for line in found.lines]


def test_the_lists_that_the_record_fills_have_rows_and_the_others_say_why(pack):
    filled = [one.about.number for one in pack.lists if one.lines]
    assert {1, 3, 4, 5, 6, 7} <= set(filled)
    for one in pack.lists:
        assert one.lines or pack.empty[one.about.number], one.about.name


def test_annex_a_and_the_scorecard_tell_the_same_children(pack):
    assert [one.check.says for one in pack.checks if one.unexplained or one.problem] == []
    assert sum(one.in_list for one in pack.checks) > 20


def test_every_child_on_list_7_has_that_plan_in_the_record_and_on_the_page(pack, children):
    """And the record has no child on a plan whom the list leaves out."""
    from throughline.access.accounts.tests.signing import client_of
    from throughline.access.models import Account
    from throughline.access.principal import as_keeper
    from throughline.access.reach.queries import opened_now
    from throughline.design.dates import day
    from throughline.record.people.models import Person
    from throughline.record.people.queries import running
    from throughline.record.protection.models.plan import ProtectionPlan

    listed = {
        children[line.child]: cells["Child Protection Plan Start Date"]
        for line, cells in of(pack.lists[6])
        if line.child and cells["Child Protection Plan End Date"] is None
    }
    with as_keeper("reading a test"):
        stored = dict(ProtectionPlan.objects.filter(running(NOTICE)).values_list("person_id", "started"))
        ruth = Account.objects.get(name="Ruth Calder")
        ordinary = Person.objects.filter(restriction=Person.ORDINARY).values_list("pk", flat=True)
        reached = set(
            opened_now(ruth.id).filter(person_id__in=list(ordinary)).values_list("person_id", flat=True)
        )
    assert listed == stored and listed
    client = client_of(ruth)
    shown = [child for child in listed if child in reached]
    assert len(shown) >= 3
    for child in shown:
        page = client.get(f"/children/{child}").content.decode()
        assert f"since {day(listed[child])}" in page, child


def test_every_row_is_of_a_child_of_the_record_and_no_name_is_in_any_cell(pack, children):
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Person

    with as_keeper("reading a test"):
        names = {
            name for both in Person.objects.values_list("given_name", "family_name") for name in both if name
        }
    cells = {
        str(cell) for one in pack.lists for line in one.lines for cell in line.cells if isinstance(cell, str)
    }
    assert {line.child for one in pack.lists for line in one.lines} - children.keys() == set()
    assert names and names & cells == set()
