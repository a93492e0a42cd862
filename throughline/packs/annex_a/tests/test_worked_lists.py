"""Each list shows exactly what its worked cases say, on both sides of each limit, in Ofsted's very spelling."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from throughline.measures.cases import Case, Cases, read_cases
from throughline.measures.tests.worked import bench
from throughline.packs.annex_a.listing import Listed, listed
from throughline.packs.annex_a.shape import AnnexList, all_lists
from throughline.packs.annex_a.window import Window

CASES = Path(__file__).parents[1] / "cases"


@cache
def said_of(number: int) -> Cases:
    (file,) = CASES.glob(f"{number:02}_*.cases")
    return read_cases(file.read_text("utf-8"))


def every_case() -> Iterator[tuple[AnnexList, Case]]:
    for about in all_lists():
        for case in said_of(about.number).cases:
            yield about, case


def shown(about: AnnexList, case: Case) -> Listed:
    said = said_of(about.number)
    drawn = {table: bench()._filled(table, rows, said) for table, rows in case.given.items() if rows}
    with bench().standing(drawn, said.taken_on) as snapshot:
        return listed(about, snapshot, Window(said.taken_on))


def as_drawn(found: Listed, names: set[str]) -> list[dict[str, str]]:
    """Only the columns that the cases draw, and only the cells that say something."""
    rows = []
    for line in found.lines:
        cells = {
            column.filled_by[0]: str(cell)
            for column, cell in zip(found.about.columns, line.cells, strict=True)
            if column.filled_by and column.filled_by[0] in names and cell is not None
        }
        rows.append({"child": line.child or "-", **cells})
    return sorted(rows, key=lambda row: sorted(row.items()))


@pytest.mark.parametrize(
    ("about", "case"), [pytest.param(*one, id=f"{one[0].number}: {one[1].name}") for one in every_case()]
)
def test_it_lists_exactly_what_the_case_says(about, case):
    drawn = {name for each in said_of(about.number).cases for row in each.counted for name in row}
    wanted = sorted((dict(row) for row in case.counted), key=lambda row: sorted(row.items()))
    assert as_drawn(shown(about, case), drawn) == wanted


@pytest.mark.parametrize("about", all_lists(), ids=lambda about: about.sheet)
def test_the_cases_stand_on_both_sides(about):
    cases = said_of(about.number).cases
    assert any(case.counted for case in cases) and any(not case.counted for case in cases)


def test_a_code_without_a_value_is_counted_and_never_written_as_another(monkeypatch):
    about = all_lists()[0]
    case = next(one for one in said_of(1).cases if "no value for" in one.name)
    found = shown(about, case)
    assert found.unspelled == {("Contact Source", "11"): 1} and found.missing == {"Contact Source": 1}
