"""What people write is words wherever it is shown: in a real browser no dialog, no report against our policy, no tag."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from urllib.parse import quote

import pytest

from tests.journeys.chromium import ENGLISH, start
from tests.journeys.serving import Served
from tests.security.hostile import WHOLE
from tests.security.scripts import FAMILIES, PAYLOADS, SHORT
from throughline.config.headers import PAGE_POLICY

EVERY_NTH_PAGE = 1 if os.environ.get(WHOLE) else 9
TRIED = PAYLOADS if os.environ.get(WHOLE) else SHORT
NASTY = '"><img src=x onerror=alert(1)>'
LISTEN = """
window.reports = [];
document.addEventListener("securitypolicyviolation", (event) => window.reports.push(event.effectiveDirective));
"""
ALIVE = """() => {
  const ours = (url) => !url || new URL(url, location.href).origin === location.origin;
  const found = [];
  for (const one of document.querySelectorAll("*")) {
    for (const { name, value } of one.attributes) {
      if (name.startsWith("on") || name.startsWith("hx-on") || name === "srcdoc" || name === "v-html" || name.startsWith("x-"))
        found.push(`${one.localName} ${name}`);
      if (["href", "src", "action", "formaction", "data", "xlink:href", "data-url", "data-autosave"].includes(name)
          && (/^[\\s\\u0000-\\u001f]*(javascript|vbscript|data):/i.test(value.replace(/[\\t\\n]/g, "")) || !ours(value)))
        found.push(`${one.localName} ${name}=${value.slice(0, 40)}`);
      if (/alert\\(1\\)/.test(name)) found.push(`${one.localName} ${name}`);
    }
    const strange = "iframe object embed base portal frameset marquee math template plaintext xmp keygen foreignobject";
    if (strange.split(" ").includes(one.localName)) found.push(one.localName);
    if (one.localName === "script" && (!one.src || one.textContent)) found.push("script of its own");
    if (one.localName === "style" || (one.localName === "meta" && one.httpEquiv)) found.push(one.localName);
    if (one.localName === "img" && one.getAttribute("src") === "x") found.push("img");
  }
  return found;
}"""


@dataclass
class Seen:
    pages: int = 0
    dialogs: list[str] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)
    alive: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def harm(self) -> list[str]:
        return [*self.dialogs, *self.reports, *self.alive, *self.elsewhere]


class Watcher:
    """A browser that is signed in, and keeps what every page did that it should not."""

    def __init__(self, context, seen: Seen) -> None:
        self.page, self.seen = context.new_page(), seen
        context.add_init_script(LISTEN)
        self.page.on("dialog", self._dialog)
        self.page.on("request", self._request)

    def _dialog(self, dialog) -> None:
        self.seen.dialogs.append(self.page.url)
        dialog.dismiss()

    def _request(self, request) -> None:
        if not request.url.startswith(("http://127.0.0.1", "data:image/svg+xml;", "http://planted.example")):
            self.seen.elsewhere.append(request.url[:80])

    def looks_at(self, address: str) -> None:
        answer = self.page.goto(address, wait_until="load")
        if answer.status >= 500:
            self.seen.faults.append(address)
        self.judge(address)

    def judge(self, address: str) -> None:
        self.seen.pages += 1
        self.seen.alive += [f"{address}: {one}" for one in self.page.evaluate(ALIVE)]
        self.seen.reports += [f"{address}: {one}" for one in self.page.evaluate("window.reports || []")]


@pytest.fixture(scope="module")
def planted(world):
    """Every payload in every text field, told once."""
    from tests.security.planting import a_withdrawn, plant, plant_staff

    found = [plant(words, world.house.cast, number) for number, words in enumerate(TRIED)]
    for number, words in enumerate(TRIED):
        plant_staff(words, number)
    gone = a_withdrawn(NASTY, world.house.tia, world.house.cast.alice)
    found[0].pages += [
        (f"/entries/{gone.id}", "alice"),
        (f"/withdrawn/{gone.id}", "olu"),
        ("/withdrawn", "olu"),
    ]
    return found


@pytest.fixture(scope="module")
def served(planted, module_database, tmp_path_factory) -> Iterator[Served]:
    from conftest import close_connections, server

    close_connections()
    with Served(server(), module_database, tmp_path_factory.mktemp("served")) as running:
        yield running


@pytest.fixture(scope="module")
def watcher(served, world) -> Iterator[Callable[..., Watcher]]:
    from django.conf import settings
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play, ExitStack() as leaving:
        browser = start(play)
        leaving.callback(browser.close)

        def arrive(name: str, seen: Seen, **how) -> Watcher:
            context = browser.new_context(base_url=served.address, **ENGLISH, **how)
            leaving.callback(context.close)
            if name != "nobody":
                secret = world.clients[name].cookies[settings.SESSION_COOKIE].value
                context.add_cookies(
                    [{"name": settings.SESSION_COOKIE, "value": secret, "url": served.address}]
                )
            return Watcher(context, seen)

        yield arrive


def test_there_are_two_hundred_ways_and_each_family_is_tried() -> None:
    assert len(set(PAYLOADS)) >= 200 and len(SHORT) == 20
    assert all(set(family) & set(SHORT) for family in FAMILIES.values())


def test_every_text_field_of_every_kind_was_reached(planted) -> None:
    from tests.security.planting import every_text_field

    assert planted[0].fields == every_text_field()
    assert len(every_text_field()) >= 14


def test_words_stay_words_on_every_page(planted, watcher, served, record_property) -> None:
    seen = Seen()
    who = {name: watcher(name, seen) for name in ("alice", "mariam", "ruth", "olu", "ada", "nobody")}
    for number, one in enumerate(planted):
        for address, name in one.pages[number % EVERY_NTH_PAGE :: EVERY_NTH_PAGE]:
            who[name].looks_at(address)
    for address, name in [("/desk", "alice"), ("/children", "alice"), ("/drafts", "alice"), ("/team", "mariam"),
                          ("/children", "mariam"), ("/people", "ada"), ("/write/visit", "alice"), *planted[0].pages[-3:]]:  # fmt: skip
        who[name].looks_at(address)
    told(record_property, seen, "words")
    assert seen.faults == []
    assert seen.harm == []
    assert seen.pages >= len(TRIED)


def test_words_in_an_address_a_search_and_a_refusal_stay_words(watcher, served, record_property) -> None:
    seen = Seen()
    alice, nobody = watcher("alice", seen), watcher("nobody", seen)
    for words in TRIED[:: 1 if EVERY_NTH_PAGE == 1 else 4]:
        said = quote(words)
        alice.looks_at("/find")
        alice.page.locator("#q").fill(words)
        alice.page.locator("#q").press("Enter")
        alice.page.wait_for_load_state()
        alice.judge("a search")
        alice.looks_at(f"/nowhere/{said}?{said}={said}")
        nobody.looks_at(f"/sign-in?next={said}")
    nobody.page.get_by_label("E-mail").fill(NASTY)
    nobody.page.get_by_label("Password").fill(NASTY)
    nobody.page.get_by_label("Password").press("Enter")
    nobody.page.wait_for_load_state()
    nobody.judge("a refused sign-in")
    alice.page.goto("/desk")
    alice.page.locator("#find").fill(NASTY)
    alice.page.wait_for_timeout(400)
    alice.judge("a search as one types")
    told(record_property, seen, "addresses")
    assert seen.harm == seen.faults == []


def test_the_name_of_a_file_stays_words(watcher, served) -> None:
    seen = Seen()
    mariam = watcher("mariam", seen)
    for words in (NASTY, "<svg onload=alert(1)>.csv", "=cmd|' '!A0.xlsx", "a\u202egnp.csv"):
        mariam.page.goto("/returns")
        mariam.page.locator("input[name=files]").set_input_files(
            {"name": words, "mimeType": "text/csv", "buffer": b"<script>alert(1)</script>"}
        )
        mariam.page.get_by_role("button", name="Check the return").click()
        mariam.page.wait_for_load_state()
        mariam.judge(words)
    assert seen.harm == []


def told(record_property, seen: Seen, name: str) -> None:
    for what in ("dialogs", "reports", "alive", "elsewhere"):
        record_property(f"{name}.{what}", len(getattr(seen, what)))
    record_property(f"{name}.pages", seen.pages)


@pytest.mark.parametrize(("policy", "dialogs"), [(PAGE_POLICY, False), ("", True)], ids=["ours", "none"])
def test_a_page_that_does_not_escape_is_seen(watcher, policy: str, dialogs: bool, record_property) -> None:
    """The control: the same words, on a page of this test's own that shows them as they are."""
    missed, tried = [], TRIED[:: 1 if EVERY_NTH_PAGE == 1 else 2]
    for words in tried:
        seen = Seen()
        one = watcher("nobody", seen)
        one.page.route("**/planted", careless(words, policy))
        one.page.goto("/planted")
        one.judge("planted")
        one.page.context.close()
        missed += [] if seen.harm else [words]
        if words == "<script>alert(1)</script>":
            assert bool(seen.dialogs) is dialogs
            assert dialogs or seen.reports
    record_property("control.seen", len(tried) - len(missed))
    assert len(missed) <= len(tried) / 2, missed


def careless(words: str, policy: str) -> Callable:
    body = (
        f'<!doctype html><title>{words}</title><p title="{words}">{words}</p><a href="{words}">x</a>'
        f"<textarea>{words}</textarea>"
    )
    headers = {"Content-Type": "text/html; charset=utf-8"} | (
        {"Content-Security-Policy": policy} if policy else {}
    )
    return lambda route: route.fulfill(body=body, headers=headers)
