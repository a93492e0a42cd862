"""The same scene as for breaking the glass, with those who are let in for a reason."""

from types import SimpleNamespace

import pytest

from throughline.access.glass.tests.conftest import breaks, later, scene

__all__ = ["breaks", "given", "later", "scene"]


@pytest.fixture
def given(scene) -> SimpleNamespace:
    """The scene with an auditor, an inspector, a complaints officer, and Ewan who worked with Tia until lately."""
    from datetime import date

    from throughline.access.principal import as_keeper
    from throughline.record.models import Allocation
    from throughline.synthetic.builders import a_person

    people = {
        "quinn": a_person(name="Quinn Quill", role="auditor"),
        "ingrid": a_person(name="Ingrid Innes", role="inspector"),
        "cole": a_person(name="Cole Cross", role="complaints"),
        "ewan": a_person(name="Ewan Earl", role="worker", team=scene.cast.south),
    }
    scene.people.update(people)
    with as_keeper("worked with Tia"):
        Allocation.objects.create(
            person=scene.house.tia, worker=people["ewan"], team=scene.cast.south, role="co-worker",
            started=date(2026, 1, 5), ended=date(2026, 7, 1),
        )  # fmt: skip
    return scene
