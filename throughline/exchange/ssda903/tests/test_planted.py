"""Every rule, on a return that came through the real loader with every other rule's errors in it."""

import csv
import io

import pytest

from throughline.exchange.returns.drawn import NEWEST, Found
from throughline.exchange.returns.planted import Planted, planted
from throughline.exchange.returns.report import Report, Result
from throughline.exchange.returns.walk import in_force
from throughline.exchange.ssda903.check import RULES, validate
from throughline.exchange.ssda903.tables import LAST, POSTCODE, PROVIDER, TABLES, THIS_YEAR

TABLE = {table.name: table for table in TABLES}


def rename(column: str, value: str | None, code: str, number: int) -> str | None:
    return f"{code}-{number}-{value}" if value and column == "CHILD" else value


def as_file(name: str, made: Planted) -> tuple[str, bytes]:
    columns = [column.name for column in TABLE[name].columns]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(made.rows.get(name, []))
    return f"{name.removeprefix(LAST)}.csv", text.getvalue().encode()


def checked(made: Planted) -> Report:
    return validate(
        files=[as_file(table.name, made) for table in THIS_YEAR],
        last=[as_file(f"{LAST}{table.name}", made) for table in THIS_YEAR],
        providers=[as_file(PROVIDER.name, made)],
        postcodes=[as_file(POSTCODE.name, made)],
        year=NEWEST,
        authority="999",
    )


@pytest.fixture(scope="module")
def made() -> Planted:
    return planted(RULES, NEWEST, rename)


@pytest.fixture(scope="module")
def report(made: Planted) -> Report:
    return checked(made)


def test_each_rule_finds_its_own_rows_and_no_more_of_them(made: Planted, report: Report) -> None:
    found = [(row["rule"], Found(row["table"], row["row"])) for row in report.rows]
    assert made.wrongly_answered(found) == {}


def test_every_rule_runs_and_every_rule_fires(report: Report) -> None:
    assert {one.code: one.reason for one in report.outcomes if one.outcome is not Result.FAILED} == {}
    assert set(report.findings["rule"].to_pylist()) == set(in_force(RULES, NEWEST))
