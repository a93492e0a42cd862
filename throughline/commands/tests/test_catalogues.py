"""Lists of promises and figures, for people and for programs; and the pages made from the program."""

import json
from pathlib import Path

import pytest

from throughline.commands import line, reference
from throughline.measures.catalogue import all_indicators
from throughline.standards import catalogue

REFERENCE = Path(__file__).resolve().parents[3] / "docs" / "reference"


def printed(capsys, *arguments):
    assert line.main(arguments) == 0
    return capsys.readouterr().out


def test_standards_lists_every_promise_with_its_limit_and_source(capsys):
    listed = printed(capsys, "standards")
    for standard in catalogue.by_key().values():
        assert standard.title in listed and standard.source in listed
    assert "within 10 working days" in listed


def test_standards_for_a_program_says_whether_a_link_was_checked(capsys):
    rows = {row["key"]: row for row in json.loads(printed(capsys, "standards", "--json"))}
    assert rows["cp_visit_10wd"]["link"] == "link not checked"
    assert rows["cp_visit_10wd"]["within"] == [{"from": None, "n": 10, "unit": "working_days"}]


def test_indicators_lists_every_figure_and_for_a_program_its_query(capsys):
    listed = printed(capsys, "indicators")
    queries = {row["key"]: row["sql"] for row in json.loads(printed(capsys, "indicators", "--json"))}
    for indicator in all_indicators():
        assert indicator.title in listed
        assert queries[indicator.key] == indicator.sql


@pytest.mark.parametrize("name", sorted(reference.PAGES))
def test_a_page_made_from_the_program_is_as_the_program_is(name):
    assert (REFERENCE / name).read_text(encoding="utf-8") == reference.PAGES[name](), "Run “make docs”."
