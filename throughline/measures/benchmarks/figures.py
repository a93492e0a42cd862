"""The published values, read from Parquet once and picked out one measure at a time."""

from functools import cache

import pyarrow
from pyarrow.compute import field
from pyarrow.parquet import read_table

from throughline.measures.benchmarks.files import DATA


@cache
def figures(measure: str) -> dict[tuple[int, int], float]:
    """By area and year. What was suppressed or not collected is not there; a nought was published as one."""
    found = _published().filter(field("measure") == measure)
    areas, years_, values = (found[name].to_pylist() for name in ("area", "year", "value"))
    return dict(zip(zip(areas, years_, strict=True), values, strict=True))


@cache
def years(measure: str) -> tuple[int, ...]:
    return tuple(sorted({year for _, year in figures(measure)}))


@cache
def _published() -> pyarrow.Table:
    return read_table(DATA / "figures.parquet")
