"""The anchor file: once an hour the newest seal is written outside the database, where its owner cannot reach it."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connections

from throughline.access.problems import AccessProblem
from throughline.config.clock import LONDON
from throughline.design.dates import clock, short_day

EVERY = timedelta(hours=1)
NEWEST = "select id, chained from access_logseal order by id desc limit 1"


@dataclass(frozen=True, slots=True)
class Anchor:
    at: datetime
    seal: int
    chained: str

    @property
    def words(self) -> str:
        moment = self.at.astimezone(LONDON)
        return f"{short_day(moment)}, {clock(moment)}"

    def __str__(self) -> str:
        return f"{self.at.astimezone(UTC).isoformat(timespec='seconds')} {self.seal} {self.chained}"


def anchor(at: datetime) -> Anchor | None:
    """Adds a line when the last is an hour old and there is something new to say."""
    path = settings.THROUGHLINE_ANCHORS
    before = read(path)[-1:] if path.exists() else ()
    if before and at - before[0].at < EVERY:
        return None
    with connections["keeper"].cursor() as cur:
        cur.execute(NEWEST)
        newest = cur.fetchone()
    if newest is None or (before and before[0].seal == newest[0]):
        return None
    made = Anchor(at, *newest)
    _add(path, f"{made}\n")
    return made


def _add(path: Path, line: str) -> None:
    """On disk before we go on. A file that only its owner may read: it says when people work."""
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, line.encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def read(path: Path) -> tuple[Anchor, ...]:
    return tuple(
        _anchor(line, path, number)
        for number, line in enumerate(path.read_text(encoding="ascii").splitlines(), 1)
    )


def _anchor(line: str, path: Path, number: int) -> Anchor:
    try:
        at, seal, chained = line.split()
        return Anchor(datetime.fromisoformat(at), int(seal), chained)
    except ValueError:
        raise AccessProblem(
            f"Line {number} of {path} is not an anchor: use the copy that was kept elsewhere."
        ) from None
