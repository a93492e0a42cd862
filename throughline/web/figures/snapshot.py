"""Which taking of the figures a page reads: the newest, or the last one before a day that was asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from django.conf import settings

from throughline.measures.problems import SnapshotProblem
from throughline.measures.snapshots import Snapshot, all_snapshots, as_known_on, open_snapshot

NONE_YET = "No figures have been taken yet. They are taken each night: look again tomorrow."


def folder() -> Path:
    return Path(settings.THROUGHLINE_HOME) / "snapshots"


@contextmanager
def taken(on: date) -> Iterator[Snapshot]:
    if not all_snapshots(folder()):
        raise SnapshotProblem(NONE_YET)
    with open_snapshot(as_known_on(folder(), on)) as snapshot:
        yield snapshot
