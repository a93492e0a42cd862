"""Rows of text under a header, made fit to load: what is odd is said in one sentence with its row and column."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pyarrow

from throughline.exchange.returns.shape import Table

# The longest true value is a postcode; a longer cell is a slip of the paste, and memory must stay bounded.
LONGEST_CELL = 1_000
NAMED = 5
AT_ONCE = 50_000


@dataclass(slots=True)
class Sheet:
    """What was read of one table. `rows` is None when its header makes it unusable."""

    table: Table
    rows: pyarrow.Table | None = None
    notices: list[str] = field(default_factory=list)


def column_name(cell: object) -> str:
    return str(cell or "").strip().strip("\ufeff").upper().replace(" ", "_")


def header_of(sheet: Sheet, cells: Sequence[object]) -> dict[int, str] | None:
    """Which position holds which column of the table; None, with its notice, when the sheet cannot be used."""
    names = [column_name(cell) for cell in cells]
    counted, known = Counter(names), sheet.table.by_name
    twice = [name for name in known if counted[name] > 1]
    places = {n: known[name].name for n, name in enumerate(names) if name in known and name not in twice}
    unknown = [name for name in names if name and name not in known]
    sheet.notices += [
        f"{sheet.table.name} has {counted[name]} columns named {name}: keep one." for name in twice
    ]
    if unknown:
        sheet.notices.append(f"{sheet.table.name} has columns that are not of this return: {_some(unknown)}.")
    if sheet.table.child not in places.values():
        sheet.notices.append(
            f"{sheet.table.name} has no column {sheet.table.child}, so it cannot be checked: add it."
        )
        return None
    return places


def _some(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    return ", ".join(name[:30] for name in names[:NAMED]) + (f" and {more:,} more" if more > 0 else "")


def fill(sheet: Sheet, lines: Iterable[Sequence[str] | None]) -> Sheet:
    """Cell by cell, for files that are not plain. A line that could not be read at all is None."""
    numbered = enumerate(lines, start=1)
    first = next(((n, cells) for n, cells in numbered if cells), None)
    if first is None:
        sheet.notices.append(f"{sheet.table.name} is empty: it needs at least its header row.")
        return sheet
    places = header_of(sheet, first[1])
    if places is not None:
        sheet.rows = _arrow(_sound(sheet, numbered, len(first[1]), places), list(places.values()))
    return sheet


def _sound(
    sheet: Sheet, numbered: Iterable[tuple[int, Sequence[str] | None]], width: int, places: dict[int, str]
) -> Iterator[tuple]:
    for row, cells in numbered:
        if cells is None:
            sheet.notices.append(
                f"{sheet.table.name} row {row:,} cannot be read: look for a cell of great length."
            )
        elif not any(cells):
            continue
        elif len(cells) != width and any(cells[width:]) | (len(cells) < width):
            sheet.notices.append(
                f"{sheet.table.name} row {row:,} has {len(cells):,} columns where the header has {width:,}: "
                "it was left out."
            )
        else:
            yield row, *(_cell(sheet, row, name, cells[place]) for place, name in places.items())


def _cell(sheet: Sheet, row: int, name: str, text: str) -> str | None:
    if len(text) > LONGEST_CELL:
        sheet.notices.append(
            f"{sheet.table.name} row {row:,}: {name} holds {len(text):,} characters; it was cut."
        )
        return text[:LONGEST_CELL]
    if "\0" in text:
        sheet.notices.append(
            f"{sheet.table.name} row {row:,}: {name} holds a NUL character; type the value again."
        )
        return text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    return text or None


def _arrow(rows: Iterator[tuple], names: list[str]) -> pyarrow.Table:
    schema = pyarrow.schema([("row_key", pyarrow.int64()), *((name, pyarrow.string()) for name in names)])
    batches, held = [], []
    for row in rows:
        held.append(row)
        if len(held) == AT_ONCE:
            batches.append(_batch(held, schema))
            held = []
    return pyarrow.Table.from_batches([*batches, _batch(held, schema)], schema)


def _batch(held: list[tuple], schema: pyarrow.Schema) -> pyarrow.RecordBatch:
    across = list(zip(*held, strict=True)) or [()] * len(schema)
    arrays = [pyarrow.array(values, kind) for values, kind in zip(across, schema.types, strict=True)]
    return pyarrow.RecordBatch.from_arrays(arrays, schema=schema)
