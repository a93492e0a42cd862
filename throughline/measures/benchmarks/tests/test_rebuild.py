"""Reading the sources: what a cell of text means, and what is not believed."""

import csv

import pyarrow
import pytest
from pyarrow.parquet import read_table, write_table

from throughline.measures.benchmarks import rebuild
from throughline.measures.benchmarks.comparisons import comparison
from throughline.measures.benchmarks.rebuild import last_year, number, without_impossible
from throughline.measures.problems import MeasuresProblem


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("22.6", 22.6),
        ("81.400000000000006", 81.4),
        ("51.300000000000004", 51.3),
        ("7.0000000000000007E-2", 0.07),
        ("-1.31", -1.31),
        ("0", 0.0),
        (" 9 ", 9.0),
        ("-", None),
        ("", None),
        (None, None),
        ("x", None),
        ("nan", None),
        ("inf", None),
    ],
)
def test_a_figure_is_read_with_care(text, value):
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "year"),
    [("2025", 2025), ("2024-25 (OT)", 2025), ("2023/24", 2024), ("2018 (Rev)", 2018), ("2024-25", 2025)],
)
def test_a_year_is_the_one_in_which_it_ends(text, year):
    assert last_year(text) == year


@pytest.mark.parametrize("text", ["0", "2021/22-23/24", "next year"])
def test_a_year_written_otherwise_stops_the_reading(text):
    with pytest.raises(MeasuresProblem, match="written in a way that is not known"):
        last_year(text)


@pytest.mark.parametrize(("country", "kept"), [(9, False), (10, True), (20, True), (21, False)])
def test_a_country_outside_its_regions_is_not_believed(country, kept):
    wanted = {"m": comparison("cla_rate")}
    found = [("m", 980, 2025, 10.0), ("m", 981, 2025, 20.0), ("m", 970, 2025, float(country))]
    assert (found[-1] in list(without_impossible(found, wanted))) is kept


@pytest.mark.parametrize(("key", "kept"), [("sdq_average", False), ("cla_rate", True)])
def test_a_mean_of_nought_is_nobody_counted_but_a_rate_of_nought_is_a_rate(key, kept):
    found = [("m", 420, 2025, 0.0)]
    assert (list(without_impossible(found, {"m": comparison(key)})) == found) is kept


PLACES = [
    (841, "Darlington", "North East"),
    (202, "Camden", "Inner London"),
    (835, "Dorset (Pre LG)", "South West"),
    (909, "Cumbria", "North West"),
    (970, "England", "NA"),
    (980, "North East", "NA"),
    (981, "North West", "NA"),
    (986, "London", "NA"),
    (987, "London (Inner)", "NA"),
    (990, "South West", "NA"),
]
ESTIMATES = """
National        |              |     | 2024 | 900
Regional        | North East   |     | 2024 | 100
Regional        | Inner London |     | 2024 | 300
Local authority | North East   | 841 | 2024 | 50
Local authority | North West   | 909 | 2022 | 60
Local authority | North West   | 909 | 2023 | x
"""


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A little of each source, and the folder of what was made of them."""
    sources, data = tmp_path / "sources", tmp_path / "data"
    sources.mkdir()
    data.mkdir()
    _write_tool(sources / "bds_long_0.parquet")
    _write_neighbours(sources / "sn_model_2025_wide.csv")
    _write_estimates(sources / "ons_mid-year_population_estimates_2012_to_2024.csv")
    monkeypatch.setattr(rebuild, "DATA", data)
    rebuild.main(sources)
    return data


def _write_tool(path):
    cells = [
        ("LAC", years, value, *place)
        for place in PLACES
        for years, value in (("2024", "70.099999999999994"), ("2025", "-"))
    ]
    cells += [("Nobody asks", "2025", "1", *PLACES[0])]
    names = ("Short Desc", "Years", "Values", "LA Number", "LA and Regions", "Region")
    columns = dict(zip(names, map(list, zip(*cells, strict=True)), strict=True))
    write_table(pyarrow.table({**columns, "LA Number": [float(n) for n in columns["LA Number"]]}), path)


def _write_neighbours(path):
    row: dict[str, int | str] = {"old_la_code": 841}
    for place in range(1, 11):
        row |= {f"SN_{place}": 300 + place, f"SN_{place}P": "Close "}
    _write_csv(path, [row])


def _write_estimates(path):
    names = ("geographic_level", "region_name", "old_la_code", "time_period", "population_estimate")
    lines = [[cell.strip() for cell in line.split("|")] for line in ESTIMATES.strip().splitlines()]
    _write_csv(path, [dict(zip(names, line, strict=True)) for line in lines])


def _write_csv(path, rows):
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def lines_of(path):
    return path.read_text(encoding="utf-8").splitlines()


def test_only_what_was_published_and_is_asked_for_is_kept(made):
    kept = read_table(made / "figures.parquet").to_pylist()
    assert {(row["measure"], row["year"], row["value"]) for row in kept} == {("LAC", 2024, 70.1)}
    assert [row["area"] for row in kept] == sorted(number for number, *_ in PLACES)


def test_areas_know_the_area_around_them_and_who_replaced_them(made):
    assert lines_of(made / "areas.csv")[1:] == [
        "202,Camden,authority,987,,",
        "835,Dorset before 2019,authority,990,2019-04-01,838 839",
        "841,Darlington,authority,980,,",
        "909,Cumbria,authority,981,2023-04-01,942 943",
        "970,England,country,,,",
        "980,North East,region,970,,",
        "981,North West,region,970,,",
        "986,London,region,970,,",
        "987,London (Inner),region,986,,",
        "990,South West,region,970,,",
    ]


def test_neighbours_are_in_order_and_estimates_are_by_number(made):
    near = lines_of(made / "neighbours.csv")[1:]
    assert (near[0], near[-1], len(near)) == ("841,1,301,Close", "841,10,310,Close", 10)
    assert lines_of(made / "population.csv")[1:] == [
        "841,2024,50", "909,2022,60", "970,2024,900", "980,2024,100", "987,2024,300",
    ]  # fmt: skip
