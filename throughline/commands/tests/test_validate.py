"""`throughline validate`: what it prints, and the code it ends with."""

import json
from pathlib import Path

import pytest

from throughline.commands import outcomes
from throughline.commands.line import main
from throughline.commands.verbs.validate import NOT_RUN
from throughline.exchange.cin_census import made_up as cin
from throughline.exchange.returns.collection import Year
from throughline.exchange.ssda903 import made_up as ssda903


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = ssda903.made_up(children=5, year=Year("2026-27"))
    for part in ("this_year", "last_year", "providers", "postcodes"):
        (tmp_path / part).mkdir()
        for name, text in getattr(made, part).items():
            (tmp_path / part / name).write_text(text)
    return tmp_path


def whole(folder: Path) -> list[str]:
    given = {
        "--last": "last_year",
        "--providers": "providers/providers.csv",
        "--postcodes": "postcodes/postcodes.csv",
    }
    more = [part for option, place in given.items() for part in (option, str(folder / place))]
    return ["validate", "ssda903", str(folder / "this_year"), "--authority", "E99", *more]


def test_a_clean_return_ends_with_done(folder: Path) -> None:
    assert main(whole(folder)) == outcomes.DONE


def test_findings_end_with_different(folder: Path, capsys: pytest.CaptureFixture) -> None:
    file = folder / "this_year" / "episodes.csv"
    file.write_text(file.read_text().replace(",C2,", ",c2,", 1))
    assert main([*whole(folder), "--json"]) == outcomes.DIFFERENT
    found = json.loads(capsys.readouterr().out)["findings"]
    assert ("144", 2, ["LS"]) in [(row["rule"], row["row"], row["columns"]) for row in found]


def test_what_was_not_run_is_no_clean_end(folder: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["validate", "ssda903", str(folder / "this_year")]) == NOT_RUN
    assert "The list of providers was not given." in capsys.readouterr().out


def test_a_census_file_needs_only_its_name(tmp_path: Path) -> None:
    file = tmp_path / "cin.xml"
    file.write_text("".join(cin.made_up(children=200, year=Year("2025-26"))))
    assert main(["validate", "cin", str(file)]) == outcomes.DONE


@pytest.mark.parametrize("arguments", [["ssda903", "nowhere"], ["cin", "nowhere.xml"], ["cin", "."]])
def test_what_cannot_be_read_is_one_sentence(arguments: list[str], capsys: pytest.CaptureFixture) -> None:
    assert main(["validate", *arguments]) == outcomes.CANNOT
    assert len(capsys.readouterr().err.splitlines()) == 1
