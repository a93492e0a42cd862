"""The scorecard: what to ask about first, every number with its two numbers, and what cannot be shown in a sentence."""

import re
import shutil

import pytest
from django.conf import settings

from throughline.web.scorecard.tests import making
from throughline.web.scorecard.tests.reading import main, nodes
from throughline.web.tests.scene import headings, statements, words

SCORECARD = "/scorecard"


def test_what_is_worse_than_chance_is_asked_about_first(published):
    response = published.client("ruth").get(SCORECARD)
    said = main(response)
    assert headings(response)[1] == "Ask first: Child protection visits on time"
    assert "Worse than chance since" in said and "69.2% 45 of 65 visits, October 2026" in said
    assert "Was it tried? 1 of the 20, at least once" in said
    assert "Nobody has said yet what this means." in said


def test_nothing_is_asked_first_while_every_measure_moves_by_chance(published):
    """The control: in April the fall has not begun, and the same page is calm."""
    response = published.client("ruth").get(SCORECARD, {"month": "2026-04"})
    assert headings(response)[1] == "Ask first"
    assert "No measure is worse than chance" in main(response)


def test_teams_stand_by_name_each_against_its_own_range(published):
    said = main(published.client("ruth").get(SCORECARD))
    assert said.index("Safeguarding North") < said.index("Safeguarding South")
    assert "Team, against its own usual range" in said
    assert not re.search(r"\b(best|worst|rank|league|furthest)\b", said, re.IGNORECASE)


def test_a_team_has_its_own_figures(published):
    said = main(published.client("ruth").get(SCORECARD, {"team": making.SOUTH}))
    assert "Scorecard: Safeguarding South" in said and "28 of 31" in said


def test_every_percentage_is_what_its_two_numbers_make(published):
    pages = [
        SCORECARD,
        "/measures/visits_on_time",
        "/measures/visits_on_time?by=age",
        "/measures/visits_on_time?period=year",
    ]
    found = [
        pair
        for url in pages
        for pair in re.findall(r"([\d.]+)% (\d+) of (\d+)", main(published.client("ruth").get(url)))
    ]
    assert len(found) > 20
    for share, n, of in found:
        assert float(share) == round(100 * int(n) / int(of) + 1e-9, 1)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"month": "2026-99"}, "“2026-99” is no month: write it like 2026-10. The page shows October 2026."),
        ({"month": "2026-11"}, "November 2026 was not over when these figures were taken."),
        ({"month": "1999-01"}, "Figures go back ten years: January 1999 is earlier."),
        ({"period": "week"}, "A period is a month, a quarter or a year. The page shows a month."),
        ({"team": "Nowhere"}, "These figures know no team called “Nowhere”. The page shows the whole service."),
        ({"service": "Nowhere"}, "These figures know no service called “Nowhere”."),
        ({"taken": "soon"}, "These are the newest figures."),
        ({"taken": "2027-01-01"}, "is still to come. These are the newest figures."),
        ({"order": "speed"}, "Ask first"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_sentence_and_the_rest_is_shown(published, asked, said):
    response = published.client("ruth").get(SCORECARD, asked)
    assert response.status_code == 200
    assert said in main(response) and "45 of 65" in main(response)


def test_a_month_that_holds_nothing_is_not_nought(published):
    said = main(published.client("ruth").get("/measures/visits_on_time", {"month": "2023-05"}))
    assert "Nothing was counted in this period." in said and "0.0%" not in said


def test_before_the_first_figures_the_page_says_so(published):
    said = words(published.client("ruth").get(SCORECARD, {"taken": "2026-01-01"}))
    assert "No figures were kept on or before Thu 1 Jan 2026: choose a later day." in said


@pytest.fixture
def elsewhere(published, tmp_path, monkeypatch):
    """Another folder of figures, so that what is broken there is broken nowhere else."""
    monkeypatch.setattr(settings, "THROUGHLINE_HOME", tmp_path)
    shutil.copy(published.root.with_name("snapshots.key"), tmp_path)
    return tmp_path / "snapshots"


def test_a_table_that_is_missing_costs_its_own_measures_and_no_others(published, elsewhere):
    making.take(
        elsewhere,
        making.TAKEN,
        making.gathered(making.two_years()),
        without=("ssd_assessment_factors", "obligation"),
    )
    said = main(published.client("ruth").get(SCORECARD))
    assert "Taken without the table obligation, so not shown: Child protection visits on time" in said
    assert "Children on a plan seen alone at the last visit" in said


def test_a_torn_file_is_one_sentence(published, elsewhere):
    folder = making.take(elsewhere, making.TAKEN, making.gathered(making.two_years()))
    (folder / "obligation.parquet").write_bytes(b"PAR1")
    response = published.client("ruth").get(SCORECARD)
    assert response.status_code == 200
    assert (
        "Child protection visits on time: The figures of 2026-11-20T02-00 are not whole: publish again."
        in main(response)
    )


def test_figures_of_another_shape_are_one_sentence(published, elsewhere, monkeypatch):
    from throughline.measures import store

    monkeypatch.setattr(store, "SHAPE", 1)
    making.take(elsewhere, making.TAKEN, making.gathered(making.two_years()))
    said = words(published.client("ruth").get(SCORECARD))
    assert "were kept in the shape of another version" in said


def test_no_figures_at_all_is_one_sentence(published, elsewhere):
    assert "No figures have been taken yet." in words(published.client("ruth").get(SCORECARD))


@pytest.mark.parametrize(
    ("url", "most"),
    [
        (SCORECARD, 12), (f"{SCORECARD}?order=plan", 12), ("/measures", 12), ("/measures/visits_on_time", 12),
        ("/measures/visits_on_time?by=ethnicity&against=2026-11-03", 12), ("/measures/visits_on_time/children", 12),
    ],
)  # fmt: skip
def test_a_page_of_figures_asks_little_of_the_database(published, url, most):
    assert statements(published.client("ruth"), url) <= most


@pytest.mark.parametrize(
    "url", [SCORECARD, "/measures", "/measures/visits_on_time", "/measures/visits_on_time/children"]
)
def test_a_page_of_figures_is_light(published, url):
    import gzip

    page = published.client("ruth").get(url).content
    assert len(gzip.compress(page)) < 15_000
    assert nodes(page) <= 1_500


def test_a_measure_that_was_taken_off_is_gone_and_was_there_the_day_before(published):
    ruth, title = published.client("ruth"), "Child protection visits on time"
    said = {"measure": "visits_on_time", "state": "off", "why": "The board looks at it elsewhere."}
    assert ruth.post("/figures/scorecard", said).status_code == 303
    assert title not in main(ruth.get(SCORECARD))
    assert title in main(ruth.get(SCORECARD, {"as-known": "2026-11-19T17:00"}))
