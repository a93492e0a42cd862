"""The scene of the pages with figures of it: Tia and Kai are on plans, and so is a child whose record is sealed."""

from datetime import date

import pytest

from throughline.web.scorecard.tests import making


@pytest.fixture(scope="module")
def packed(module_database, tmp_path_factory):
    from django.conf import settings

    from throughline.web.outside.tests.scene import the_scene

    scene = the_scene()
    kept, settings.THROUGHLINE_HOME = settings.THROUGHLINE_HOME, tmp_path_factory.mktemp("packs")
    root = settings.THROUGHLINE_HOME / "snapshots"
    making.take(root, making.TAKEN, making.gathered(_everything(scene, root)))
    yield scene
    settings.THROUGHLINE_HOME = kept


def _everything(scene, root):
    from throughline.measures.keys import Keys

    keys, house = Keys.of(root), scene.house
    tia, kai = keys.person(house.tia.id), keys.person(house.kai.id)
    sealed = keys.person(scene.sealed.id, sealed=True)
    yield from making.teams()
    for key, team in ((tia, making.NORTH), (kai, making.NORTH), (sealed, making.SOUTH)):
        for table, row in making.a_child(key, team):
            if table != "ssd_cp_plans":
                yield table, row
    for key, started in ((tia, date(2026, 9, 1)), (kai, date(2026, 2, 10)), (sealed, date(2024, 1, 8))):
        yield "ssd_cp_plans", {
            "cppl_cp_plan_id": f"{key}p", "cppl_person_id": key, "cppl_cp_plan_start_date": started,
            "cppl_cp_plan_initial_category": "NEG",
        }  # fmt: skip
