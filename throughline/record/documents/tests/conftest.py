"""A house of children, a file store of its own, and people at browsers."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from django.conf import settings

    monkeypatch.setattr(settings, "THROUGHLINE_FILES", tmp_path / "files")
    return tmp_path / "files"


@pytest.fixture
def at(house):
    """Somebody of the cast at a browser."""
    from throughline.access.accounts.tests.signing import client_of

    return lambda name: client_of(getattr(house.cast, name))
