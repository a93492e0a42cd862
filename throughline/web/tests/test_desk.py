"""My desk and the manager's page: danger before lateness, a family in one row, and the same cost at any size."""

from datetime import date, timedelta

import pytest

from throughline.access.principal import as_keeper
from throughline.web.tests.scene import statements, the_scene, words

MOST = 12


def many(scene, size: int) -> None:
    """So many children of Alice's with clocks of three promises each, a third of them late."""
    from throughline.record.models import Allocation, Obligation, Person

    cast, since = scene.house.cast, date(2026, 9, 1)
    with as_keeper("rows to count statements on"):
        people = Person.objects.bulk_create(
            Person(reference=f"D{n:05}", given_name=f"Many{n}", family_name=f"Manyfold{n}", born=since)
            for n in range(size)
        )
        Allocation.objects.bulk_create(
            Allocation(person=one, worker=cast.alice, team=cast.north, started=since) for one in people
        )
        Obligation.objects.bulk_create(
            Obligation(
                person_id=one.id, standard=key, version=date.min, start=date(2026, 11, 1),
                due=date(2026, 11, 12) + timedelta(days=n % 20),
            )
            for n, one in enumerate(people)
            for key in ("cp_visit_10wd", "core_group_first_10wd", "rcpc_3m_6m")
        )  # fmt: skip


@pytest.fixture(scope="module")
def costs(template) -> dict[int, dict[str, int]]:
    from conftest import fresh

    found = {}
    for size in (10, 1_000):
        for _ in fresh(template):
            scene = the_scene()
            many(scene, size)
            found[size] = {
                "desk": statements(scene.client("alice"), "/desk"),
                "team": statements(scene.client("mariam"), "/team"),
                "head": statements(scene.client("ruth"), "/team"),
                "alerts": statements(scene.client("mariam"), "/alerts-answered"),
            }
    return found


def test_the_same_number_of_statements_at_ten_as_at_a_thousand(costs):
    assert costs[10] == costs[1_000]


def test_no_more_statements_than_twelve(costs):
    assert {page: count for page, count in costs[10].items() if count > MOST} == {}


def test_a_group_shows_twenty_five_rows_and_counts_them_all(database):
    scene = the_scene()
    many(scene, 100)
    page = scene.client("alice").get("/desk").content.decode()
    assert page.count('<li class="due">') <= 4 * 25
    assert "The rest are on the page of my children." in words(scene.client("alice").get("/desk"))
