"""Everything that a pack tells, gathered once from one snapshot for one day of notice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from throughline.measures.snapshots import Snapshot
from throughline.packs.agreement.checking import Checked, check_all
from throughline.packs.annex_a.listing import Listed, every_list
from throughline.packs.annex_a.sources import Empty, empty
from throughline.packs.annex_a.window import Window, window
from throughline.packs.beside.figures import CHOSEN, Figures, figures
from throughline.packs.beside.tracked import Tracked, audits, recording


@dataclass(frozen=True, slots=True)
class Pack:
    window: Window
    taking: str
    """The name of the snapshot's folder."""
    taken_at: datetime
    note: str
    lists: tuple[Listed, ...]
    empty: dict[int, list[Empty]]
    checks: tuple[Checked, ...]
    figures: Figures
    tracked: tuple[Tracked, ...]

    @property
    def rows(self) -> int:
        return sum(len(one.lines) for one in self.lists)

    @property
    def children(self) -> int:
        return len(set[str]().union(*(one.children for one in self.lists)))


def gather(snapshot: Snapshot, notice: date, chosen: Sequence[str] = CHOSEN) -> Pack:
    days = window(notice, snapshot.taken_on)
    lists = every_list(snapshot, days)
    return Pack(
        window=days, taking=snapshot.folder.name, taken_at=snapshot.taken_at, note=snapshot.note, lists=lists,
        empty={one.about.number: empty(one.about, snapshot) for one in lists}, checks=check_all(snapshot, days),
        figures=figures(snapshot, days, chosen), tracked=(audits(snapshot, days), recording(snapshot, days)),
    )  # fmt: skip
