"""The small pages: a standard, the gallery, health, an expired form, and what people read when things go wrong."""

import pytest
from django.template.loader import render_to_string

from throughline.web.tests.scene import headings, words


def test_a_standard_says_its_limit_source_and_layer(scene):
    response = scene.client("ada").get("/standards/cp_visit_10wd")
    said = words(response)
    assert headings(response) == [
        "Child protection visit", "Today", "The whole rule", "Every line", "Three sums", "Source",
    ]  # fmt: skip
    assert "Every 10 working days" in said and "Local" in said


def test_a_standard_that_does_not_exist_is_not_there(scene):
    assert scene.client("alice").get("/standards/nothing").status_code == 404


def test_health_asks_the_database_and_says_ok(scene):
    from django.test import Client

    response = Client().get("/health")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_a_form_that_was_open_too_long_says_what_to_do(scene):
    from django.conf import settings
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.cookies = scene.client("alice").cookies
    assert settings.CSRF_FAILURE_VIEW.endswith("csrf_failed")
    response = client.post(f"/children/{scene.house.tia.id}/address")
    assert response.status_code == 403
    assert headings(response) == ["This form was open too long"]


def test_an_address_that_leads_nowhere_says_so(scene):
    response = scene.client("alice").get("/nowhere")
    assert response.status_code == 404
    assert headings(response) == ["There is nothing at this address"]


@pytest.mark.parametrize("name", ["404.html", "500.html", "web/form_expired.html"])
def test_pages_for_when_things_go_wrong_need_nothing_to_be_drawn(scene, name):
    assert "<h1>" in render_to_string(name)


def test_no_page_carries_a_style_or_a_script_of_its_own(scene):
    tia = scene.house.tia.id
    for url in ("/desk", "/children", f"/children/{tia}", f"/children/{tia}/looked", "/team", "/scorecard"):
        page = scene.client("mariam").get(url).content.decode()
        assert " style=" not in page and "<script>" not in page and "onclick" not in page, url
