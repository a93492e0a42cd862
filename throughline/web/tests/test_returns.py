"""A return is sent, checked and shown to its sender alone; its files are gone, its findings go within the hour."""

import csv
import io
import json
import os
import tempfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from throughline.web.tests.scene import headings, statements, words
from throughline.web.tests.sending import a_census, a_checked_return, a_ssda903, as_uploads, made, wrong

BEFORE = ["The return", "SSDA903 only, if you have them", "What happens to the files"]


@pytest.fixture
def ann(scene):
    return scene.client("ann")


@pytest.fixture(autouse=True)
def home(tmp_path, settings):
    settings.THROUGHLINE_HOME = tmp_path
    return tmp_path


@pytest.fixture
def settings(monkeypatch):
    from django.conf import settings

    class Changed:
        def __setattr__(self, name, value):
            monkeypatch.setattr(settings, name, value)

    return Changed()


def sent(client, given: dict):
    return client.post("/returns", given, follow=True)


def test_it_asks_for_the_files_and_says_what_becomes_of_them(ann):
    response = ann.get("/returns")
    assert headings(response) == ["Returns", *BEFORE]
    assert "deleted before you get the answer" in words(response)
    assert "kept for 60 minutes, open to you alone" in words(response)


def test_it_says_what_is_happening_where_a_reader_of_the_screen_hears_it(ann):
    page = ann.get("/returns").content.decode()
    assert page.count('aria-live="polite" data-working="The return is being checked.') == 1


def test_a_clean_return_says_that_every_rule_ran(ann):
    response = sent(ann, a_ssda903())
    assert response.redirect_chain[0][1] == 302
    assert headings(response)[:2] == ["SSDA903, 2026-27", "By rule"]
    assert "None of 322 rules found anything; all of them ran." in words(response)
    assert "Nothing to put right here." in words(response)


def test_a_census_is_checked_by_the_year_of_its_own_date(ann):
    response = sent(ann, a_census())
    assert headings(response)[0] == "CIN census, 2025-26"
    assert "None of 109 rules found anything; all of them ran." in words(response)


def test_what_was_found_is_shown_by_rule_by_child_by_table_and_row_by_row(ann):
    url = sent(ann, a_ssda903(wrong())).redirect_chain[0][0]
    by_rule = words(ann.get(url))
    assert "144" in by_rule and "The legal status code is not a valid code" in by_rule
    assert "000001" in words(ann.get(url, {"by": "child"}))
    assert "Episodes" in words(ann.get(url, {"by": "table"}))
    one = ann.get(url, {"rule": "144"})
    assert "Rule 144" in headings(one)
    assert "2 Episodes 000001 LS" in words(one)


def test_what_was_not_given_is_not_run_and_says_why(ann):
    response = sent(ann, {"kind": "ssda903", "files": as_uploads(made().this_year)})
    assert "could not be run, which is not a pass." in words(response)
    assert "The list of providers was not given." in words(response)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"kind": "ssda903"}, "Choose the files of the return."),
        ({"files": as_uploads({"cin.xml": "<x/>"})}, "Say which return it is."),
        ({"kind": "cin", "files": as_uploads({"cin.xml": ""})}, "The file is not sound XML"),
        ({"kind": "cin", "files": as_uploads({"a.xml": "<x/>", "b.xml": "<x/>"})}, "choose that one alone"),
        ({"kind": "cin", "files": as_uploads({"a.xml": "<!DOCTYPE a><a/>"})}, "DOCTYPE"),
        ({"kind": "ssda903", "files": as_uploads({"book.xlsx": "no workbook"})}, "cannot be opened"),
    ],
)
def test_what_cannot_be_checked_is_one_sentence_on_the_same_page(ann, given, sentence):
    response = sent(ann, given)
    assert response.status_code == 422
    assert sentence in words(response)


def test_files_past_the_limit_are_not_taken_and_the_page_says_so(ann, monkeypatch):
    from throughline.web.returns import upload

    monkeypatch.setattr(upload, "MOST", 1_000)
    response = sent(ann, a_ssda903())
    assert response.status_code == 422
    assert "The files are larger than 60 MB together" in words(response)


def test_a_check_that_takes_too_long_is_stopped(ann, monkeypatch, home):
    from throughline.web.returns import checking

    monkeypatch.setattr(checking, "SECONDS", -1)
    assert "so it was stopped" in words(sent(ann, a_ssda903()))
    assert not any(home.rglob("*.parquet"))


def test_two_checks_at_once_do_not_slow_everybody_else(ann):
    from throughline.web.returns import checking

    with checking._alone():
        assert "try again in a minute" in words(sent(ann, a_ssda903()))
    assert "try again in a minute" not in words(sent(ann, a_ssda903()))


def test_the_files_themselves_are_gone_with_the_answer(ann, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "uploads"))
    monkeypatch.setattr("django.conf.settings.FILE_UPLOAD_MAX_MEMORY_SIZE", 0)
    (tmp_path / "uploads").mkdir()
    sent(ann, a_ssda903(wrong()))
    assert list((tmp_path / "uploads").rglob("*")) == []


def test_the_findings_can_be_taken_away_in_three_shapes(ann):
    url = sent(ann, a_ssda903(wrong())).redirect_chain[0][0]
    found = json.loads(ann.get(f"{url}/findings/json").content)
    assert {"rule": "144", "table": "Episodes", "row": 2, "child": "000001", "columns": ["LS"]} in found[
        "findings"
    ]
    assert len(found["rules"]) == 322
    lines = list(csv.reader(ann.get(f"{url}/findings/csv").content.decode().splitlines()))
    assert lines[0] == ["rule", "table", "row", "child", "columns", "what", "advice"]
    book = ann.get(f"{url}/findings/xlsx")
    assert "ssda903-2026-27-findings.xlsx" in book["Content-Disposition"]
    read = CalamineWorkbook.from_filelike(io.BytesIO(book.content))
    assert len(read.get_sheet_by_name("Findings").to_python()) == len(lines) == len(found["findings"]) + 1


@pytest.mark.parametrize("asked", ["?by=nothing", "?rule=nothing", "?page=0", "/findings/exe"])
def test_what_a_check_does_not_have_is_not_there(scene, ann, asked):
    key = a_checked_return(scene.house.cast.ann.id)
    assert ann.get(f"/returns/{key}{asked}").status_code == 404


def test_another_persons_check_is_not_there(scene):
    key = a_checked_return(scene.house.cast.ann.id)
    assert scene.client("mariam").get(f"/returns/{key}").status_code == 404


def test_it_is_open_to_nobody_else_on_the_machine(scene, home):
    a_checked_return(scene.house.cast.ann.id)
    [place] = (home / "checked-returns").glob("*/*")
    assert place.stat().st_mode & 0o777 == 0o700


def made_minutes_ago(home: Path, minutes: int) -> None:
    for place in (home / "checked-returns").glob("*/*"):
        then = place.stat().st_mtime - 60 * minutes
        os.utime(place, (then, then))


@pytest.mark.parametrize(("minutes", "there"), [(59, True), (61, False)])
def test_after_an_hour_it_is_not_shown_and_then_deleted(scene, ann, home, minutes, there):
    from throughline.web.returns import kept

    key = a_checked_return(scene.house.cast.ann.id)
    made_minutes_ago(home, minutes)
    assert ann.get(f"/returns/{key}").status_code == (200 if there else 404)
    kept.clear()
    assert any((home / "checked-returns").glob("*/*")) is there


def test_a_page_of_a_check_asks_the_database_only_who_is_there(scene, ann):
    key = a_checked_return(scene.house.cast.ann.id)
    assert statements(ann, f"/returns/{key}") <= 4
    assert statements(ann, "/returns") <= 4
