"""The scene of the pages, and figures taken of it on two days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from throughline.web.scorecard.tests import making

OCTOBER = {"month": "2026-10"}


@dataclass(frozen=True, slots=True)
class Published:
    """`late` is a promise of the record to Tia that the figures count as late."""

    scene: object
    root: Path
    late: int

    def client(self, name: str):
        return self.scene.client(name)


@pytest.fixture(scope="module")
def published(module_database, tmp_path_factory) -> Iterator[Published]:
    """In October two of Tia's visits were late, one of Jake's in Bob's hands, and one of the sealed child's."""
    from django.conf import settings

    from throughline.web.tests.scene import the_scene

    scene = the_scene()
    kept, settings.THROUGHLINE_HOME = settings.THROUGHLINE_HOME, tmp_path_factory.mktemp("figures")
    root = settings.THROUGHLINE_HOME / "snapshots"
    late = _late_promise(scene.house.tia.id)
    for day, kai_seen in ((making.EARLIER, None), (making.TAKEN, date(2026, 10, 13))):
        making.take(root, day, making.gathered(_everything(scene, root, late, kai_seen)))
    yield Published(scene, root, late)
    settings.THROUGHLINE_HOME = kept


def _late_promise(child: int) -> int:
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Obligation

    with as_keeper("a test"):
        return Obligation.objects.filter(person_id=child, standard="cp_visit_10wd").earliest("due").pk


def _everything(scene, root: Path, late: int, kai_seen: date | None):
    from throughline.measures.keys import Keys

    keys, house, cast = Keys.of(root), scene.house, scene.house.cast
    yield from making.two_years()
    tia, kai, jake, sealed = (
        keys.person(house.tia.id), keys.person(house.kai.id), keys.person(scene.held.id),
        keys.person(scene.sealed.id, sealed=True),
    )  # fmt: skip
    alice, bob = keys.worker(cast.alice.id), keys.worker(cast.bob.id)
    for key, team, worker in (
        (tia, making.NORTH, alice),
        (kai, making.NORTH, alice),
        (jake, making.NORTH, bob),
    ):
        yield from making.a_child(key, team, worker)
    yield from making.a_child(sealed, making.SOUTH)
    yield making.a_visit(tia, date(2026, 10, 7), None, late)
    yield making.tried(tia, date(2026, 10, 6))
    yield making.a_visit(tia, date(2026, 10, 21), date(2026, 10, 22), 11)
    yield making.a_visit(kai, date(2026, 10, 14), kai_seen, 12)
    yield making.a_visit(jake, date(2026, 10, 15), None, 13)
    yield making.a_visit(sealed, date(2026, 10, 16), None, 14)
