"""The XML form of the return: the same children written as CSV and as XML are answered alike."""

import csv
import io
from xml.sax.saxutils import escape

import pytest

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.problems import ReturnProblem
from throughline.exchange.returns.report import Report, Result
from throughline.exchange.ssda903 import xml
from throughline.exchange.ssda903.check import validate
from throughline.exchange.ssda903.made_up import Made, made_up
from throughline.exchange.ssda903.xml import GROUPS

YEAR = Year("2026-27")
NOT_IN_XML = ("swepisodes.csv", "dolo.csv")
NAMES = {"CHILD": "CHILDID", "PLACE": "PL"}


@pytest.fixture(scope="module")
def made() -> Made:
    return made_up(children=20, year=YEAR)


def rows(text: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(text)))


def elements(row: dict, *left_out: str) -> str:
    kept = ((NAMES.get(name, name), value) for name, value in row.items() if name not in left_out)
    return "".join(f"<{name}>{escape(value)}</{name}>" for name, value in kept)


def as_xml(folder: dict[str, str]) -> str:
    """As a case system writes it: a HEADER with most of what is known of a child, then the episodes."""
    tables = {name.removesuffix(".csv"): rows(text) for name, text in folder.items()}

    def groups(child: str, *tags: str) -> str:
        return "".join(
            f"<{tag}>{elements(row, 'CHILD', 'DOB')}</{tag}>"
            for tag in tags
            for row in tables[GROUPS[tag].lower()]
            if row["CHILD"] == child
        )

    within = [tag for tag in GROUPS if tag != "EPISODE"]
    children = "".join(
        f"<CHILD><HEADER>{elements(row)}<UASC/>{groups(row['CHILD'], *within)}</HEADER>{groups(row['CHILD'], 'EPISODE')}</CHILD>"
        for row in tables["header"]
    )
    return f'<?xml version="1.0"?><EXPSSDA903>{children}</EXPSSDA903>'


def check(made: Made, text: str, *, beside: tuple[str, ...] = NOT_IN_XML) -> Report:
    def files(folder: dict[str, str]) -> list[tuple[str, bytes]]:
        return [(name, text.encode()) for name, text in folder.items()]

    return validate(
        files=[("return.xml", text.encode()), *((name, made.this_year[name].encode()) for name in beside)],
        last=files(made.last_year), providers=files(made.providers), postcodes=files(made.postcodes),
        authority="E99", year=YEAR,
    )  # fmt: skip


def test_a_clean_return_passes_in_xml_as_it_does_in_csv(made: Made) -> None:
    report = check(made, as_xml(made.this_year))
    assert [one for one in report.outcomes if one.outcome is not Result.PASSED] == []
    assert report.notices == ()


def test_a_finding_is_the_same_child_and_counts_the_elements_of_that_kind(made: Made) -> None:
    report = check(made, as_xml(made.this_year).replace("<LS>C2</LS>", "<LS>c2</LS>", 1))
    assert {"rule": "144", "table": "Episodes", "row": 1, "child": "000001", "columns": ["LS"]} in report.rows


def test_what_the_xml_does_not_have_is_not_run_and_never_a_pass(made: Made) -> None:
    outcomes = {one.code: one for one in check(made, as_xml(made.this_year), beside=()).outcomes}
    assert (outcomes["702"].outcome, outcomes["702"].reason) == (Result.NOT_RUN, "DoLo was not given.")


@pytest.mark.parametrize(
    ("written", "rows_of_uasc"),
    [
        ("<UASC/>", []),
        ("<UASC>0</UASC>", []),
        ("<UASC>1</UASC>", [None]),
        ("<UASC>1</UASC><DUC>01/01/2030</DUC>", ["01/01/2030"]),
    ],
)
def test_who_is_an_asylum_seeking_child_is_said_in_the_header(
    made: Made, written: str, rows_of_uasc: list
) -> None:
    found = xml.read(as_xml(made.this_year).replace("<UASC/>", written, 1).encode(), [])
    assert [row["DUC"] for row in found["UASC"].rows.to_pylist()] == rows_of_uasc
    assert found["Header"].rows.to_pylist()[0]["UASC"] == str(len(rows_of_uasc))


def test_a_strange_element_and_one_that_is_there_twice_are_said(made: Made) -> None:
    odd = as_xml(made.this_year).replace("<SEX>", "<GUESS>1</GUESS><SEX>", 1)
    odd = odd.replace("<LS>C2</LS>", "<LS>C2</LS><LS>E1</LS>", 1)
    assert check(made, odd).notices == (
        "GUESS is not an element of the SSDA903 here and was left out (1 in all).",
        "Episodes row 1: LS is there twice; only the first was checked, so keep one.",
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not sound XML"),
        ("<Message/>", "outermost element is not EXPSSDA903"),
        ('<!DOCTYPE EXPSSDA903 [<!ENTITY a "b">]><EXPSSDA903/>', "DOCTYPE"),
        ("<EXPSSDA903><CHILD>" + "<a>" * 300 + "</a>" * 300 + "</CHILD></EXPSSDA903>", "not sound XML"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(made: Made, text: str, words: str) -> None:
    with pytest.raises(ReturnProblem, match=words):
        check(made, text)


def test_two_xml_files_are_one_too_many(made: Made) -> None:
    whole = as_xml(made.this_year).encode()
    with pytest.raises(ReturnProblem, match="two XML files"):
        validate(files=[("a.xml", whole), ("b.xml", whole)], year=YEAR)
