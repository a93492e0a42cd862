"""An inspector's window ends to the second, on every page."""

from datetime import timedelta

import pytest

from throughline.web.outside.tests.scene import inspects, the_scene
from throughline.web.tests.scene import words


@pytest.mark.parametrize(("seconds", "status"), [(1, 200), (0, 404)])
def test_the_window_ends_to_the_second(database: str, seconds: int, status: int) -> None:
    scene = the_scene()
    child = scene.house.tia
    inspects(scene, child, until=timedelta(seconds=seconds))
    ingrid = scene.client("ingrid")
    pages = [f"/children/{child.id}{more}" for more in ("", "/chronology", "/file")]
    assert [ingrid.get(page).status_code for page in pages] == [status] * 3
    assert ("Tia" in words(ingrid.get("/sample"))) is (status == 200)
