"""The told borough, the real server over it, a real Chromium, and the people who sign in."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from .chromium import ENGLISH, start
from .pages_visited import Visited
from .serving import Served
from .visitor import Visitor


@pytest.fixture(scope="session")
def northmere(template: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """What `make demo` opens with, told once: a database to copy, and a data folder with its figures."""
    from django.conf import settings

    from conftest import close_connections, point_at, server
    from throughline.config.clock import now
    from throughline.exchange.publish.actions import publish
    from throughline.synthetic.authority import demo

    name, home = template.replace("template", "northmere"), tmp_path_factory.mktemp("northmere")
    server().drop_database(name)
    server().create_database(name, template=template)
    point_at(name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            settings, "THROUGHLINE_FILES", home / "files"
        )  # where the served program looks for them
        demo(say=lambda words: None)
    publish(keeper_url=server().urls(name)["keeper"], to=home / "snapshots", taken_at=now())
    close_connections()
    point_at(template)
    close_connections()
    yield name, home
    server().drop_database(name)


@pytest.fixture(scope="session")
def served(northmere: tuple[str, Path]) -> Iterator[Served]:
    from conftest import server

    with Served(server(), *northmere) as running:
        yield running


@pytest.fixture
def site(served: Served) -> Served:
    """The borough as it was told, whatever the journey before did to it."""
    served.begin_afresh()
    return served


@pytest.fixture(scope="module")
def playwright() -> Iterator[object]:
    """For one file's journeys: two of them in one process, as in tests/security, refuse to start."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        yield play


@pytest.fixture(scope="module")
def chromium(playwright) -> Iterator[object]:
    browser = start(playwright)
    yield browser
    browser.close()


@pytest.fixture
def visited(request: pytest.FixtureRequest) -> Iterator[Visited]:
    """Every page that this journey came to; a marked journey must come to those of its row in the table."""
    seen = Visited.of(request.node)
    yield seen
    seen.settle()


@pytest.fixture
def person(chromium, visited: Visited) -> Iterator[Callable[..., Visitor]]:
    """`person(site, "Priya Raman", width=390)`: somebody at a browser of their own, not yet signed in."""
    with ExitStack() as leaving:

        def arrive(served: Served, name: str, *, width: int = 1440, browser=None) -> Visitor:
            phone = {"has_touch": True, "is_mobile": True} if width < 600 else {}
            context = (browser or chromium).new_context(
                viewport={"width": width, "height": 844}, base_url=served.address, **ENGLISH, **phone
            )
            leaving.callback(context.close)
            context.on("response", visited.note)
            return Visitor(name, context.new_page())

        yield arrive
