"""A return that comes as several files: which file, or which sheet of a workbook, holds which table."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from throughline.exchange.returns.problems import ReturnProblem
from throughline.exchange.returns.shape import Table
from throughline.exchange.returns.sheet import Sheet, column_name, fill
from throughline.exchange.returns.text_file import header_line, read_csv
from throughline.exchange.returns.workbook import sheets

LARGEST_FILE = 500_000_000
BOOKS = (".xlsx", ".xlsm", ".xls")

Files = Iterable[tuple[str, bytes]]


def files_in(place: Path) -> list[tuple[str, bytes]]:
    found = sorted(place.iterdir()) if place.is_dir() else [place]
    known = [path for path in found if path.suffix.lower() in (".csv", ".xml", *BOOKS)]
    if not known:
        raise ReturnProblem(f"{place.name} holds no CSV, Excel or XML file: name the folder of the return.")
    return [(path.name, _bytes(path)) for path in known]


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > LARGEST_FILE:
        raise ReturnProblem(f"{path.name} is larger than 500 MB: give one authority's return at a time.")
    return path.read_bytes()


def read_files(files: Files, tables: Sequence[Table], notices: list[str]) -> dict[str, Sheet]:
    """Each table once. A file that is no table, or a second file for one table, is said and left out."""
    found: dict[str, Sheet] = {}
    for name, table, sheet in _sheets(files, tables):
        if table is None or sheet is None:
            notices.append(f"{name} is not a table of this return, so it was not read.")
        elif table.name in found:
            notices.append(f"{name} is a second file for {table.name}, so it was not read: keep one.")
        else:
            found[table.name] = sheet
            notices += sheet.notices
    return found


def _sheets(files: Files, tables: Sequence[Table]) -> Iterator[tuple[str, Table | None, Sheet | None]]:
    for name, data in files:
        if name.lower().endswith(BOOKS):
            for title, rows in sheets(name, data):
                table = table_of(title, rows[0] if rows else [], tables)
                yield f"{name}, sheet {title}", table, fill(Sheet(table), rows) if table else None
        else:
            table = table_of(Path(name).stem, header_line(data), tables)
            yield name, table, read_csv(data, table) if table else None


def table_of(name: str, header: Sequence[str], tables: Sequence[Table]) -> Table | None:
    """By its name first; by its columns when they are exactly those of one table."""
    plain = "".join(letter for letter in name.lower() if letter.isalnum())
    by_length = sorted(tables, key=lambda table: -len(table.name))
    named = next((table for table in by_length if table.name.lower() in plain), None)
    return named or _by_columns({column_name(cell) for cell in header}, tables)


def _by_columns(names: set[str], tables: Sequence[Table]) -> Table | None:
    fits = [table for table in tables if names and names == {name.upper() for name in table.written}]
    return fits[0] if len(fits) == 1 else None
