"""A zip file, and every document that is one inside: opened within limits before anything else reads it."""

import io
import re
import stat
import struct
import zipfile
from collections.abc import Iterator
from itertools import pairwise

from throughline.record.documents.judging.found import Found, Look

MOST_FILES = 2_000
MOST_BYTES = 500_000_000
MOST_TIMES = 100
ROOMY = 1_000_000
"""Below this no ratio harms, and an honest empty document may have a high one."""
END = b"PK\x05\x06"
WAY_OUT = re.compile(r"(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\\")
KNOWN_PACKING = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def opened(at: Look) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(io.BytesIO(at.data))
    except (zipfile.BadZipFile, ValueError, RuntimeError, OSError, IndexError, struct.error):
        raise Found("broken") from None
    files = archive.infolist()
    if len(files) > MOST_FILES:
        at.find("zip-many")
    _edges(at, files)
    _sizes(at, files)
    for one in files:
        _one(at, one)
    if len({one.filename for one in files}) < len(files):
        at.find("zip-twice")
    return archive


def is_locked(archive: zipfile.ZipFile) -> bool:
    return any(one.flag_bits & 1 for one in archive.infolist())


def _edges(at: Look, files: list[zipfile.ZipInfo]) -> None:
    """It begins with its first file and ends with its directory: what stands before or after is another file."""
    end = at.data.rfind(END)
    (comment,) = struct.unpack("<H", at.data[end + 20 : end + 22])
    if end + 22 + comment != len(at.data) or (files and min(one.header_offset for one in files) > 0):
        at.find("two-in-one")


def _sizes(at: Look, files: list[zipfile.ZipInfo]) -> None:
    whole, packed = sum(one.file_size for one in files), sum(one.compress_size for one in files)
    if whole > MOST_BYTES or (whole > ROOMY and whole > MOST_TIMES * packed):
        at.find("zip-bomb")
    placed = sorted(files, key=lambda one: one.header_offset)
    for one, following in pairwise(placed):
        if (
            one.header_offset + 30 + len(one.orig_filename.encode()) + one.compress_size
            > following.header_offset
        ):
            at.find("zip-overlap")


def _one(at: Look, one: zipfile.ZipInfo) -> None:
    if WAY_OUT.search(one.filename) or "\0" in one.orig_filename:
        at.find("zip-path")
    if stat.S_ISLNK(one.external_attr >> 16):
        at.find("zip-link")
    if one.compress_type not in KNOWN_PACKING:
        at.find("zip-odd")


def read(archive: zipfile.ZipFile, name: str) -> bytes:
    """Never more than the directory said, which was held against the limits."""
    try:
        return archive.read(name)
    except (zipfile.BadZipFile, KeyError, EOFError, ValueError, OSError, RuntimeError):
        raise Found("broken") from None
    except Exception as error:
        if type(error).__module__ == "zlib":
            raise Found("broken") from None
        raise


def members(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    return (one for one in archive.infolist() if not one.is_dir())
