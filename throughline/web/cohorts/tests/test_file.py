"""A list of children as a file: its rows, its part, and who came since another day."""

from datetime import date

import pytest

from throughline.measures.cohorts.catalogue import all_cohorts
from throughline.web.scorecard.tests.reading import main
from throughline.web.spreadsheets.tests.reading import TAKE, opened
from throughline.web.tests.scene import SEALED

FILE = "/lists/long_plans/file"


def taken(listed, address=FILE, person="ruth", **asked):
    return listed.client(person).get(address, TAKE | {"as": "xlsx"} | asked)


def test_the_rows_are_those_of_the_page_and_the_others_are_counted(listed):
    file = opened(taken(listed))
    assert file.column("Child") == ["Tia Marsden", "Jake Reid", "1 child not yours to open"]
    assert file.about["Children"] == "2 of 3 children named; 1 is not yours to open: counted, never named."
    assert file.about["Shown"] == "3 plans"
    assert file.tables[0][-1][4] == "1 plan"
    assert file.column("Days")[0] == 729.0 and file.tables[0][1][2] == date(2024, 11, 21)


@pytest.mark.parametrize(
    ("asked", "children"),
    [
        ({"row": "9"}, ["Jake Reid"]),
        ({"column": "NEG", "row": "24"}, ["1 child not yours to open"]),
        ({"against": "2026-11-03", "which": "came"}, ["Jake Reid"]),
        ({"taken": "2026-11-03"}, ["Tia Marsden", "Kai Marsden", "1 child not yours to open"]),
    ],
)  # fmt: skip
def test_a_file_keeps_the_part_that_its_page_shows(listed, asked, children):
    assert opened(taken(listed, **asked)).column("Child") == children


def test_every_list_can_be_taken(listed):
    for one in all_cohorts():
        assert opened(taken(listed, f"/lists/{one.key}/file")).about["List"] == one.title


@pytest.mark.parametrize(("person", "status"), [("mariam", 200), ("ann", 403), ("alice", 403)])
def test_managers_take_it_and_nobody_else(listed, person, status):
    response = taken(listed, person=person)
    assert response.status_code == status and SEALED.encode() not in response.content
    page = listed.client(person).get("/lists/long_plans")
    assert ("Take as a spreadsheet" in main(page)) is (status == 200)


def test_an_unknown_list_is_a_sentence(listed):
    assert taken(listed, "/lists/speed/file").status_code == 404
