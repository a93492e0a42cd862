"""Makes the files in `data` again: `python -m throughline.measures.benchmarks.rebuild <folder of sources>`.

The sources: `bds_long_0.parquet` of the Department's Local Authority Interactive Tool, and of its children's
social care dashboard `sn_model_2025_wide.csv` and `ons_mid-year_population_estimates_2012_to_2024.csv`.
"""

import csv
import math
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import duckdb
import pyarrow
from pyarrow.parquet import write_table

from throughline.measures.benchmarks.areas import ENGLAND
from throughline.measures.benchmarks.comparisons import Comparison, all_comparisons
from throughline.measures.benchmarks.files import DATA
from throughline.measures.problems import MeasuresProblem

REGIONS = range(980, 991)
LONDON, INNER, OUTER = 986, 987, 988
OLD_DORSET = 835
NOTHING_IS_NOUGHT = {"mean", "mean score", "pounds a week"}
SOURCE = """
select "Short Desc", cast("LA Number" as integer), "Years", "Values" from read_parquet(?)
where "Short Desc" in (select unnest(?))
"""
PLACES = 'select distinct cast("LA Number" as integer), "LA and Regions", "Region" from read_parquet(?)'
# Numbers that the Department gave up, the day, and who answers now.
REPLACED = {
    835: ("2019-04-01", "838 839"),
    836: ("2019-04-01", "839"),
    837: ("2019-04-01", "839"),
    909: ("2023-04-01", "942 943"),
    928: ("2021-04-01", "940 941"),
}

Found = tuple[str, int, int, float]
SHAPE = pyarrow.schema(
    [
        ("measure", pyarrow.string()),
        ("area", pyarrow.int16()),
        ("year", pyarrow.int16()),
        ("value", pyarrow.float64()),
    ]
)


def main(sources: Path) -> None:
    _write("areas.csv", "number,name,kind,region,replaced_on,replaced_by", areas(sources))
    _write("neighbours.csv", "authority,place,neighbour,closeness", neighbours(sources))
    _write("population.csv", "area,mid_year,value", population(sources))
    write_figures(figures(sources))


def number(text: str | None) -> float | None:
    """A figure written as text, or None: "-" stands for suppressed and not collected, never for nought."""
    try:
        value = float((text or "").strip())
    except ValueError:
        return None
    # Spreadsheets leave a tail on tenths: 81.400000000000006.
    return round(value, 6) if math.isfinite(value) else None


def last_year(text: str) -> int:
    """The year in which a period ends: 2025, 2024-25 (OT), 2023/24."""
    found = re.fullmatch(r"(\d{2})(\d{2})(?:[-/](\d{2}))?(?: \(\w+\))?", text.strip())
    if found is None:
        raise MeasuresProblem(f"The year {text} is written in a way that is not known here.")
    century, first, last = found.groups()
    return int(century + (last or first))


def figures(sources: Path) -> list[Found]:
    wanted = {row.measure: row for row in all_comparisons() if row.measure}
    found = _query(SOURCE, [str(sources / "bds_long_0.parquet"), list(wanted)])
    read = [(measure, area, last_year(years), number(text)) for measure, area, years, text in found]
    kept = [(*rest, value) for *rest, value in read if value is not None]
    return sorted(without_impossible(kept, wanted))


def without_impossible(found: Sequence[Found], wanted: dict[str, Comparison]) -> Iterator[Found]:
    """A mean of nought is nobody counted; a country lies between its regions, or it is not their mean."""
    regions: dict[tuple[str, int], list[float]] = {}
    for measure, area, year, value in found:
        if area in REGIONS:
            regions.setdefault((measure, year), []).append(value)
    for measure, area, year, value in found:
        if value == 0 and wanted[measure].unit in NOTHING_IS_NOUGHT:
            continue
        around = regions.get((measure, year), [value])
        if area != ENGLAND or min(around) <= value <= max(around):
            yield measure, area, year, value


def write_figures(found: Sequence[Found]) -> None:
    columns = dict(zip(SHAPE.names, map(list, zip(*found, strict=True)), strict=True))
    write_table(pyarrow.table(columns, schema=SHAPE), DATA / "figures.parquet", compression="zstd")


def areas(sources: Path) -> list[tuple]:
    places = _query(PLACES, [str(sources / "bds_long_0.parquet")])
    regions = {_plain(name): area for area, name, _ in places if area in REGIONS}
    regions |= {"inner london": INNER, "outer london": OUTER}
    return sorted(_area(area, name, regions.get(_plain(region))) for area, name, region in places)


def _area(area: int, name: str, region: int | None) -> tuple:
    # A Dorset stands on both sides of the change of 2019.
    name = "Dorset before 2019" if area == OLD_DORSET else name.removesuffix(" (Pre LG)")
    if area == ENGLAND:
        return area, name, "country", "", "", ""
    if area in REGIONS:
        return area, name, "region", LONDON if area in (INNER, OUTER) else ENGLAND, "", ""
    return area, name, "authority", region, *REPLACED.get(area, ("", ""))


def _plain(name: str) -> str:
    return name.casefold().strip()


def neighbours(sources: Path) -> list[tuple]:
    return sorted(
        (int(row["old_la_code"]), place, int(row[f"SN_{place}"]), row[f"SN_{place}P"].strip())
        for row in _rows(sources / "sn_model_2025_wide.csv")
        for place in range(1, 11)
    )


def population(sources: Path) -> list[tuple]:
    """`x` stands where an authority did not exist, or no longer did."""
    names = {_plain(name): area for area, name, kind, *_ in areas(sources) if kind != "authority"}
    names |= {"inner london": INNER, "outer london": OUTER}
    return sorted(
        (_counted_area(row, names), int(row["time_period"]), int(row["population_estimate"]))
        for row in _rows(sources / "ons_mid-year_population_estimates_2012_to_2024.csv")
        if row["population_estimate"].isdigit()
    )


def _counted_area(row: dict[str, str], names: dict[str, int]) -> int:
    if row["geographic_level"] == "Local authority":
        return int(row["old_la_code"])
    return names[_plain(row["region_name"])] if row["region_name"] else ENGLAND


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def _query(sql: str, parameters: list) -> list[tuple]:
    with duckdb.connect() as connection:
        return connection.execute(sql, parameters).fetchall()


def _write(name: str, heading: str, rows: Iterable[Sequence]) -> None:
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heading.split(","))
        writer.writerows(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
