"""One return checked while its sender waits: one at a time, within a time that keeps the other pages quick."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from throughline.exchange.cin_census import check as cin_census
from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.problems import ReturnProblem
from throughline.exchange.returns.report import Report
from throughline.exchange.returns.rule import LATEST
from throughline.exchange.ssda903 import check as ssda903

SECONDS = 20
BUSY = "Another return is being checked: try again in a minute."
TOO_LONG = f"The check took more than {SECONDS} seconds, so it was stopped: use “throughline validate” for a file so large."
ONE_FILE = "The CIN census is one XML file: choose that one alone."
_one_at_a_time = Lock()


def checked(asked: dict[str, Any]) -> Report:
    """The files are closed, and so deleted, whatever comes of the check."""
    files = [file for value in asked.values() if isinstance(value, list) for file in value]
    try:
        with _alone():
            return _census(asked) if asked["kind"] == "cin" else _ssda903(asked)
    finally:
        for file in files:
            file.close()


@contextmanager
def _alone() -> Iterator[None]:
    if not _one_at_a_time.acquire(blocking=False):
        raise ReturnProblem(BUSY)
    try:
        yield
    finally:
        _one_at_a_time.release()


def _ssda903(asked: dict[str, Any]) -> Report:
    given = {name: _read(asked[name]) for name in ("files", "last", "providers", "postcodes")}
    year = Year(asked["year"] or LATEST)
    return ssda903.validate(
        **given, year=year, authority=asked["authority"] or None, progress=_no_longer_than(SECONDS)
    )


def _census(asked: dict[str, Any]) -> Report:
    if len(asked["files"]) != 1:
        raise ReturnProblem(ONE_FILE)
    year = Year(asked["year"]) if asked["year"] else None
    return cin_census.validate(file=asked["files"][0].file, year=year, progress=_no_longer_than(SECONDS))


def _read(files: list[UploadedFile]) -> list[tuple[str, bytes]]:
    return [(file.name, file.read()) for file in files]


def _no_longer_than(seconds: float):
    until = monotonic() + seconds

    def progress(done: int, of: int) -> None:
        if done < of and monotonic() > until:
            raise ReturnProblem(TOO_LONG)

    return progress
