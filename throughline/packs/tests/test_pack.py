"""A pack of the made-up borough: Annex A agrees with the scorecard, and the same figures make the same bytes."""

import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256

import pytest

from throughline.measures.snapshots import Snapshot
from throughline.packs.agreement import checking
from throughline.packs.agreement.checking import NOT_EXPLAINED, check_all
from throughline.packs.annex_a.shape import all_lists
from throughline.packs.annex_a.window import Window
from throughline.packs.beside.figures import CHOSEN
from throughline.packs.pack import Pack, gather
from throughline.packs.problems import PackProblem
from throughline.packs.tests import borough
from throughline.packs.written import workbook as writing
from throughline.packs.written.folder import MANIFEST, WORKBOOK, workbook, write_folder


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    with borough.taken(tmp_path_factory.mktemp("packs") / "snapshots") as taken:
        yield taken


@pytest.fixture(scope="module")
def pack(snapshot: Snapshot) -> Pack:
    return gather(snapshot, borough.TAKEN)


def read(content: bytes) -> dict[str, list[list[object]]]:
    """By another program's reader, as somebody who opens it sees it."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_every_list_has_rows_and_one_row_a_child_where_annex_a_asks_for_one(pack):
    assert all(one.lines and not one.problem for one in pack.lists)
    for number in (6, 7, 8):
        found = pack.lists[number - 1]
        assert len(found.lines) == len(found.children), found.about.name


def test_every_value_is_one_that_annex_a_allows_and_no_date_is_made_up(pack):
    for one in pack.lists:
        for line in one.lines:
            for column, cell in zip(one.about.columns, line.cells, strict=True):
                if cell is None:
                    continue
                assert not column.allowed or cell in column.allowed.values(), (column.name, cell)
                assert column.type != "date" or (isinstance(cell, date) and cell.year > 1990), (
                    column.name,
                    cell,
                )
                assert column.type != "number" or (isinstance(cell, int) and cell >= 0), (column.name, cell)


def test_annex_a_and_the_scorecard_tell_the_same_children(pack):
    told = {one.check.says: one for one in pack.checks}
    assert len(told) == 9 and all(one.in_list > 0 for one in told.values())
    assert [one.check.says for one in pack.checks if one.unexplained] == []
    assert [one.check.says for one in pack.checks if one.differences] == ["Children in need on the last day"]
    assert {each.why for one in pack.checks for each in one.differences} == {
        told["Children in need on the last day"].check.why
    }


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 7, 8, 10])
def test_a_list_that_loses_a_row_is_seen(snapshot, monkeypatch, number):
    """The control: one row that the measure counts is left out of one list."""
    real = checking.listed

    def shorter(about, *rest):
        found = real(about, *rest)
        if about.number != number:
            return found
        check = next(one for one in checking.CHECKS if one.number == number)
        last = checking.month(checking.complete_months(borough.TAKEN, 1)[0])
        span = checking.Span(checking.month_after(last.after, -check.months), last.after)
        kept = [line for line in found.lines if check.kept(checking.named(about, line), span)]
        lost = next(
            line
            for line in kept
            if not (check.explained and check.explained(checking.named(about, line), span))
        )
        return replace(found, lines=tuple(line for line in found.lines if line != lost))

    monkeypatch.setattr(checking, "listed", shorter)
    broken = [one for one in check_all(snapshot, Window(borough.TAKEN)) if one.unexplained]
    assert [one.check.number for one in broken] == [number]
    assert [(each.told_by, each.why) for each in broken[0].differences if each.why == NOT_EXPLAINED] == [
        ("Scorecard", NOT_EXPLAINED)
    ]


def test_the_same_figures_and_the_same_day_make_the_same_bytes(snapshot, pack, tmp_path):
    again = gather(snapshot, borough.TAKEN)
    one, two = (
        write_folder(each, snapshot.folder, tmp_path / name) for each, name in ((pack, "one"), (again, "two"))
    )
    for name in (WORKBOOK, MANIFEST):
        assert (one / name).read_bytes() == (two / name).read_bytes()
    said = json.loads((one / MANIFEST).read_text("utf-8"))
    assert said["files"] == {WORKBOOK: sha256((one / WORKBOOK).read_bytes()).hexdigest()}
    assert said["lists"]["List 7"]["rows"] == len(pack.lists[6].lines)


def test_a_writer_that_reads_a_clock_is_seen(pack, monkeypatch):
    """The control: the moment of writing stands in the file."""
    moments = iter((datetime(2026, 11, 20, 9, 0), datetime(2026, 11, 20, 9, 1)))
    real = writing.write_book
    monkeypatch.setattr(writing, "write_book", lambda lines, to, made: real(lines, to, made=next(moments)))
    assert workbook(pack) != workbook(pack)


def test_another_day_of_notice_makes_another_pack(snapshot, pack):
    earlier = gather(snapshot, date(2026, 11, 19))
    assert workbook(earlier) != workbook(pack) and earlier.window.since == date(2026, 5, 19)


def test_the_workbook_has_a_sheet_for_each_list_under_annex_as_own_headings(pack):
    sheets = read(workbook(pack))
    assert list(sheets) == [
        "About", *(f"List {number}" for number in range(1, 12)), "Checks", "Measures", "Cohorts", "Audits", "Recording",
    ]  # fmt: skip
    for about, one in zip(all_lists(), pack.lists, strict=True):
        heads, *rows = sheets[about.sheet]
        assert heads == [column.name for column in about.columns]
        assert len(rows) == len(one.lines)
    assert len(sheets["Measures"]) == 1 + len(CHOSEN)
    born = sheets["List 7"][1][all_lists()[6].place("Date of Birth")]
    assert isinstance(born, date)


def test_the_first_sheet_says_when_which_how_many_and_what_is_not_filled(pack):
    said = [[cell for cell in row if cell != ""] for row in read(workbook(pack))["About"]]
    assert ["Snapshot", pack.taking] in said and ["Day of notice", borough.TAKEN] in said
    assert any(
        row[:2] == ["Restricted and sealed", row[1]] and "counted in every list" in str(row[1])
        for row in said
        if len(row) > 1
    )
    assert any(
        row[:2] == [8, "Placement postcode"] and row[3] == "An address is never published."
        for row in said
        if len(row) > 3
    )
    assert any(row[:2] == [8, "Placement Type"] and "K3" in str(row[3]) for row in said if len(row) > 3)


def test_no_cell_of_the_workbook_runs(pack):
    """A team that calls itself a formula stays words."""
    lists = [replace(one, lines=tuple(replace(line, cells=tuple("=1+1" if isinstance(cell, str) else cell for cell in line.cells)) for line in one.lines[:3])) for one in pack.lists]  # fmt: skip
    content = workbook(replace(pack, lists=tuple(lists)))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        text = " ".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
    assert not re.search(r"<f[ >]", text) and "<t>=1+1</t>" in text


def test_a_pack_is_never_written_over_another(snapshot, pack, tmp_path):
    write_folder(pack, snapshot.folder, tmp_path)
    with pytest.raises(PackProblem, match="There is a pack at"):
        write_folder(pack, snapshot.folder, tmp_path)


def test_a_dataset_without_a_table_has_a_sentence_for_the_lists_that_need_it(snapshot, pack, tmp_path):
    import shutil

    from throughline.measures.snapshots import open_snapshot

    folder = shutil.copytree(snapshot.folder, tmp_path / snapshot.folder.name)
    (folder / "ssd_cp_plans.parquet").unlink()
    with open_snapshot(folder) as lacking:
        found = gather(lacking, borough.TAKEN)
    assert [one.about.number for one in found.lists if one.problem] == [6, 7]
    assert "without the table ssd_cp_plans" in found.lists[6].problem
    assert "without the table ssd_cp_plans" in str(read(workbook(found))["List 7"][1][0])
    assert len(found.lists[0].lines) == len(pack.lists[0].lines)
