"""A list of children: each number opens its own part, names stand only where the reader reaches, and days are compared."""

import re

import pytest

from throughline.measures.cohorts.catalogue import all_cohorts
from throughline.web.scorecard.tests import making
from throughline.web.scorecard.tests.reading import main, nodes
from throughline.web.tests.scene import SEALED, headings, statements, words

LONG = "/lists/long_plans"
NUMBERS = r'<a href="(/lists/long_plans[^"#]*)#list"[^>]*>(\d+)<span'


def count(response) -> str:
    return headings(response)[2]


@pytest.mark.capability("S180")
def test_a_director_reads_plans_by_duration_and_category_and_opens_each_child(listed):
    """The list names those of her line; the sealed child is in every number and in no row."""
    response = listed.client("ruth").get(LONG)
    said = main(response)
    assert count(response) == "3 plans"
    assert "3 plans, of 3 children." in said and "Tia Marsden" in said and "Jake Reid" in said
    assert SEALED not in words(response)
    assert "1 is not yours to open" in said
    assert "Thu 21 Nov 2024 729 days ago" in said and "Tue 1 Sep 2026" in said and "None recorded" in said
    assert listed.client("ruth").get(f"/children/{listed.house.tia.id}").status_code == 200


def test_every_number_opens_a_list_of_that_length(listed):
    client = listed.client("ruth")
    found = re.findall(NUMBERS, client.get(LONG).content.decode())
    assert len(found) > 6
    for url, number in found:
        assert count(client.get(url.replace("&amp;", "&"))).startswith(f"{number} plan"), url


@pytest.mark.parametrize(
    ("asked", "heading"),
    [
        ({"row": "9"}, "1 plan: 9 to 15 months"),
        ({"row": "24", "column": "NEG"}, "1 plan: 24 months or more, Neglect"),
        ({"column": "-"}, "0 plans: Not said"),
        ({"row": "speed"}, "0 plans: speed"),
        ({"team": making.SOUTH}, "1 plan"),
        ({"team": "Nowhere"}, "0 plans"),
        ({"taken": "2026-11-03"}, "3 plans"),
        ({"against": "2026-11-03", "which": "came"}, "1 plan"),
        ({"against": "2026-11-03", "which": "speed"}, "3 plans"),
    ],
)
def test_a_part_is_what_was_asked_for(listed, asked, heading):
    assert count(listed.client("ruth").get(LONG, asked)) == heading


def test_two_days_compared_say_who_came_and_who_went(listed):
    client = listed.client("ruth")
    said = main(client.get(LONG, {"against": "2026-11-03"}))
    assert (
        "From Mon 2 Nov 2026 to Fri 20 Nov 2026: 1 child came into this part, 1 went out of it, and 2 stand in both"
        in said
    )
    came = main(client.get(LONG, {"against": "2026-11-03", "which": "came"}))
    went = main(client.get(LONG, {"against": "2026-11-03", "which": "went"}))
    assert "Jake Reid" in came and "Kai" not in came
    assert "Kai" in went and "Jake Reid" not in went


def test_a_past_day_has_its_own_list_and_its_band(listed):
    response = listed.client("ruth").get(LONG, {"taken": "2026-11-03"})
    assert "Kai" in main(response) and "Jake Reid" not in main(response)
    assert "Monday 2 November 2026, 02:00: the figures taken then" in response.content.decode()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"against": "2026-11-20"}, "there is nothing to compare"),
        ({"against": "2020-01-01"}, "No figures were kept on or before"),
        ({"against": "tomorrow week"}, "These are the newest figures."),
        ({"taken": "2027-01-01"}, "is still to come"),
    ],
)
def test_what_cannot_be_shown_is_one_sentence_and_the_list_stands(listed, asked, said):
    response = listed.client("ruth").get(LONG, asked)
    assert said in main(response) and count(response) == "3 plans"


@pytest.mark.parametrize("cohort", all_cohorts(), ids=lambda cohort: cohort.key)
def test_every_list_has_a_page_also_when_it_is_empty(listed, cohort):
    response = listed.client("ruth").get(f"/lists/{cohort.key}")
    assert response.status_code == 200 and cohort.title in main(response)


def test_an_analyst_reads_the_numbers_and_no_name(listed):
    said = main(listed.client("ann").get(LONG))
    assert "3 plans, of 3 children. 0 children shown. 3 are not yours to open" in said
    assert "Marsden" not in said and "Senior reviews that are asked for" not in said


def test_a_social_worker_is_not_shown_the_lists_of_a_service(listed):
    alice = listed.client("alice")
    assert {alice.get(url).status_code for url in ("/lists", LONG)} <= {403, 404}


def test_an_unknown_list_is_a_sentence(listed):
    response = listed.client("ruth").get("/lists/speed")
    assert response.status_code == 404 and "There is no list called speed" in words(response)


def test_the_catalogue_counts_each_list_and_links_it(listed):
    said = main(listed.client("ruth").get("/lists"))
    assert (
        "Child protection plans of nine months and more" in said and "Passed backwards and forwards" in said
    )


@pytest.mark.parametrize("url", ["/lists", LONG, f"{LONG}?against=2026-11-03", "/lists/second_plans"])
def test_a_page_asks_little_and_is_light(listed, url):
    import gzip

    client = listed.client("ruth")
    assert statements(client, url) <= 12
    page = client.get(url).content
    assert len(gzip.compress(page)) < 15_000 and nodes(page) <= 1_500
