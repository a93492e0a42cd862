"""Figures as files: n and N beside each value, nobody's name, and no reason asked."""

from datetime import date

import pytest

from throughline.web.spreadsheets.tests.reading import opened
from throughline.web.tests.scene import words

FIGURES = ("/scorecard/file", "/measures/visits_on_time/file")


def file(published, address, person="ann", **asked):
    return opened(published.client(person).get(address, {"as": "xlsx"} | asked))


@pytest.mark.parametrize("address", FIGURES)
@pytest.mark.parametrize(("person", "status"), [("ruth", 200), ("ann", 200), ("alice", 403), ("olu", 403)])
def test_whoever_reads_figures_takes_them(published, address, person, status):
    assert published.client(person).get(address, {"as": "csv"}).status_code == status


@pytest.mark.parametrize("address", FIGURES)
def test_no_child_and_no_worker_stands_in_them(published, address):
    said = published.client("ruth").get(address, {"as": "csv"}).content.decode()
    assert not [name for name in ("Marsden", "Reid", "Arden", "Brook") if name in said]


def test_the_scorecard_has_n_and_its_whole_beside_each_value(published):
    found = file(published, "/scorecard/file")
    place = found.column("Measure").index("Child protection visits on time")
    line = {name: found.column(name)[place] for name in ("n", "N", "Value", "As shown")}
    assert line == {"n": 45.0, "N": 65.0, "Value": 69.2, "As shown": "69.2% (45 of 65)"}


def test_the_scorecard_is_in_the_order_of_its_page(published):
    for order in ("", "area", "plan"):
        page = words(published.client("ann").get("/scorecard", {"order": order}))
        table = page.partition("Chosen measures")[2]
        places = [
            table.find(title) for title in file(published, "/scorecard/file", order=order).column("Measure")
        ]
        assert -1 not in places and places == sorted(places), order


def test_a_measure_has_its_figure_its_parts_and_its_months(published):
    found = file(published, "/measures/visits_on_time/file", by="sex")
    assert found.column("n")[0] == 45.0 and found.column("N")[0] == 65.0
    assert found.column("Sex", table=1) == ["Boys", "Girls"]
    assert sum(found.column("N", table=1)) == 65.0
    months = found.column("Month from", table=2)
    assert months[0] == date(2026, 10, 1) and len(months) == 24


def test_what_is_too_few_for_a_percentage_has_none(published):
    found = file(published, "/measures/visits_on_time/file", by="team", month="2026-10")
    small = [
        (n, value)
        for n, value in zip(found.column("N", table=1), found.column("Value", table=1), strict=True)
        if n < 20
    ]
    assert all(value == "" for _, value in small)


def test_a_measure_without_its_table_says_so(published):
    assert published.client("ann").get("/measures/speed/file", {"as": "csv"}).status_code == 404
    assert published.client("ann").get("/measures/visits_on_time/file", {"as": "pdf"}).status_code == 404
