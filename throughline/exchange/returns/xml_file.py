"""An XML file read in one pass, a part at a time, so that memory does not grow with the file.

A file that declares its own document type is refused: it can name other files, or grow without end.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import count
from typing import BinaryIO

import pyarrow
from lxml import etree

from throughline.exchange.returns.problems import ReturnProblem
from throughline.exchange.returns.shape import Table

AT_ONCE = 20_000
NAMED = 20


def parts(
    file: BinaryIO, *, outermost: str, wanted: tuple[str, ...], called: str
) -> Iterator[etree._Element]:
    """Each of the wanted elements, let go again once it was read. `called` names the file for a person."""
    try:
        yield from _parts(file, outermost, wanted, called)
    except etree.XMLSyntaxError as error:
        raise ReturnProblem(f"The file is not sound XML, so it cannot be read: {error.msg}.") from error


def _parts(file: BinaryIO, outermost: str, wanted: tuple[str, ...], called: str) -> Iterator[etree._Element]:
    walk = etree.iterparse(
        file, events=("start", "end"), tag=[f"{{*}}{one}" for one in (outermost, *wanted)],
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False,
    )  # fmt: skip
    seen = False
    for event, element in walk:
        if event == "start":
            _refuse_document_type(element)
            seen |= name_of(element) == outermost
        elif name_of(element) != outermost:
            yield element
            _let_go(element)
    if walk.root is not None:
        _refuse_document_type(walk.root)
    if not seen:
        raise ReturnProblem(f"This is not {called}: its outermost element is not {outermost}.")


def _refuse_document_type(element: etree._Element) -> None:
    if element.getroottree().docinfo.doctype:
        raise ReturnProblem(
            "The file declares a document type (DOCTYPE), which a return never has: export it again."
        )


def _let_go(element: etree._Element) -> None:
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def inside(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The elements in it by their names; comments are nothing."""
    return ((name_of(one), one) for one in element if isinstance(one.tag, str))


def name_of(element: etree._Element) -> str:
    return _local(element.tag)


@lru_cache(maxsize=1_000)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def text_of(element: etree._Element) -> str | None:
    return (element.text or "").strip() or None


class Rows:
    """Rows of text by table, each numbered within its table, packed as they come."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._schema = {table.name: _schema(table) for table in tables}
        self._held: dict[str, list[dict]] = defaultdict(list)
        self._batches: dict[str, list[pyarrow.RecordBatch]] = defaultdict(list)
        self._numbers: dict[str, Iterator[int]] = defaultdict(lambda: count(1))

    def add(self, table: str, row: dict) -> int:
        row["row_key"] = number = next(self._numbers[table])
        self._held[table].append(row)
        if len(self._held[table]) == AT_ONCE:
            self._pack(table)
        return number

    def _pack(self, table: str) -> None:
        rows, schema = self._held.pop(table, []), self._schema[table]
        across = [pyarrow.array([row.get(field.name) for row in rows], field.type) for field in schema]
        self._batches[table].append(pyarrow.RecordBatch.from_arrays(across, schema=schema))

    def tables(self) -> dict[str, pyarrow.Table]:
        for table in self._schema:
            self._pack(table)
        return {
            name: pyarrow.Table.from_batches(self._batches[name], schema)
            for name, schema in self._schema.items()
        }


def _schema(table: Table) -> pyarrow.Schema:
    keys = [(key, pyarrow.int64()) for key in ("row_key", *table.keys)]
    return pyarrow.schema([*keys, *((column.name, pyarrow.string()) for column in table.columns)])


def not_of(what: str, strange: Counter[str]) -> list[str]:
    return [
        f"{name} is not an element of {what} here and was left out ({times:,} in all)."
        for name, times in strange.most_common(NAMED)
    ]


def twice(table: str, name: str, rows: list[int]) -> str:
    others = f" and in {len(rows) - 1:,} more" if len(rows) > 1 else ""
    return f"{table} row {rows[0]:,}{others}: {name} is there twice; only the first was checked, so keep one."
