"""A CSV file: the plain ones at full speed, any other cell by cell, with the same rows either way."""

import csv
import io
from collections.abc import Iterator, Sequence

import pyarrow
from pyarrow import csv as arrow_csv

from throughline.exchange.returns.shape import Table
from throughline.exchange.returns.sheet import Sheet, fill, header_of

BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
# Ten million characters: past this the reader gives up on the line and goes on with the next.
LONGEST_LINE = 10_000_000


def read_csv(data: bytes, table: Table) -> Sheet:
    text = decoded(data)
    quick = _quick(text, table)
    return quick or fill(Sheet(table), lines_of(text))


def decoded(data: bytes) -> str:
    """By its mark; without one as UTF-8; and what is not UTF-8 as older Excel writes it."""
    encoding = next((name for mark, name in BOMS.items() if data.startswith(mark)), None)
    if encoding:
        return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def header_line(data: bytes) -> Sequence[str]:
    """The first line's cells: enough to tell which table a file holds."""
    return next((cells for cells in lines_of(decoded(data)) if cells), [])


def lines_of(text: str) -> Iterator[Sequence[str] | None]:
    csv.field_size_limit(LONGEST_LINE)
    reader = csv.reader(io.StringIO(text, newline=""))
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield None


def _quick(text: str, table: Table) -> Sheet | None:
    """None when anything is odd: the careful reading will say what, and in which row."""
    if "\0" in text or '"' in text:
        return None
    sheet = Sheet(table)
    first, _, rest = text.partition("\n")
    names = first.rstrip("\r").split(",")
    places = header_of(sheet, names)
    if places is None or not rest.strip("\r\n"):
        return None
    try:
        sheet.rows = _parsed(rest, len(names), places)
    except pyarrow.ArrowInvalid:
        return None
    return sheet


def _parsed(rest: str, width: int, places: dict[int, str]) -> pyarrow.Table:
    numbered = [str(n) for n in range(width)]
    wanted = [str(place) for place in places]
    rows = arrow_csv.read_csv(
        io.BytesIO(rest.encode()),
        read_options=arrow_csv.ReadOptions(column_names=numbered, use_threads=False),
        parse_options=arrow_csv.ParseOptions(ignore_empty_lines=False),
        convert_options=arrow_csv.ConvertOptions(
            column_types=dict.fromkeys(wanted, pyarrow.string()), include_columns=wanted,
            strings_can_be_null=True, null_values=[""],
        ),
    )  # fmt: skip
    named = rows.rename_columns(list(places.values()))
    return named.add_column(0, "row_key", pyarrow.array(range(2, rows.num_rows + 2), pyarrow.int64()))
