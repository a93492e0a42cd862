"""The older container of Office (OLE): its directory and its streams, read within bounds and written here for that."""

import struct
from dataclasses import dataclass

from throughline.record.documents.judging.found import Found

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
END, FREE = 0xFFFFFFFE, 0xFFFFFFFF
MOST_ENTRIES = 20_000
STREAM, STORAGE, ROOT = 2, 1, 5


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Compound:
    def __init__(self, data: bytes) -> None:
        try:
            self._read(data)
        except (struct.error, IndexError, UnicodeDecodeError):
            raise Found("broken") from None

    def _read(self, data: bytes) -> None:
        (shift,) = struct.unpack_from("<H", data, 30)
        if shift not in (9, 12):
            raise Found("broken")
        self.data, self.size = data, 1 << shift
        tables, directory, _, self.cutoff, small = struct.unpack_from("<I I I I I", data, 44)
        first = list(struct.unpack_from("<109I", data, 76))[: min(tables, 109)]
        self.next = [link for place in first for link in self._numbers(self._sector(place))]
        found = self._chain(directory)
        self.entries = [self._entry(found[at : at + 128]) for at in range(0, len(found) - 127, 128)][
            :MOST_ENTRIES
        ]
        self.small_next = self._numbers(self._chain(small)) if small not in (END, FREE) else []
        self.small = self._chain(self.entries[0].start) if self.small_next else b""
        self.paths = dict(self._walk(self.entries[0].child, ""))

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self.size
        return self.data[at : at + self.size]

    @staticmethod
    def _numbers(data: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))

    def _chain(self, at: int) -> bytes:
        parts, seen = [], set()
        while at < len(self.next) and at not in seen:
            seen.add(at)
            parts.append(self._sector(at))
            at = self.next[at]
        return b"".join(parts)

    @staticmethod
    def _entry(row: bytes) -> Entry:
        (length,) = struct.unpack_from("<H", row, 64)
        name = row[: max(0, min(length, 64) - 2)].decode("utf-16-le")
        left, right, child = struct.unpack_from("<III", row, 68)
        start, size = struct.unpack_from("<II", row, 116)
        return Entry(name, row[66], left, right, child, start, size)

    def _walk(self, first: int, above: str) -> list[tuple[str, Entry]]:
        """Every entry once, by its path; a directory that leads back into itself ends."""
        found, waiting, seen = [], [(first, above)], set()
        while waiting:
            at, path = waiting.pop()
            if at >= len(self.entries) or at in seen:
                continue
            seen.add(at)
            one = self.entries[at]
            found.append((f"{path}{one.name}", one))
            waiting += [(one.left, path), (one.right, path), (one.child, f"{path}{one.name}/")]
        return found

    def read(self, path: str) -> bytes:
        one = self.paths[path]
        if one.size >= self.cutoff:
            return self._chain(one.start)[: one.size]
        parts, at, seen = [], one.start, set()
        while at < len(self.small_next) and at not in seen:
            seen.add(at)
            parts.append(self.small[at * 64 : at * 64 + 64])
            at = self.small_next[at]
        return b"".join(parts)[: one.size]
