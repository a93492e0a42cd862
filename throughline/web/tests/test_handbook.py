"""The handbook: every promise, searched and sorted out, and each of them whole."""

import re

import pytest

from throughline.standards import catalogue
from throughline.web.handbook.filters import JOURNEY, in_order
from throughline.web.tests.scene import headings, statements, words

ROW = re.compile(
    r'<li class="promise([^"]*)"><a href="/standards/(\w+)">(.*?)</a><span>(.*?)</span><small>(.*?)</small>'
)


def rows(scene, query: str = "", who: str = "alice") -> dict[str, str]:
    """Key and what is said of it."""
    page = scene.client(who).get(f"/standards{query}").content.decode()
    return {key: f"{title} | {limit} | {said}" for _, key, title, limit, said in ROW.findall(page)}


def test_every_promise_is_on_the_page_once_under_its_part(scene) -> None:
    page = scene.client("alice").get("/standards").content.decode()
    keys = [key for _, key, *_ in ROW.findall(page)]
    assert len(keys) == len(set(keys)) == 284 and set(keys) == set(catalogue.by_key())
    assert headings_of_groups(page) == [f"{title} ({len(standards)})" for title, standards in in_order()]


def headings_of_groups(page: str) -> list[str]:
    return [found.replace("&#x27;", "'") for found in re.findall(r"<h2 id=[^>]*>(.*?)</h2>", page)]


def test_the_order_of_the_journey_names_every_part_of_the_catalogue_and_no_other() -> None:
    assert sorted(JOURNEY) == sorted(catalogue.by_part())


def test_the_page_is_within_what_a_phone_can_take(scene) -> None:
    page = scene.client("mariam").get("/standards").content.decode()
    assert len(re.findall(r"<[a-z]", page)) < 1_500


def by(test) -> set[str]:
    return {key for key, one in catalogue.by_key().items() if test(one)}


def says(word: str):
    return lambda one: word in f"{one.title} {one.key} {one.source}".lower()


FOUND = [
    ("?layer=statutory", lambda one: one.layer == "statutory"),
    ("?layer=local&kind=cadence", lambda one: one.layer == "local" and one.kind == "cadence"),
    ("?about=worker", lambda one: one.subject == "worker"),
    ("?sure=low", lambda one: one.confidence == "low"),
    ("?here=not-commenced", lambda one: not one.commenced),
    ("?here=off", lambda one: not one.on_by_default and one.versions[0][1] is not None),
    ("?here=ended", lambda one: one.versions[0][1] is None),
    ("?here=on", lambda one: one.on_by_default and one.versions[0][1] is not None),
    ("?q=cp_visit_10wd", lambda one: one.key == "cp_visit_10wd"),
    ("?q=VISIT%20child%20protection", lambda one: one.key.startswith("cp_visit")),
    ("?q=zzz", lambda one: False),
    ("?layer=nonsense&here=neither", lambda one: True),
]


@pytest.mark.parametrize(("query", "test"), FOUND, ids=[query for query, _ in FOUND])
def test_a_search_or_a_filter_shows_just_those(scene, query: str, test) -> None:
    found, wanted = set(rows(scene, query)), by(test)
    if "VISIT" in query:
        assert wanted and wanted <= found and len(found) < 30
    else:
        assert found == wanted


@pytest.mark.parametrize("word", ["supervision", "si 2010/959", "dental", "adoption agencies"])
def test_a_search_finds_titles_keys_sources_and_what_happens(scene, word: str) -> None:
    found = rows(scene, f"?q={word.replace(' ', '+')}")
    assert by(says(word)) <= set(found) < set(catalogue.by_key()) and found


def test_a_promise_without_a_form_of_its_own_is_listed_and_one_with_a_form_is_not(scene) -> None:
    found = rows(scene, "?here=unfed")
    assert "dental_12m" in found and not {"cp_visit_10wd", "single_assessment_45wd"} & found.keys()


SAID = {
    "cp_visit_10wd": "every 10 working days | On. ",
    "cin_review_3m": "first 6 weeks, then every 3 months | Off: a local choice, not made here. ",
    "fgdm_offered_before_application": "the same day | Off: the law is not in force yet. ",
    "dbs_referral_1m": "1 month | Off: of low confidence. ",
    "core_assessment_35wd": "nothing is asked for | Ended Mon 15 Apr 2013: newer guidance took its place. ",
    "short_break_75d_year": "75 days in any 12 months | On. ",
    "adoption_application_10w": "not before 10 weeks | On. ",
}


@pytest.mark.parametrize("key", SAID)
def test_a_row_says_the_limit_today_and_why_it_is_off(scene, key: str) -> None:
    assert SAID[key] in rows(scene)[key]


@pytest.mark.parametrize("key", catalogue.by_key())
def test_every_promise_has_a_page_that_says_the_rule_its_lines_and_its_source(scene, key: str) -> None:
    response = scene.client("ada").get(f"/standards/{key}")
    standard = catalogue.by_key()[key]
    assert response.status_code == 200
    assert {"The whole rule", "Every line", "Source"} <= set(headings(response))
    assert key in words(response) and standard.confidence.capitalize() in words(response)


def test_three_sums_are_worked_out_with_the_real_calendar(scene) -> None:
    said = words(scene.client("alice").get("/standards/cp_visit_10wd"))
    assert "Fri 20 Nov 2026 + 10 working days = Fri 4 Dec 2026." in said
    assert "Fri 30 Apr 2027 + 10 working days = Mon 17 May 2027 (skips Mon 3 May 2027 Early May" in said


SHARES = {"mariam": True, "ruth": True, "alice": False, "ada": False, "ann": False}


@pytest.mark.parametrize(("person", "counts"), SHARES.items())
def test_who_oversees_sees_how_many_are_open_and_late_in_their_reach(
    scene, person: str, counts: bool
) -> None:
    said = words(scene.client(person).get("/standards/cp_visit_10wd"))
    assert ("Of those you answer for" in said) is counts
    if counts:
        found = re.search(r"(\d+) open today, (\d+) of them past the limit", said)
        assert int(found[1]) >= 3 and 0 < int(found[2]) <= int(found[1])


@pytest.mark.parametrize("url", ["/standards", "/standards/cp_visit_10wd", "/standards/calendar"])
def test_a_page_asks_at_most_twelve_statements(scene, url: str) -> None:
    assert statements(scene.client("mariam"), url) <= 9


def test_while_somebody_types_only_the_list_is_sent(scene) -> None:
    client = scene.client("alice")
    part = client.get("/standards?q=cp_visit_10wd", headers={"HX-Request": "true"}).content.decode()
    assert "<header" not in part.partition("<section")[0] and [row[1] for row in ROW.findall(part)] == [
        "cp_visit_10wd"
    ]
