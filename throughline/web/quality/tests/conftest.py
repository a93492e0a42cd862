"""The scene of the pages, and figures of it in which this and that is not known or was written late."""

from collections.abc import Iterator
from datetime import date

import pytest

from throughline.web.scorecard.tests import making
from throughline.web.scorecard.tests.conftest import Published


@pytest.fixture(scope="module")
def published(module_database, tmp_path_factory) -> Iterator[Published]:
    from django.conf import settings

    from throughline.web.tests.scene import the_scene

    scene = the_scene()
    kept, settings.THROUGHLINE_HOME = settings.THROUGHLINE_HOME, tmp_path_factory.mktemp("figures")
    root = settings.THROUGHLINE_HOME / "snapshots"
    making.take(root, making.TAKEN, making.gathered(_everything(scene, root)))
    yield Published(scene, root, 0)
    settings.THROUGHLINE_HOME = kept


def _everything(scene, root):
    from throughline.measures.keys import Keys

    keys, house, cast = Keys.of(root), scene.house, scene.house.cast
    tia, kai, sealed = (
        keys.person(house.tia.id),
        keys.person(house.kai.id),
        keys.person(scene.sealed.id, sealed=True),
    )
    alice = keys.worker(cast.alice.id)
    yield from making.teams()
    yield from making.a_child(tia, making.NORTH, alice, pers_ethnicity="REFU")
    yield from making.a_child(kai, making.NORTH, alice, pers_ethnicity=None, pers_sex="U")
    yield from making.a_child(sealed, making.SOUTH, pers_ethnicity=None)
    yield "ssd_cp_visits", {
        "cppv_cp_visit_id": "v1", "cppv_person_id": tia, "cppv_cp_visit_date": date(2026, 10, 14), "cppv_cp_visit_seen": "Y",
    }  # fmt: skip
    yield written("r1", tia, "visit", date(2026, 10, 14), date(2026, 10, 21))
    yield written("r2", kai, "visit", date(2026, 10, 14), date(2026, 10, 22))
    yield written("r3", sealed, "visit", date(2026, 10, 14), date(2026, 11, 10))
    yield written("r4", tia, "meeting", date(2026, 10, 15), date(2026, 10, 15), date(2026, 11, 12))


def written(key: str, child: str, kind: str, happened: date, recorded: date, changed: date | None = None):
    return "sup_recording", {
        "recording_id": key, "person_id": child, "kind": kind, "happened": happened, "recorded": recorded, "changed": changed,
    }  # fmt: skip
