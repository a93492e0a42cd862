"""Workload: a team heavier than is usual for it is asked about, of whoever answers for it and of nobody else."""

from datetime import date

import pytest
from django.conf import settings

from throughline.measures.months import complete_months, month_after
from throughline.measures.workload import loads
from throughline.web.scorecard.tests import making
from throughline.web.scorecard.tests.reading import main
from throughline.web.tests.scene import statements

WORKERS, USUAL, HEAVY = 5, 12, 24
HEAVY_SINCE = date(2026, 3, 1)
ASKS = "Safeguarding North holds more than is usual"


def held_in(team: str, workers: list[str], heavy_since: date | None):
    """Each worker holds eleven to thirteen children in turn, and twice as many since a month."""
    months = complete_months(making.TAKEN, 24)
    for number, worker in enumerate(workers):
        for child in range(HEAVY):
            started = months[0] if child < USUAL - 1 else heavy_since
            if started is None:
                continue
            yield holding(f"{team}{number}c{child}", worker, team, started, None)
        for index, month in enumerate(months):
            for more in range((index + number) % 3):
                yield holding(f"{team}{number}m{index}x{more}", worker, team, month, month_after(month))


def holding(key: str, worker: str, team: str, started: date, ended: date | None):
    return "ssd_involvements", {
        "invo_involvements_id": key, "invo_person_id": key, "invo_professional_id": worker, "invo_professional_role_id": "CW",
        "invo_professional_team": team[-5:], "invo_involvement_start_date": started, "invo_involvement_end_date": ended,
    }  # fmt: skip


@pytest.fixture(scope="module")
def heavy(module_database, tmp_path_factory):
    """North is twice as heavy since March; South is as it always was. Alice works in North."""
    from throughline.measures.keys import Keys
    from throughline.web.tests.scene import the_scene

    scene = the_scene()
    kept, settings.THROUGHLINE_HOME = settings.THROUGHLINE_HOME, tmp_path_factory.mktemp("workload")
    root = settings.THROUGHLINE_HOME / "snapshots"
    alice = Keys.of(root).worker(scene.house.cast.alice.id)
    north = [alice, *(f"n{number}" for number in range(WORKERS - 1))]
    south = [f"s{number}" for number in range(WORKERS)]
    rows = [*making.teams(), *held_in(making.NORTH, north, HEAVY_SINCE), *held_in(making.SOUTH, south, None)]
    making.take(root, making.TAKEN, making.gathered(iter(rows)))
    yield scene
    settings.THROUGHLINE_HOME = kept


@pytest.mark.capability("S133")
def test_a_teams_manager_is_asked_about_a_team_heavier_than_is_usual_for_it(heavy):
    said = main(heavy.client("mariam").get("/workload"))
    assert ASKS in said and "Worse than chance since March 2026" in said
    assert "no ceiling recorded" in said and "Nobody’s ceiling is recorded" in said


def test_a_team_as_heavy_as_always_asks_nothing(heavy):
    """The control: South holds as many as ever, so one team asks and the other does not."""
    from throughline.web.scorecard.taking import taken

    found = loads(taken(making.TAKEN).snapshot)
    assert {team: load.asks for team, load in found.items()} == {making.NORTH: True, making.SOUTH: False}
    assert found[making.SOUTH].chart.range is not None


def test_the_alert_stands_on_the_managers_first_page(heavy):
    assert ASKS in main(heavy.client("mariam").get("/team"))


def test_another_teams_manager_is_not_asked(heavy):
    from throughline.access.accounts.tests.signing import client_of
    from throughline.synthetic.builders import a_person

    mo = a_person(name="Mo Ellery", role="manager", title="Team manager", team=heavy.house.cast.south)
    said = main(client_of(mo).get("/workload"))
    assert ASKS not in said and "Safeguarding North" not in said


def test_a_worker_reads_their_own_and_no_team(heavy):
    alice = heavy.client("alice")
    assert alice.get("/workload").status_code in (403, 404)
    said = main(alice.get("/my-workload"))
    assert "children on Sat 31 Oct 2026" in said and "Safeguarding" not in said


def test_the_pages_ask_little(heavy):
    assert statements(heavy.client("ruth"), "/workload") <= 12
    assert statements(heavy.client("alice"), "/my-workload") <= 12
