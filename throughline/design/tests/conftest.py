"""A browser that reaches no network: every address is answered by the test."""

import shutil
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def gallery_html() -> str:
    """The gallery as it is served, without a database behind it."""
    from django.test import RequestFactory

    from throughline.design.views import gallery

    return gallery(RequestFactory().get("/design")).content.decode()
