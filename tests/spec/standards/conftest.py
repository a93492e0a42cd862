"""The eight families, told once for a module that only reads them."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module")
def record(module_database) -> Iterator:
    from throughline.synthetic.stories import tell

    from .stored import record_of

    yield record_of(tell())
