"""Every row of the reference is a promise of the catalogue, with its limit, dates, basis and confidence.

`reference.csv` holds timescales collected from public sources; wording of the Department for Education and Ofsted
is Crown copyright under the Open Government Licence v3.0. Where we read a row differently, the reason is here.
"""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from throughline.standards.catalogue import by_key
from throughline.standards.standard import ALWAYS, Limit
from throughline.standards.ways import Kind

WRITTEN = (Path(__file__).parent / "reference.csv").read_text("utf-8")
ROWS = {row["key"]: row for row in csv.DictReader(WRITTEN.splitlines())}
every_row = pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: row["key"])

READ_DIFFERENTLY = {
    "pep_termly": "term dates decide; four months is only a fallback, and is not used",
    "permanence_plan_second_review": "three months after the first review, which is when the second is due",
    "foi_20wd": "a bank holiday in any part of the United Kingdom is not counted, so it is a unit of its own",
}

OTHER_DATES = {
    "reg24_temporary_approval_16w": "sixteen weeks before and after the coronavirus amendments",
    "a10_426d": "the thresholds of the earlier scorecards are versions of it",
    "a2_121d": "the thresholds of the earlier scorecards are versions of it",
}

KIND_OF_A_PERIOD = "each calendar period or event is a deadline of its own"
NO_FIRST_OF_ITS_OWN = {
    "core_group_6w": "the first is core_group_first_10wd",
    "lac_visit_6w_first_year": "the first is lac_visit_first_week",
    "adoption_placement_visit_weekly": "the same as the later ones",
}


def test_there_are_284_and_no_other():
    assert len(ROWS) == 284 and set(ROWS) == set(by_key())


@every_row
def test_the_limit_is_the_limit_of_the_row(row):
    n, unit = newest(by_key()[row["key"]])
    same = (str(n), str(unit)) == (row["limit"], row["unit"])
    assert same != (row["key"] in READ_DIFFERENTLY), READ_DIFFERENTLY.get(row["key"])


@every_row
def test_it_is_in_force_on_the_days_of_the_row_and_not_on_the_days_around_them(row):
    within = by_key()[row["key"]].within
    first = date.fromisoformat(row["in_force_from"]) if row["in_force_from"] else ALWAYS
    gone = [since for since, limit in within.items() if limit is None]
    ended = [date.fromisoformat(row["in_force_to"]) + timedelta(days=1)] if row["in_force_to"] else []
    same = (min(within), gone) == (first, ended) and len(within) == 1 + len(ended)
    assert same != (row["key"] in OTHER_DATES), OTHER_DATES.get(row["key"])


@every_row
def test_who_says_so_and_how_sure_we_are(row):
    standard = by_key()[row["key"]]
    assert (standard.basis, standard.confidence) == (row["statutory_or_local"], row["confidence"])
    assert standard.direction == row["direction"]


@every_row
def test_the_first_interval_of_a_cadence_is_the_one_of_the_row(row):
    standard = by_key()[row["key"]]
    if standard.kind == Kind.CADENCE and row["cadence_first"] and row["key"] not in NO_FIRST_OF_ITS_OWN:
        n, unit = row["cadence_first"].replace("working days", "working_days").split()
        first = next(iter((standard.first_within or standard.within).values()))
        assert (first.n, str(first.unit).rstrip("s")) == (int(n), unit.rstrip("s"))


def newest(standard) -> Limit:
    return [limit for limit in standard.within.values() if limit][-1]
