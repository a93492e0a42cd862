"""What only a browser can show: a hardware key, the way without JavaScript, and the warning before the idle end."""

import shutil
import time

import pytest

from throughline.access.accounts.sso.tests.provider import Provider
from throughline.access.accounts.tests.telephone import an_authenticator, code_now, recovery_codes

HARDWARE_KEY = {
    "protocol": "ctap2", "transport": "usb", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip
PASSWORD = "five quiet herons"
MOST_SECONDS = 30
"""From the sign-in page to an open page at three at night, with the provider down."""


@pytest.fixture
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        chromium = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield chromium
        chromium.close()


@pytest.fixture
def site(cast):
    """The program itself on a socket of this machine, in this process, so that the scene is what the test says."""
    from threading import Thread
    from wsgiref.simple_server import WSGIRequestHandler, make_server

    from django.db import connections

    from throughline.config.wsgi import application

    class Silent(WSGIRequestHandler):
        def log_message(self, *said: object) -> None:
            """A test speaks by failing."""

    def one_at_a_time(environ, start):
        try:
            return application(environ, start)
        finally:
            connections.close_all()

    server = make_server("127.0.0.1", 0, one_at_a_time, handler_class=Silent)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://localhost:{server.server_port}"
    server.shutdown()
    server.server_close()


def arrives(browser, site: str, *, key: bool = False, **options):
    context = browser.new_context(base_url=site, locale="en-GB", timezone_id="Europe/London", **options)
    page = context.new_page()
    page.set_default_timeout(8000)
    if key:
        devtools = context.new_cdp_session(page)
        devtools.send("WebAuthn.enable")
        devtools.send("WebAuthn.addVirtualAuthenticator", {"options": HARDWARE_KEY})
    return page


def signs_in(page, account) -> None:
    page.goto("/sign-in")
    page.get_by_label("E-mail").fill(account.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def adds_a_key(page, name: str) -> None:
    page.goto("/my-security")
    page.get_by_label("What you call it").fill(name)
    page.get_by_role("button", name="Add a passkey").click()
    page.get_by_role("heading", name="Keep these ten codes").wait_for()


def test_the_rota_signs_in_with_a_hardware_key_while_the_provider_is_down(browser, site, monkeypatch):
    from django.conf import settings

    from throughline.synthetic.staff import a_person

    eve = a_person(name="Eve Edwards", role="out-of-hours")
    page = arrives(browser, site, key=True)
    signs_in(page, eve)
    adds_a_key(page, "Key on the night desk's ring")
    page.context.clear_cookies()
    with Provider() as provider:
        monkeypatch.setattr(settings, "THROUGHLINE_SSO_ISSUER", provider.issuer)
    monkeypatch.setattr(settings, "ROOT_URLCONF", "throughline.access.accounts.sso.tests.urls")
    began = time.monotonic()
    page.goto("/sign-in?next=/my-security")
    page.get_by_role("link", name="Sign in with your work account").click()
    page.get_by_text("Your work account cannot be reached just now.").wait_for()
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_role("heading", name="My security").wait_for()
    took = time.monotonic() - began
    assert took < MOST_SECONDS, took
    assert "Key on the night desk's ring" in page.locator("main").inner_text()
    assert "Stays on its device" in page.locator("main").inner_text()


def test_a_key_also_proves_again_who_sits_there(browser, site, cast, later):
    page = arrives(browser, site, key=True)
    signs_in(page, cast.alice)
    adds_a_key(page, "Mine")
    later(minutes=6)
    page.goto("/my-security/password")
    page.get_by_role("heading", name="Prove it is you").wait_for()
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_role("heading", name="Change your password").wait_for()


def test_a_browser_without_a_key_is_told_in_words(browser, site, cast):
    page = arrives(browser, site)
    context = page.context
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": HARDWARE_KEY | {"isUserVerified": False}})
    page.goto("/sign-in")
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_text("The passkey was not used. Try again.").wait_for()


def test_everything_but_a_passkey_works_without_javascript(browser, site, cast):
    secret, codes = an_authenticator(cast.alice), recovery_codes(cast.alice)
    page = arrives(browser, site, java_script_enabled=False)
    page.goto("/sign-in")
    assert not page.get_by_role("button", name="Use a passkey").is_visible()
    assert page.get_by_text("A passkey needs JavaScript").is_visible()
    signs_in(page, cast.alice)
    page.get_by_label("Code").fill(code_now(secret))
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "sign-in" not in url)
    page.goto("/my-security")
    page.get_by_role("button", name="Make ten new ones").click()
    assert page.locator("main li code").count() == 10 and codes[0] not in page.content()


def test_the_keyboard_alone_goes_through_both_steps_and_the_back_button_breaks_nothing(browser, site, cast):
    secret = an_authenticator(cast.alice)
    page = arrives(browser, site)
    page.goto("/sign-in?next=/my-security")
    page.get_by_label("E-mail").focus()
    for words in (cast.alice.email, "\t", PASSWORD, "\n"):
        page.keyboard.press({"\t": "Tab", "\n": "Enter"}[words]) if words in "\t\n" else page.keyboard.type(
            words
        )
    page.get_by_label("Code").wait_for()
    page.get_by_label("Code").focus()
    page.keyboard.type(code_now(secret))
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="My security").wait_for()
    page.go_back()
    page.get_by_role("heading", name="Begin again").wait_for()
    page.goto("/my-security")
    page.get_by_role("heading", name="My security").wait_for()


@pytest.fixture
def running(cast, monkeypatch):
    """The real clock: in a practice copy whose day stands still nobody is ever idle."""
    from django.conf import settings

    monkeypatch.setattr(settings, "THROUGHLINE_NOW", None)


def test_five_minutes_before_the_idle_end_the_screen_is_covered_and_says_when(browser, site, cast, running):
    page = arrives(browser, site)
    page.clock.install()
    signs_in(page, cast.alice)
    page.goto("/my-security")
    cover = page.locator("#idle")
    page.clock.fast_forward("24:50")
    assert not cover.is_visible()
    page.clock.fast_forward("00:15")
    page.get_by_text("You will be signed out at").wait_for()
    assert page.get_by_role("button", name="Stay signed in").is_visible()
    assert not page.get_by_role("link", name="Sign in again").is_visible()
    page.get_by_role("button", name="Stay signed in").click()
    cover.wait_for(state="hidden")
    page.clock.fast_forward("24:50")
    assert not cover.is_visible()


def test_after_the_end_it_says_so_and_leads_back_to_the_same_page(browser, site, cast, running):
    page = arrives(browser, site)
    page.clock.install()
    signs_in(page, cast.alice)
    page.goto("/my-security")
    page.clock.fast_forward("30:05")
    page.get_by_text("You were signed out at").wait_for()
    link = page.get_by_role("link", name="Sign in again")
    assert link.get_attribute("href") == "/sign-in?next=%2Fmy-security"
    page.keyboard.press("Escape")
    assert page.locator("#idle").is_visible()


def test_another_tab_in_use_keeps_this_one_open(browser, site, cast, running):
    page = arrives(browser, site)
    page.clock.install()
    signs_in(page, cast.alice)
    page.goto("/my-security")
    page.clock.fast_forward("26:00")
    page.locator("#idle").wait_for(state="visible")
    page.context.new_page().goto("/my-security")
    page.locator("#idle").wait_for(state="hidden")


def test_where_the_day_stands_still_nothing_warns(browser, site, cast):
    page = arrives(browser, site)
    signs_in(page, cast.alice)
    page.goto("/my-security")
    assert page.locator("#idle").count() == 0
