"""Drafts, keys, undo and the cover in a real browser; the test plays the server."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs

import pytest

STATIC = Path(__file__).parents[1] / "static"
HOME = "http://throughline.test"
PAGE = """{% extends "design/base.html" %}{% load design %}{% block main %}<h1>Write up</h1>
{% notice signed %}<form method="post" action="/sign" data-autosave="/drafts/7">
<input type="hidden" name="csrfmiddlewaretoken" value="first"><input type="hidden" name="version" value="3">
<div data-child><textarea name="tia" aria-label="Tia"></textarea></div>
<div data-child><textarea name="kai" aria-label="Kai"></textarea></div>
{% draft_bar state %}</form>{% endblock %}"""


class Server:
    """Answers as the record would: `answers` are given in turn, the last for ever after."""

    def __init__(self, html: str) -> None:
        self.html, self.answers, self.heard, self.signed = html, [(200, None)], [], []
        self.slow, self.found = False, ""

    def __call__(self, route) -> None:
        path = route.request.url.removeprefix(HOME)
        if path.startswith("/static/"):
            return route.fulfill(path=STATIC / path.removeprefix("/static/"))
        if path == "/drafts/7":
            return self.save(route)
        if path.startswith("/find"):
            return route.fulfill(body=self.found, content_type="text/html")
        if path == "/sign":
            self.signed.append(parse_qs(route.request.post_data))
            if self.slow:
                return route.fulfill(status=204)
        return route.fulfill(body=self.html, content_type="text/html")

    def save(self, route) -> None:
        said = parse_qs(route.request.post_data)
        self.heard.append(said | {"token": [route.request.headers.get("x-csrftoken", "")]})
        status, body = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if status == 0:
            return route.abort()
        if callable(body):
            return body(route)
        said = body or {"saved_at": "16:52", "words": 136, "version": 3 + len(self.heard)}
        return route.fulfill(status=status, body=json.dumps(said), content_type="application/json")

    def words(self, name: str = "tia") -> list[str]:
        return [said.get(name, [""])[0] for said in self.heard]


@pytest.fixture
def server() -> Server:
    from django.template import engines

    from throughline.design.parts.links import Who
    from throughline.design.parts.notices import DraftState, Notice

    template = engines["django"].from_string(PAGE)
    signed = Notice(words="Signed.", undo_url="/undo")
    who = Who(name="Priya Raman", initials="PR")
    return Server(template.render({"state": DraftState(), "signed": signed, "who": who, "finds": bool(who)}))


@pytest.fixture
def page(browser, server: Server) -> Iterator[object]:
    opened = browser.new_page(viewport={"width": 1440, "height": 900})
    opened.clock.install()
    opened.route("**/*", server)
    opened.goto(f"{HOME}/write")
    yield opened
    opened.close()


def state(page) -> str:
    return page.locator("[data-draft-state]").inner_text().strip()


def wait_for_state(page, words: str) -> None:
    page.locator("[data-draft-state]", has_text=words).wait_for(timeout=5000)


def pass_time(page, milliseconds: int) -> None:
    page.clock.run_for(milliseconds)
    page.wait_for_timeout(0)


def test_a_pause_in_typing_saves_and_says_when_and_how_much(page, server):
    page.get_by_label("Tia").fill("I rang Nan")
    pass_time(page, 901)
    wait_for_state(page, "Draft saved 16:52, 136 words")
    assert server.words() == ["I rang Nan"]
    assert page.locator("[name=version]").input_value() == "4"


def test_typing_that_never_pauses_is_still_saved_within_five_seconds(page, server):
    box = page.get_by_label("Tia")
    for _ in range(12):
        box.press_sequentially("a")
        pass_time(page, 400)
    page.wait_for_timeout(100)
    assert [len(words) >= 8 for words in server.words()] == [True]


def test_a_save_that_got_no_answer_is_repeated_as_it_was_before_newer_words_go(page, server):
    server.answers = [(0, None), (200, None)]
    page.get_by_label("Tia").fill("first")
    pass_time(page, 901)
    wait_for_state(page, "Not saved since")
    page.get_by_label("Tia").fill("first and second")
    pass_time(page, 2100)
    wait_for_state(page, "Draft saved")
    pass_time(page, 1000)
    page.wait_for_function("() => true")
    assert server.words() == ["first", "first", "first and second"]
    assert [said["version"] for said in server.heard] == [["3"], ["3"], ["5"]]


def test_someone_elses_change_is_shown_with_a_way_to_see_both(page, server):
    server.answers = [(409, {"url": "/drafts/7/compare"})]
    page.get_by_label("Tia").fill("mine")
    pass_time(page, 901)
    link = page.get_by_role("link", name="See both side by side")
    assert link.get_attribute("href") == "/drafts/7/compare"
    assert page.get_by_label("Tia").input_value() == "mine"


@pytest.mark.parametrize("status", [401, 403])
def test_signed_out_words_stay_and_are_saved_after_signing_in_elsewhere(page, server, status):
    server.answers = [(status, {}), (200, None)]
    page.get_by_label("Tia").fill("kept")
    server.html = server.html.replace('value="first"', 'value="second"')
    pass_time(page, 901)
    wait_for_state(page, "You are signed out. Sign in in another tab")
    page.locator('[name=csrfmiddlewaretoken][value="second"]').first.wait_for(state="attached")
    pass_time(page, 2100)
    wait_for_state(page, "Draft saved")
    assert [said["token"] for said in server.heard] == [["first"], ["second"]]
    assert server.words() == ["kept", "kept"]
    assert not [said for said in server.heard if "csrfmiddlewaretoken" in said]


def test_signing_waits_for_a_save_that_is_on_its_way(page, server):
    held = []
    server.answers = [(200, held.append), (200, None)]
    page.get_by_label("Tia").fill("all of it")
    pass_time(page, 901)
    page.get_by_role("button", name="Sign", exact=True).click()
    assert server.signed == []
    held[0].fulfill(json={"saved_at": "16:52", "words": 3, "version": 4})
    page.wait_for_url(f"{HOME}/sign")
    assert [(said["version"], said["save"]) for said in server.signed] == [(["4"], ["sign"])]


def test_leaving_sends_what_was_not_yet_saved(page):
    page.get_by_label("Tia").fill("last words")
    # The event itself: a request sent by a page that is going away is out of playwright's sight.
    with page.expect_request(f"{HOME}/drafts/7") as beacon:
        page.evaluate("() => dispatchEvent(new PageTransitionEvent('pagehide'))")
    said = parse_qs(beacon.value.post_data)
    assert (said["tia"], said["csrfmiddlewaretoken"]) == (["last words"], ["first"])


def test_a_person_is_found_by_keyboard_alone(page, server):
    from django.template.loader import render_to_string

    from throughline.design.examples.desk import FOUND
    from throughline.design.parts.asking import Found

    second = Found(name="Stephen Smith", detail="12 Feb 2024", url="/children/2")
    server.found = render_to_string("design/parts/found.html", {"people": [FOUND[0], second]})
    find = page.get_by_label("Find a person")
    find.press_sequentially("st")
    pass_time(page, 200)
    page.get_by_role("option").nth(1).wait_for()
    assert find.get_attribute("aria-expanded") == "true"
    find.press("ArrowUp")
    assert page.get_by_role("option", selected=True).get_attribute("id") == find.get_attribute(
        "aria-activedescendant"
    )
    find.press("Enter")
    page.wait_for_url(f"{HOME}/children/2")


def test_escape_closes_what_was_found(page, server):
    server.found = '<ul class="found" role="listbox"><li role="option" data-url="/x" id="found-1">A</li></ul>'
    page.get_by_label("Find a person").press_sequentially("st")
    pass_time(page, 200)
    page.get_by_role("option").wait_for()
    page.keyboard.press("Escape")
    assert page.get_by_role("option").count() == 0


def test_slash_goes_to_find_unless_single_keys_are_off(page):
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.id") == "find"
    page.evaluate("() => { document.activeElement.blur(); document.body.dataset.singleKeys = 'off'; }")
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.id") != "find"


def test_a_slash_inside_somebodys_words_is_only_a_slash(page):
    page.get_by_label("Tia").press_sequentially("and/or")
    assert page.get_by_label("Tia").input_value() == "and/or"


def test_alt_and_down_go_to_the_next_child(page):
    page.get_by_label("Tia").focus()
    page.keyboard.press("Alt+ArrowDown")
    assert page.evaluate("() => document.activeElement.name") == "kai"


def test_control_s_saves_now_and_control_enter_signs(page, server):
    page.get_by_label("Tia").fill("now")
    page.keyboard.press("Control+s")
    wait_for_state(page, "Draft saved")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(f"{HOME}/sign")
    assert server.signed[0]["save"] == ["sign"]


def test_undo_is_offered_for_ten_seconds(page):
    undo = page.get_by_role("button", name="Undo")
    pass_time(page, 9000)
    assert undo.count() == 1
    pass_time(page, 1100)
    assert undo.count() == 0


def test_the_cover_hides_the_page_and_its_title_until_it_is_lifted(page):
    title = page.title()
    page.keyboard.press("Control+.")
    assert page.locator("#cover").is_visible()
    assert page.title() == "Throughline"
    page.get_by_role("button", name="Show the screen").click()
    page.wait_for_function("(title) => document.title === title", arg=title)
    assert not page.locator("#cover").is_visible()


def test_a_form_that_takes_long_says_what_is_happening_once_it_is_sent(page, server):
    server.slow = True
    says = page.locator("[data-working]")
    page.evaluate(
        """document.querySelector("form[data-autosave]").insertAdjacentHTML(
        "beforeend", '<p aria-live="polite" data-working="It is being checked."></p>')"""
    )
    assert says.inner_text() == ""
    page.evaluate("document.querySelector('form[data-autosave]').requestSubmit()")
    assert says.inner_text() == "It is being checked."
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow'))")
    assert says.inner_text() == ""


@pytest.mark.parametrize(("between", "sent"), [(100, 1), (8001, 2)])
def test_pressing_twice_sends_once_but_a_second_try_later_is_allowed(page, server, between, sent):
    server.slow = True
    page.get_by_role("button", name="Sign", exact=True).click()
    pass_time(page, between)
    page.get_by_role("button", name="Sign", exact=True).click()
    page.wait_for_timeout(200)
    assert len(server.signed) == sent
