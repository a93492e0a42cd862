"""Files as they come: the good rows are always read, and what is odd is said with its row and column."""

import io
from collections.abc import Iterator
from datetime import date

import pyarrow
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.folder import read_files
from throughline.exchange.returns.problems import ReturnProblem
from throughline.exchange.returns.shape import Table, columns
from throughline.exchange.returns.sheet import Sheet, fill
from throughline.exchange.returns.store import Store
from throughline.exchange.returns.text_file import lines_of, read_csv

TABLE = Table("Stays", columns(text="CHILD NOTE", uk_date="DAY", integer="SCORE"))
PLAIN = "CHILD,NOTE,DAY,SCORE\n1,a,01/04/2026,3\n2,b,02/04/2026,4\n"
ROWS = [(2, "1", "a", "01/04/2026", "3"), (3, "2", "b", "02/04/2026", "4")]
CELL = st.text("ab1/ é'", max_size=4)
NAMES = ("row_key", "CHILD", "NOTE", "DAY", "SCORE")


def rows(sheet: Sheet) -> list[tuple]:
    assert sheet.rows is not None
    return [tuple(row[name] for name in NAMES) for row in sheet.rows.to_pylist()]


def stored(sheet: Sheet) -> tuple[list[tuple], list[str]]:
    with Store(year=Year("2026-27")) as store:
        return put_into(store, sheet)


def put_into(store: Store, sheet: Sheet) -> tuple[list[tuple], list[str]]:
    store.notices = []
    store.put(TABLE, sheet.rows)
    return store.run("select row_key, child, day, day_raw, score, score_raw from Stays"), store.notices


@pytest.fixture(scope="module")
def one_store() -> Iterator[Store]:
    with Store(year=Year("2026-27")) as store:
        yield store


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.rstrip("\n").encode(),
        PLAIN.replace("1,a", '"1","a"').encode(),
        PLAIN.replace("CHILD,NOTE", " child , Note ").encode(),
        b"SCORE,DAY,NOTE,CHILD\n3,01/04/2026,a,1\n4,02/04/2026,b,2\n",
    ],
    ids=[
        "plain",
        "BOM",
        "UTF-16",
        "CRLF",
        "no last newline",
        "quoted",
        "header loosely written",
        "reordered",
    ],
)
def test_it_reads_the_same_rows_however_the_file_was_saved(data: bytes) -> None:
    sheet = read_csv(data, TABLE)
    assert rows(sheet) == ROWS
    assert sheet.notices == []


def test_it_reads_what_older_excel_wrote() -> None:
    assert rows(read_csv(PLAIN.replace(",a,", ",é–,").encode("cp1252"), TABLE))[0][2] == "é–"


def test_a_quoted_newline_does_not_shift_the_rows() -> None:
    assert rows(read_csv(PLAIN.replace(",a,", ',"a\nb",').encode(), TABLE))[1] == ROWS[1]


def test_blank_lines_are_nothing_and_keep_the_numbers_of_the_others() -> None:
    kept, notices = stored(read_csv(PLAIN.replace("2,b", "\n,,,\n2,b").encode(), TABLE))
    assert [row[0] for row in kept] == [2, 5]
    assert notices == []


@given(st.lists(st.lists(CELL, min_size=4, max_size=4), min_size=1, max_size=6))
@settings(max_examples=100, deadline=None)
def test_the_quick_and_the_careful_reading_agree(one_store: Store, cells: list[list[str]]) -> None:
    text = "\n".join(["CHILD,NOTE,DAY,SCORE", *(",".join(line) for line in cells)]) + "\n"
    careful = fill(Sheet(TABLE), lines_of(text))
    assert put_into(one_store, read_csv(text.encode(), TABLE)) == put_into(one_store, careful)


@pytest.mark.parametrize("last", ["Total,,,7", "TOTALS,,,", "Grand total,,,7"])
def test_a_row_that_sums_is_not_a_child(last: str) -> None:
    kept, _ = stored(read_csv(f"{PLAIN}{last}\n".encode(), TABLE))
    assert [row[1] for row in kept] == ["1", "2"]


@pytest.mark.parametrize("line, width", [("9,x", "2"), ("9,x,03/04/2026,1,extra", "5")])
def test_a_row_of_another_width_is_said_and_the_others_are_kept(line: str, width: str) -> None:
    sheet = read_csv(PLAIN.replace("2,b", f"{line}\n2,b").encode(), TABLE)
    assert [row[0] for row in rows(sheet)] == [2, 4]
    assert sheet.notices == [f"Stays row 3 has {width} columns where the header has 4: it was left out."]


def test_a_nul_is_said_with_its_row_and_column() -> None:
    sheet = read_csv(PLAIN.replace(",b,", ",b\0,").encode(), TABLE)
    assert sheet.notices == ["Stays row 3: NOTE holds a NUL character; type the value again."]
    assert rows(sheet)[1][2] == "b\N{REPLACEMENT CHARACTER}"


def test_a_cell_of_ten_megabytes_is_said_and_the_next_row_is_kept() -> None:
    sheet = read_csv(PLAIN.replace(",a,", f',"{"x" * 9_999_999}",').encode(), TABLE)
    assert sheet.notices == ["Stays row 2: NOTE holds 9,999,999 characters; it was cut."]
    sheet = read_csv(PLAIN.replace(",a,", f',"{"x" * 10_000_001}",').encode(), TABLE)
    assert sheet.notices == ["Stays row 2 cannot be read: look for a cell of great length."]
    assert rows(sheet) == ROWS[1:]


def test_a_thousand_columns_are_named_briefly() -> None:
    wide = ",".join(f"X{n}" for n in range(1000))
    sheet = read_csv(f"CHILD,{wide}\n1{',' * 1000}\n".encode(), TABLE)
    assert sheet.notices == [
        "Stays has columns that are not of this return: X0, X1, X2, X3, X4 and 995 more."
    ]
    assert sheet.rows is not None and sheet.rows.num_rows == 1


def test_a_column_written_twice_counts_as_missing() -> None:
    sheet = read_csv(b"CHILD,DAY,DAY\n1,01/04/2026,02/04/2026\n", TABLE)
    assert sheet.notices == ["Stays has 2 columns named DAY: keep one."]
    with Store(year=Year("2026-27")) as store:
        store.put(TABLE, sheet.rows)
        assert store.why_not("select day from Stays") == "Stays has no column DAY."
        assert store.why_not("select child from Stays") is None


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_asks_for_its_header(data: bytes) -> None:
    sheet = read_csv(data, TABLE)
    assert sheet.rows is None
    assert sheet.notices == ["Stays is empty: it needs at least its header row."]


def test_a_header_alone_is_a_table_without_rows() -> None:
    sheet = read_csv(b"CHILD,NOTE,DAY,SCORE\n", TABLE)
    assert rows(sheet) == [] and sheet.notices == []


def test_a_file_without_children_cannot_be_checked() -> None:
    sheet = read_csv(b"NOTE,DAY\na,01/04/2026\n", TABLE)
    assert sheet.rows is None
    assert sheet.notices == ["Stays has no column CHILD, so it cannot be checked: add it."]


@pytest.mark.parametrize(
    "written, day",
    [
        ("29/02/2028", date(2028, 2, 29)),
        ("29/02/2027", None),
        ("31/02/2026", None),
        ("46113", None),
        ("1/4/2026", None),
        ("01/04/26", None),
        (" 1/04/2026", None),
        ("2026-04-01", None),
    ],
)
def test_a_day_is_typed_once_and_its_text_is_kept(written: str, day: date | None) -> None:
    kept, notices = stored(read_csv(PLAIN.replace("01/04/2026", written).encode(), TABLE))
    assert kept[0][2:4] == (day, written)
    assert notices == ([] if day else ["Stays row 2: DAY cannot be read; write it as DD/MM/YYYY."])


@pytest.mark.parametrize(
    "written, score", [("0", 0), ("-1", -1), ("3.0", None), ("x", None), ("9" * 30, None)]
)
def test_a_number_is_typed_once_and_its_text_is_kept(written: str, score: int | None) -> None:
    kept, _ = stored(read_csv(PLAIN.replace(",3\n", f",{written}\n").encode(), TABLE))
    assert kept[0][4:6] == (score, written)


def test_a_workbook_gives_the_same_rows() -> None:
    book = io.BytesIO()
    with Workbook(book) as made:
        sheet = made.add_worksheet("Stays")
        sheet.write_row(0, 0, ["CHILD", "NOTE", "DAY", "SCORE"])
        sheet.write_row(1, 0, [1, "a"])
        sheet.write_datetime(1, 2, date(2026, 4, 1), made.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_number(1, 3, 3)
        sheet.write_row(2, 0, ["2", "b", "02/04/2026", "4"])
    notices: list[str] = []
    found = read_files([("any name.xlsx", book.getvalue())], [TABLE], notices)
    assert rows(found["Stays"]) == ROWS and notices == []


def test_what_is_not_a_workbook_is_said() -> None:
    with pytest.raises(ReturnProblem, match="save it again as .xlsx"):
        read_files([("stays.xlsx", b"not a workbook")], [TABLE], [])


def test_a_second_file_for_a_table_and_a_stranger_are_left_out() -> None:
    notices: list[str] = []
    files = [
        ("stays.csv", PLAIN.encode()),
        ("2026_Stays_v2.csv", PLAIN.encode()),
        ("budget.csv", b"A,B\n1,2\n"),
    ]
    assert list(read_files(files, [TABLE], notices)) == ["Stays"]
    assert notices == [
        "2026_Stays_v2.csv is a second file for Stays, so it was not read: keep one.",
        "budget.csv is not a table of this return, so it was not read.",
    ]


def test_a_file_is_known_by_its_columns_when_its_name_says_nothing() -> None:
    found = read_files([("export (3).csv", PLAIN.encode())], [TABLE], [])
    assert isinstance(found["Stays"].rows, pyarrow.Table)


def test_a_workbook_with_one_cell_far_away_is_refused_before_it_fills_memory() -> None:
    data = io.BytesIO()
    with Workbook(data) as book:
        sheet = book.add_worksheet("Stays")
        sheet.write(0, 0, "CHILD")
        sheet.write(1_048_575, 16_383, "x")
    with pytest.raises(ReturnProblem, match="a cell far from its table"):
        read_files([("book.xlsx", data.getvalue())], [TABLE], [])
