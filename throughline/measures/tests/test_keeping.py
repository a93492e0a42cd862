"""Each taking of five weeks is kept, then the last of each month for ten years, and never less than the newest."""

from datetime import date
from pathlib import Path

import pytest

from throughline.measures.keeping import clear, to_go
from throughline.measures.snapshots import all_snapshots

TODAY = date(2026, 11, 20)


def taken_on(*days):
    return [Path(f"{day}T02-00") for day in days]


@pytest.mark.parametrize(
    ("days", "going"),
    [
        (["2026-10-17", "2026-11-19"], []),
        (["2026-10-15", "2026-10-16", "2026-11-19"], ["2026-10-15"]),
        (["2026-10-16", "2026-10-17", "2026-11-19"], ["2026-10-16"]),
        (["2026-09-29", "2026-09-30", "2026-11-19"], ["2026-09-29"]),
        (["2016-10-31", "2016-11-30", "2026-11-19"], ["2016-10-31"]),
        (["2010-01-01"], []),
    ],
    ids=[
        "within five weeks", "the day before five weeks, not the last of its month", "on the day of five weeks",
        "the last of a month", "ten years of months", "the newest always",
    ],
)  # fmt: skip
def test_which_takings_go(days, going):
    assert to_go(taken_on(*days), TODAY) == taken_on(*going)


def test_what_goes_is_gone_and_the_rest_is_whole(tmp_path):
    for day in ("2026-09-29", "2026-09-30", "2026-11-19"):
        folder = tmp_path / f"{day}T02-00"
        folder.mkdir()
        (folder / "fact.parquet").write_bytes(b"rows")
    assert clear(tmp_path, all_snapshots(tmp_path), TODAY) == 1
    assert [folder.name for folder in sorted(tmp_path.iterdir())] == ["2026-09-30T02-00", "2026-11-19T02-00"]
