"""A file as whoever opens it has it."""

import csv
import io
from dataclasses import dataclass
from hashlib import sha256

from django.http import HttpResponse
from python_calamine import CalamineWorkbook

TAKE = {"why": "oversight"}


@dataclass(frozen=True, slots=True)
class Opened:
    """`about` is its first block, and each table is its heading and its lines."""

    about: dict[str, object]
    tables: list[list[list]]
    sha: str

    def column(self, name: str, *, table: int = 0) -> list:
        heading, *lines = self.tables[table]
        place = heading.index(name)
        return [line[place] if place < len(line) else "" for line in lines]


def opened(response: HttpResponse) -> Opened:
    assert response.status_code == 200 and "attachment" in response["Content-Disposition"]
    is_csv = response["Content-Type"].startswith("text/csv")
    lines = _csv(response.content) if is_csv else _book(response.content)
    blocks: list[list[list]] = [[]]
    for line in lines:
        if any(cell != "" for cell in line):
            blocks[-1].append(line)
        else:
            blocks.append([])
    about, *tables = blocks
    return Opened({line[0]: line[1] for line in about}, tables, sha256(response.content).hexdigest())


def _csv(content: bytes) -> list[list]:
    assert content.startswith(b"\xef\xbb\xbf"), "a spreadsheet would read the letters as another alphabet"
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def _book(content: bytes) -> list[list]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return book.get_sheet_by_index(0).to_python(skip_empty_area=False)
