"""What comes between somebody's words and the record, and how it is put right again."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.proofs.site import Site
from tests.proofs.typist import Typist
from tests.proofs.visitor import PASSWORD, Visitor, a_visit

Doing = Callable[[Site, Typist], None]


@dataclass(frozen=True, kw_only=True)
class Interruption:
    happens: Doing
    put_right: Doing


def _nothing(site: Site, typist: Typist) -> None:
    """The page puts it right by itself."""


def _session_ends(site: Site, typist: Typist) -> None:
    site.sql("update access_session set ended_at = now() where ended_at is null")


def _sign_in_again(site: Site, typist: Typist) -> None:
    """In another tab, as the page says."""
    tab = typist.context.new_page()
    tab.goto(f"http://127.0.0.1:{typist.port}/sign-in")
    tab.fill("input[name=email]", typist.email)
    tab.fill("input[name=password]", PASSWORD)
    tab.press("input[name=password]", "Enter")
    tab.wait_for_url(lambda url: "/sign-in" not in url)
    tab.close()
    typist.page.bring_to_front()


def _writes_elsewhere(site: Site, typist: Typist) -> None:
    """The same person opens the draft on another device, adds a line and saves, before this page does."""
    other = Visitor(typist.port).sign_in(typist.email)
    page = other.get(f"/drafts/{typist.draft}")
    story = f"{page.textarea('story')} Added on the other device."
    said = a_visit(typist.children, story=story, draft=typist.draft, version=int(page.inputs()["version"]))
    other.post(f"/drafts/{typist.draft}/save", said)


INTERRUPTIONS: dict[str, Interruption] = {
    "web killed": Interruption(
        happens=lambda site, typist: site.kill_web(), put_right=lambda site, typist: site.start_web() and None
    ),
    "database killed": Interruption(
        happens=lambda site, typist: site.kill_database(),
        put_right=lambda site, typist: site.cluster.start() and None,
    ),
    "network cut": Interruption(
        happens=lambda site, typist: typist.context.set_offline(True),
        put_right=lambda site, typist: typist.context.set_offline(False),
    ),
    "session ended": Interruption(happens=_session_ends, put_right=_sign_in_again),
    "another device": Interruption(happens=_writes_elsewhere, put_right=_nothing),
    "page closed": Interruption(happens=lambda site, typist: typist.page.close(), put_right=_nothing),
}
