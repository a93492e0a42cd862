"""Behind a figure stand its children: those the reader opens by name, the others counted, and the sums add up."""

import re

import pytest

from throughline.web.scorecard.tests import making
from throughline.web.scorecard.tests.reading import main
from throughline.web.tests.scene import SEALED, headings, words

LIST = "/measures/visits_on_time/children"


def sums(said: str) -> list[tuple[int, int, int]]:
    return [tuple(map(int, found)) for found in re.findall(r"(\d+) \+ (\d+) = (\d+)", said)]


@pytest.mark.parametrize("person", ["mariam", "ruth", "ann"])
def test_shown_and_hidden_make_the_whole_for_everybody(published, person):
    said = main(published.client(person).get(LIST))
    (visits, hidden_visits, all_visits), (children, hidden, all_children) = sums(said)
    assert (visits + hidden_visits, children + hidden) == (all_visits, all_children) == (20, 19)
    assert f"{children} of {all_children} children shown." in said


def test_the_list_has_as_many_as_the_figure_says(published):
    figure = main(published.client("ruth").get("/measures/visits_on_time"))
    assert "Open the 20 visits" in figure
    assert headings(published.client("ruth").get(LIST))[0] == "20 visits, of 19 children"


def test_the_others_are_counted_and_never_named(published):
    response = published.client("mariam").get(LIST)
    said = main(response)
    assert "Tia Marsden" in said and "Jake Reid" in said
    assert SEALED not in words(response)
    assert "17 are not yours to open : counted in every figure and never named." in said


def test_an_analyst_reads_the_numbers_and_no_name(published):
    said = main(published.client("ann").get(LIST))
    assert "None of the children behind this figure is yours to open." in said
    assert "Marsden" not in said and "Reid" not in said


def test_a_promise_is_one_press_away(published):
    page = published.client("ruth").get(LIST).content.decode()
    tia = published.scene.house.tia.id
    assert f"/children/{tia}/due/{published.late}" in page
    assert f"/children/{tia}/due/11" not in page, "a number that is no promise of hers leads nowhere"


def test_whoever_holds_nobody_is_asked_for_a_name_and_the_next_promise_stands_beside(published):
    said = main(published.client("ruth").get(LIST))
    assert "Held by" in said and "Next promise" in said and "Alice Arden" in said


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ({}, "20 visits, of 19 children"),
        ({"which": "counted"}, "45 visits, of 45 children"),
        ({"which": "all"}, "65 visits, of 64 children"),
        ({"team": making.SOUTH}, "3 visits, of 3 children"),
        ({"part": "sex:Boys"}, "6 visits, of 6 children"),
        ({"part": "sex:Girls"}, "14 visits, of 13 children"),
        ({"part": "speed:Fast"}, "20 visits, of 19 children"),
        ({"month": "2026-04"}, "7 visits, of 7 children"),
        ({"period": "quarter"}, "52 visits, of 18 children"),
    ],
)
def test_a_list_keeps_what_its_figure_was_chosen_by(published, asked, title):
    assert headings(published.client("ruth").get(LIST, asked))[0] == title


def test_every_part_of_a_split_opens_exactly_its_own(published):
    """Each number of each split, pressed: the list behind it has that many."""
    client = published.client("ruth")
    for by in ("team", "age", "sex", "ethnicity", "disability"):
        page = client.get("/measures/visits_on_time", {"by": by}).content.decode()
        links = re.findall(
            r'<a href="(/measures/visits_on_time/children\?[^"]+)">([\d,]+)<span',
            page.partition("Split by")[2].partition("two-days")[0],
        )
        assert links, by
        for url, count in links:
            assert headings(client.get(url.replace("&amp;", "&")))[0].startswith(f"{count} visit"), (by, url)


def test_the_definition_and_the_very_query_stand_beside_the_list(published):
    said = main(published.client("ruth").get(LIST))
    assert "Each visit that fell due to a child on a child protection plan." in said
    assert "from obligation as visit" in said and "65 rows" in said


def test_a_measure_of_no_children_names_nobody(published):
    response = published.client("ruth").get("/measures/agency_rate_pct/children")
    assert response.status_code == 200
    assert "names nobody" in main(response)


def test_a_child_sealed_since_is_still_counted_and_still_not_named(published):
    said = main(published.client("ruth").get(LIST, {"team": making.SOUTH}))
    assert sums(said) == [(0, 3, 3), (0, 3, 3)]


class TestOnesOwn:
    def test_a_social_worker_reads_their_own_and_nobody_elses(self, published):
        alice = published.client("alice")
        said = main(alice.get("/my-figures"))
        assert "Child protection visits on time" in said and "1 of 3" in said
        assert {alice.get(url).status_code for url in ("/scorecard", "/measures", LIST)} <= {403, 404}

    def test_the_list_behind_it_is_of_their_own_children(self, published):
        said = main(published.client("alice").get("/my-figures/visits_on_time"))
        assert "Tia Marsden" in said and "Reid" not in said
        assert sums(said) == [(2, 0, 2), (1, 0, 1)]

    def test_asking_for_a_team_changes_nothing(self, published):
        said = main(published.client("alice").get("/my-figures", {"team": making.SOUTH}))
        assert "These figures know no team" in said and "1 of 3" in said

    def test_a_measure_of_staff_is_not_theirs(self, published):
        assert published.client("alice").get("/my-figures/agency_rate_pct").status_code == 404

    def test_the_figures_of_one_worker_are_offered_to_nobody_else(self, published):
        page = published.client("ruth").get("/measures/visits_on_time", {"by": "worker"})
        assert "This measure cannot be split by “worker”." in main(page)
        assert "Bob Brook" not in main(page)
