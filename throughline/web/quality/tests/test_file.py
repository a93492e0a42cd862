"""The children behind a number of data quality as a file."""

import pytest

from throughline.web.scorecard.tests.reading import main
from throughline.web.spreadsheets.tests.reading import TAKE, opened
from throughline.web.tests.scene import SEALED

LIST = "/data-quality/children"
OCTOBER = {"month": "2026-10"}


def taken(published, person="ruth", **asked):
    return published.client(person).get(f"{LIST}/file", OCTOBER | TAKE | {"as": "csv"} | asked)


def test_the_named_and_the_others_are_the_number_on_the_page(published):
    file = opened(taken(published, of="ETHNICITY"))
    *children, rest = file.column("Child")
    assert sorted(children) == ["Kai Marsden", "Tia Marsden"] and rest == "1 child not yours to open"
    assert sum(map(int, file.column("How often"))) == 3
    assert set(file.column("What")) == {"Refused", "Empty", ""}
    assert file.about["Children"].startswith("2 of 3 children named")


def test_what_was_written_since_a_day(published):
    file = opened(taken(published, of="since", since="2026-10-20", kind="visit"))
    assert sorted(file.column("Child")) == ["1 child not yours to open", "Kai Marsden", "Tia Marsden"]


@pytest.mark.parametrize(("person", "status"), [("mariam", 200), ("ann", 403), ("alice", 403)])
def test_managers_take_it_and_nobody_else(published, person, status):
    response = taken(published, person, of="ETHNICITY")
    assert response.status_code == status and SEALED.encode() not in response.content
    page = published.client(person).get(LIST, OCTOBER | {"of": "ETHNICITY"})
    assert ("Take as a spreadsheet" in main(page)) is (status == 200)


def test_an_unknown_number_is_not_there(published):
    assert taken(published, of="SPEED").status_code == 404
