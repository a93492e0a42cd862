"""Which taking of the figures a page reads, opened once in a process and kept with what was counted from it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

from django.conf import settings

from throughline.measures.problems import SnapshotProblem
from throughline.measures.snapshots import Snapshot, all_snapshots, as_known_on, open_snapshot

NONE_YET = "No figures have been taken yet. They are taken each night: look again tomorrow."
KEPT_OPEN = 4
MOST_COUNTED = 5_000
Stamp = tuple[Path, int, int]


@dataclass(slots=True)
class Taking:
    """An open snapshot. It never changes, so what was counted from it once need not be counted again."""

    snapshot: Snapshot
    counted: dict[Hashable, Any] = field(default_factory=dict)

    @property
    def on(self) -> date:
        return self.snapshot.taken_on

    @property
    def notes(self) -> list[str]:
        """What the taking itself says of its figures, if anything."""
        note = self.once("note", lambda: self.snapshot.note)
        return [note] if note else []

    def once(self, key: Hashable, count: Callable[[], Any]) -> Any:
        try:
            return self.counted[key]
        except KeyError:
            if len(self.counted) >= MOST_COUNTED:
                self.counted.clear()
            return self.counted.setdefault(key, count())


_open: OrderedDict[Stamp, Taking] = OrderedDict()
_lock = Lock()


def folder() -> Path:
    return Path(settings.THROUGHLINE_HOME) / "snapshots"


def taken(on: date) -> Taking:
    """The last figures taken by that day."""
    if not all_snapshots(folder()):
        raise SnapshotProblem(NONE_YET)
    return _opened(as_known_on(folder(), on))


def _opened(kept: Path) -> Taking:
    """One that is pushed out is not closed: a page may still read it, and it closes with its last reader."""
    stamp = _stamp(kept)
    with _lock:
        if stamp in _open:
            _open.move_to_end(stamp)
            return _open[stamp]
        for older in [one for one in _open if one[0] == kept]:
            del _open[older]
        _open[stamp] = Taking(open_snapshot(kept))
        while len(_open) > KEPT_OPEN:
            _open.popitem(last=False)
        return _open[stamp]


def _stamp(kept: Path) -> Stamp:
    """Sealing a child rewrites tables inside a kept folder: then its own time moves, and it is opened anew."""
    try:
        return kept, kept.stat().st_mtime_ns, (kept / "snapshot.parquet").stat().st_mtime_ns
    except FileNotFoundError:
        return kept, kept.stat().st_mtime_ns, 0
