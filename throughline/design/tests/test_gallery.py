"""The gallery shows every component there is, obeys the strict content policy, and axe finds no fault."""

import re
from html.parser import HTMLParser

import pytest

from throughline.design.catalogue import COMPONENTS


def test_every_tag_is_in_the_catalogue():
    from throughline.design.templatetags.design import register

    listed = {component.name for component in COMPONENTS}
    assert {tag.removeprefix("end") for tag in register.tags} - listed == set()


def test_every_component_is_drawn_in_the_gallery(gallery_html):
    for component in COMPONENTS:
        start = gallery_html.index(f'id="part-{component.name}"')
        example = gallery_html[gallery_html.index('<div class="example">', start) :].split("</section>")[0]
        assert re.search(r"<(?!div class=\"example)[a-z]", example[5:]), component.name


def test_no_page_carries_a_style_or_script_of_its_own(gallery_html):
    assert " style=" not in gallery_html
    assert "<style" not in gallery_html
    assert re.findall(r"<script(?![^>]* src=)", gallery_html) == []
    assert re.findall(r"\son[a-z]+=", gallery_html) == []
    assert "javascript:" not in gallery_html


class Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.pointed: list[str] = []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name == "id":
                self.found.append(value)
            if name in ("for", "aria-describedby", "aria-controls", "aria-labelledby") and value:
                self.pointed += value.split()


def test_no_id_is_used_twice_and_every_pointer_has_its_target(gallery_html):
    ids = Ids()
    ids.feed(gallery_html)
    assert sorted(ids.found) == sorted(set(ids.found))
    assert set(ids.pointed) <= set(ids.found)


def test_words_from_a_record_are_never_markup():
    from throughline.design.examples.desk import TODAY
    from throughline.design.parts.record import Event, Saying, saying, timeline

    hostile = "<img src=x onerror=alert(1)>"
    assert "<img" not in saying(Saying(words=hostile, source=hostile))
    event = Event(day=TODAY, kind="visit", title=hostile, words=hostile, by=hostile, url='"><img>')
    assert "<img" not in timeline([event])


def test_a_form_that_could_not_be_signed_links_each_fault_to_its_field(gallery_html):
    faults = re.findall(r'<li><a href="#([^"]+)">([^<]+)</a></li>', gallery_html)
    assert ("id_day", "20 Nov 2026 is a Friday, not a Thursday: check the day.") in faults
    for target, _ in faults:
        assert f'id="{target}"' in gallery_html


def test_the_reference_page_is_the_catalogue():
    from throughline.design import handbook

    assert handbook.PAGE.read_text("utf-8") == handbook.page()


def open_gallery(browser, gallery_html, width):
    from pathlib import Path

    static = Path(__file__).parents[1] / "static"
    page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)

    def answer(route):
        path = route.request.url.removeprefix("http://throughline.test")
        if path == "/design":
            route.fulfill(body=gallery_html, content_type="text/html")
        else:
            route.fulfill(path=static / path.removeprefix("/static/"))

    page.route("**/*", answer)
    page.goto("http://throughline.test/design")
    return page


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_to_put_right(browser, gallery_html, width):
    from axe_playwright_python.sync_playwright import Axe

    page = open_gallery(browser, gallery_html, width)
    assert page.locator("h1").first.inner_text() == "What pages are made of"
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []


def test_axe_would_see_a_fault(browser, gallery_html):
    from axe_playwright_python.sync_playwright import Axe

    broken = gallery_html.replace('<label class="hidden-words" for="find">Find a person</label>', "")
    page = open_gallery(browser, broken, 1440)
    page.evaluate("() => document.querySelector('#find').removeAttribute('placeholder')")
    assert "label" in [fault["id"] for fault in Axe().run(page).response["violations"]]


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_nothing_runs_off_the_side(browser, gallery_html, width):
    page = open_gallery(browser, gallery_html, width)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_what_is_pressed_on_a_phone_is_44_pixels_high(browser, gallery_html):
    page = open_gallery(browser, gallery_html, 390)
    small = page.evaluate(
        """() => [...document.querySelectorAll(`.button, .choices a, .bottom a, .tabs a,
            .field input[type=text], .field select, .segments label, .me summary, #find`)]
            .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44)
            .map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert small == []
