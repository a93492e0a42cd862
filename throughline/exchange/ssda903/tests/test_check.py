"""A whole return: clean files pass, one bad cell silences nothing, and what was not given is said."""

import pytest

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.report import Outcome, Report, Result
from throughline.exchange.ssda903.check import validate
from throughline.exchange.ssda903.made_up import Made, made_up

YEAR = Year("2026-27")


@pytest.fixture(scope="module")
def made() -> Made:
    return made_up(children=40, year=YEAR)


def as_files(folder: dict[str, str]) -> list[tuple[str, bytes]]:
    return [(name, text.encode()) for name, text in folder.items()]


def check(
    made: Made, this_year: dict[str, str] | None = None, *, year: Year = YEAR, **left_out: tuple
) -> Report:
    given = {
        "files": as_files(this_year or made.this_year),
        "last": as_files(made.last_year),
        "providers": as_files(made.providers),
        "postcodes": as_files(made.postcodes),
        "authority": "E99",
    }
    return validate(**(given | left_out), year=year)


def by_code(report: Report) -> dict[str, Outcome]:
    return {one.code: one for one in report.outcomes}


@pytest.mark.parametrize("start", range(2022, 2027))
def test_a_clean_return_passes_every_rule_of_its_year(start: int) -> None:
    year = Year.starting(start)
    report = check(made_up(children=40, year=year), year=year)
    assert [one for one in report.outcomes if one.outcome is not Result.PASSED] == []
    assert report.notices == ()


def test_one_blank_start_date_silences_no_rule(made: Made) -> None:
    header, first, *others = made.this_year["episodes.csv"].splitlines()
    blanked = first.split(",")
    blanked[header.split(",").index("DECOM")] = ""
    report = check(made, made.this_year | {"episodes.csv": "\n".join([header, ",".join(blanked), *others])})
    assert report.count(Result.NOT_RUN) == 0


def test_a_child_twice_in_last_years_header_silences_no_rule_and_blames_no_row_twice(made: Made) -> None:
    doubled = made.last_year["header.csv"] + made.last_year["header.csv"].splitlines()[1] + "\n"
    report = check(made, last=as_files(made.last_year | {"header.csv": doubled}))
    assert report.count(Result.NOT_RUN) == report.count(Result.FAILED) == 0


@pytest.mark.parametrize(
    "left_out, code, words",
    [
        ({"last": ()}, "203", "Last year’s return was not given."),
        ({"providers": ()}, "1008", "list of providers"),
        ({"postcodes": ()}, "454", "postcode directory"),
    ],
)
def test_what_was_not_given_is_not_a_pass(made: Made, left_out: dict, code: str, words: str) -> None:
    one = by_code(check(made, **left_out))[code]
    assert one.outcome is Result.NOT_RUN
    assert words in one.reason


def test_a_missing_file_stops_only_the_rules_that_read_it(made: Made) -> None:
    outcomes = by_code(check(made, {k: v for k, v in made.this_year.items() if k != "missing.csv"}))
    assert outcomes["574"].reason == "Missing was not given."
    assert outcomes["143"].outcome is Result.PASSED


def test_a_missing_column_stops_only_the_rules_that_read_it(made: Made) -> None:
    renamed = made.this_year["episodes.csv"].replace("RNE", "REASON_NEW", 1)
    report = check(made, made.this_year | {"episodes.csv": renamed})
    outcomes = by_code(report)
    assert outcomes["143"].reason == "Episodes has no column RNE."
    assert outcomes["144"].outcome is Result.PASSED
    assert "Episodes has columns that are not of this return: REASON_NEW." in report.notices


def test_the_findings_name_the_row_as_a_spreadsheet_does(made: Made) -> None:
    header, *lines = made.this_year["episodes.csv"].splitlines()
    place = header.split(",").index("LS")
    cells = lines[2].split(",")
    cells[place] = "c2"
    lines[2] = ",".join(cells)
    report = check(made, made.this_year | {"episodes.csv": "\n".join([header, *lines])})
    assert {"rule": "144", "table": "Episodes", "row": 4, "child": cells[0], "columns": ["LS"]} in report.rows


def test_files_with_no_column_but_the_childs_leave_every_rule_a_plain_reason(made: Made) -> None:
    bare = {name: "CHILD\n000001\n" for name in made.this_year}
    outcomes = check(made, bare, last=as_files(bare)).outcomes
    not_run = [one for one in outcomes if one.outcome is Result.NOT_RUN]
    assert len(not_run) > 280
    assert {one.code for one in not_run if " has no column " not in one.reason} == set()
