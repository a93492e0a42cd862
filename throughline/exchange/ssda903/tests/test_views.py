"""The shared views against plain loops over the same made-up episodes: many rules stand on them."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from throughline.exchange.returns.drawn import NEWEST, Bench, arrow_of
from throughline.exchange.ssda903.bench import bench

HEADER = ["CHILD", "DECOM", "DEC", "RNE", "REC", "LS"]
NEAR = [NEWEST.starts, NEWEST.ends]
DAY = st.builds(lambda near, n: near + timedelta(days=n), st.sampled_from(NEAR), st.integers(-3, 3))
EPISODE = st.tuples(
    st.sampled_from("12"), DAY | st.none(), DAY | st.none(), st.sampled_from("SPL"),
    st.sampled_from(["X1", "E11", None]), st.sampled_from(["C2", "V3", "L1"]),
)  # fmt: skip
MANY = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def empty() -> Iterator[Bench]:
    with bench() as made:
        yield made


def fill(empty: Bench, episodes: list[tuple]) -> None:
    cells = [[f"{cell:%d/%m/%Y}" if isinstance(cell, date) else cell for cell in row] for row in episodes]
    empty.store.put(empty.tables["Episodes"], arrow_of(HEADER, cells), tabular=False)


def in_order(episodes: list[tuple]) -> list[list[dict]]:
    """Each child's episodes that have a start, first to last; the row number breaks a tie."""
    rows = [dict(zip(HEADER, row, strict=True)) | {"row": n} for n, row in enumerate(episodes, start=2)]
    known = [row for row in rows if row["DECOM"]]
    ordered = sorted(known, key=lambda row: (row["CHILD"], row["DECOM"], row["DEC"] or date.max, row["row"]))
    return [list(of_child) for _, of_child in groupby(ordered, key=lambda row: row["CHILD"])]


def periods(of_child: list[dict]) -> list[list[dict]]:
    made: list[list[dict]] = []
    for row in of_child:
        before = made[-1][-1] if made else None
        runs_on = before and row["RNE"] != "S" and before["REC"] == "X1" and before["DEC"] == row["DECOM"]
        if runs_on:
            made[-1].append(row)
        else:
            made.append([row])
    return made


def looked_after_all_year(period: list[dict]) -> bool:
    last = period[-1]
    lasts = (
        last["DEC"] is None
        or last["DEC"] > NEWEST.ends
        or (last["DEC"] == NEWEST.ends and last["REC"] == "X1")
    )
    return period[0]["DECOM"] <= NEWEST.starts and lasts and all(row["LS"] != "V3" for row in period)


@given(st.lists(EPISODE, max_size=7))
@MANY
def test_periods_of_care_are_those_of_the_loop(empty: Bench, episodes: list[tuple]) -> None:
    fill(empty, episodes)
    wanted = [
        (period[0]["CHILD"], n, period[0]["DECOM"], period[-1]["DEC"], period[-1]["REC"])
        for of_child in in_order(episodes)
        for n, period in enumerate(periods(of_child), start=1)
    ]
    found = empty.store.run("select child, period_no, started, ended, ended_because from period order by all")
    assert found == wanted


@given(st.lists(EPISODE, max_size=7))
@MANY
def test_who_is_continuously_looked_after_is_whom_the_loop_finds(empty: Bench, episodes: list[tuple]) -> None:
    fill(empty, episodes)
    wanted = [
        (of_child[0]["CHILD"],)
        for of_child in in_order(episodes)
        if any(map(looked_after_all_year, periods(of_child)))
    ]
    assert empty.store.run("select child from continuously_looked_after order by child") == wanted


@given(st.lists(EPISODE, max_size=7))
@MANY
def test_a_run_of_one_legal_status_is_that_of_the_loop(empty: Bench, episodes: list[tuple]) -> None:
    fill(empty, episodes)
    wanted = []
    for of_child in in_order(episodes):
        runs: list[list[dict]] = []
        for row in of_child:
            before = runs[-1][-1] if runs else None
            if before and before["DEC"] == row["DECOM"] and before["LS"] == row["LS"]:
                runs[-1].append(row)
            else:
                runs.append([row])
        wanted += [
            (row["row"], run[0]["DECOM"], max(one["DEC"] or NEWEST.ends for one in run))
            for run in runs
            for row in run
        ]
    assert empty.store.run(
        "select row_key, run_started, run_ended from status_run order by row_key"
    ) == sorted(wanted)
