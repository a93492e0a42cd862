"""One scene for a module that only reads it."""

import pytest


@pytest.fixture(scope="module")
def scene(module_database):
    from throughline.web.tests.scene import the_scene

    return the_scene()
