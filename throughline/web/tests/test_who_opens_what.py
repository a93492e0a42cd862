"""Pages that cross parts: asked to sign in, no hidden word on any, and each person where their work begins."""

import pytest

from throughline.web.tests.scene import CANARY, SEALED, headings, words
from throughline.web.tests.sending import a_checked_return

PEOPLE = ("alice", "bob", "charlie", "mariam", "ruth", "ada", "ann", "olu", "stella")
PAGES = (
    "desk", "children", "find", "child", "chronology", "why", "looked", "team", "drift", "allocation", "scorecard", "measures",
    "measure", "measure-children", "my-figures", "my-figures-children", "data-quality", "data-quality-children", "cohorts", "cohort", "scorecard-file", "measure-file", "measure-children-file", "cohort-file", "data-quality-children-file", "workload", "my-workload", "returns", "return-checked", "return-findings", "standard", "standards", "standards-calendar", "gallery",
)  # fmt: skip
FIGURES, LISTS = (
    ("scorecard-file", "measure-file"),
    ("measure-children-file", "cohort-file", "data-quality-children-file"),
)
"""Who opens which is held against the grids in tests/security/test_every_door.py."""


@pytest.fixture(autouse=True)
def checks_are_kept_apart(tmp_path, monkeypatch):
    from throughline.web.returns import kept

    monkeypatch.setattr(kept, "folder", lambda: tmp_path)


def address(page: str, scene) -> str:
    from django.urls import reverse

    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Obligation

    tia = scene.house.tia.id
    with as_keeper("a test"):
        due = Obligation.objects.get(person_id=tia, met=None, stopped=None).id
    args = {
        "child": [tia], "chronology": [tia], "looked": [tia], "why": [tia, due], "standard": ["cp_visit_10wd"], "cohort": ["long_plans"], "cohort-file": ["long_plans"],
        **{key: ["visits_on_time"] for key in ("measure", "measure-children", "my-figures-children", "measure-file", "measure-children-file")},
    }  # fmt: skip
    if page in ("return-checked", "return-findings"):
        key = a_checked_return(scene.house.cast.ann.id)
        return reverse(page, args=[key, "csv"] if page == "return-findings" else [key])
    query = {
        "measure-children": {"month": "2026-10"},
        "find": {"q": "mars"},
        **{key: {"as": "csv"} for key in FIGURES},
    }
    query |= {key: {"as": "csv", "why": "meeting"} for key in LISTS}
    return reverse(page, args=args.get(page, []), query=query.get(page))


@pytest.mark.parametrize("page", PAGES)
def test_somebody_who_is_not_signed_in_is_asked_to(scene, client, page):
    response = client.get(address(page, scene))
    assert response.status_code == 302
    assert response.url.startswith("/sign-in?next=")


@pytest.fixture
def client():
    from django.test import Client

    return Client()


READS_TIA = {"alice", "bob", "mariam", "ruth"}


@pytest.mark.parametrize("person", PEOPLE)
def test_no_page_shows_hidden_words_or_a_sealed_name_to_whom_they_are_hidden_from(scene, person):
    for page in PAGES:
        said = words(scene.client(person).get(address(page, scene)))
        assert CANARY not in said or (person in READS_TIA and page in ("child", "chronology")), page
        assert SEALED not in said or (person == "charlie" and page in ("children", "desk")), page


STARTS = {
    "alice": "/desk", "bob": "/desk", "charlie": "/desk", "mariam": "/team", "ruth": "/team", "ada": "/people",
    "ann": "/scorecard", "olu": "/withdrawn",
}  # fmt: skip


@pytest.mark.parametrize(("person", "start"), STARTS.items())
def test_each_person_starts_on_their_own_page(scene, person, start):
    assert scene.client(person).get("/").url == start


def test_somebody_without_a_post_is_told_what_to_do(scene):
    response = scene.client("stella").get("/")
    assert headings(response) == ["You have no post yet"]
    assert "Ask your administrator" in words(response)


PLACES = {
    "alice": ["My desk", "Children", "Search", "Not moved"],
    "mariam": [
        "My desk",
        "Children",
        "Front door",
        "Search",
        "Team",
        "Not moved",
        "Shifts",
        "Duties",
        "Figures",
        "Returns",
        "To ratify",
        "Broken glass",
    ],
    "ada": ["People", "Who may decide", "Technical log"],
    "ann": ["Figures", "Returns"],
    "olu": ["Broken glass", "Withdrawn", "Papers", "Alerts", "Log", "Held look-ups", "Conflicts"],
    "stella": [],
}


@pytest.mark.parametrize(("person", "places"), PLACES.items())
def test_the_top_bar_offers_only_what_the_person_may_open(scene, person, places):
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import act_as
    from throughline.web.page import places as offered

    who = principal_of(scene.house.cast.everybody[person])
    with act_as(who):
        assert [item.label for item in offered(who, "")] == places


def test_the_practice_copy_says_so_on_every_page(scene):
    assert "Today is set to Friday 20 November 2026." in words(scene.client("alice").get("/desk"))
