"""The scene of the pages, and figures of it taken on two days: who came, who went and who stayed."""

from datetime import date
from pathlib import Path

import pytest

from throughline.web.scorecard.tests import making


@pytest.fixture(scope="module")
def listed(module_database, tmp_path_factory):
    """Tia is on a second plan, since two years and a day; Kai went before the second taking, and Jake came. One is sealed."""
    from django.conf import settings

    from throughline.web.tests.scene import the_scene

    scene = the_scene()
    kept, settings.THROUGHLINE_HOME = settings.THROUGHLINE_HOME, tmp_path_factory.mktemp("lists")
    root = settings.THROUGHLINE_HOME / "snapshots"
    making.take(root, making.EARLIER, making.gathered(_everything(scene, root, earlier=True)))
    making.take(root, making.TAKEN, making.gathered(_everything(scene, root, earlier=False)))
    yield scene
    settings.THROUGHLINE_HOME = kept


def _everything(scene, root: Path, *, earlier: bool):
    from throughline.measures.keys import Keys

    keys, house = Keys.of(root), scene.house
    yield from making.teams()
    tia, kai, jake = (keys.person(one.id) for one in (house.tia, house.kai, scene.held))
    sealed = keys.person(scene.sealed.id, sealed=True)
    for key, team in ((tia, making.NORTH), (kai, making.NORTH), (jake, making.NORTH), (sealed, making.SOUTH)):
        for table, row in making.a_child(key, team):
            if table != "ssd_cp_plans":
                yield table, row
    yield a_plan(tia, "first", date(2022, 1, 10), date(2024, 1, 10), "EMO")
    yield a_plan(tia, "again", date(2024, 11, 21), None, "NEG")
    yield a_plan(kai, "only", date(2025, 1, 6), None if earlier else date(2026, 11, 10), "NEG")
    yield a_plan(jake, "only", date(2026, 2, 10), None, "PHY")
    yield a_plan(sealed, "only", date(2024, 1, 8), None, "NEG")
    yield "fact", {"person_id": tia, "what": "senior_review_recorded", "day": date(2026, 9, 1)}


def a_plan(key: str, name: str, started: date, ended: date | None, category: str):
    return "ssd_cp_plans", {
        "cppl_cp_plan_id": f"{key}{name}", "cppl_person_id": key, "cppl_cp_plan_start_date": started,
        "cppl_cp_plan_end_date": ended, "cppl_cp_plan_initial_category": category, "cppl_cp_plan_latest_category": category,
    }  # fmt: skip
