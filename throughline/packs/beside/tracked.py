"""Audits with their actions, and recording that an inspector asks about: tables of a snapshot, without words."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from throughline.measures.problems import MissingTable
from throughline.measures.snapshots import Snapshot
from throughline.packs.annex_a.listing import Cell
from throughline.packs.annex_a.window import Window


@dataclass(frozen=True, slots=True)
class Tracked:
    """`columns` begin with the child's key."""

    title: str
    scope: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    problem: str = ""


def audits(snapshot: Snapshot, window: Window) -> Tracked:
    return _tracked(
        snapshot, window, "audits", "Audits", "Audits completed or due in the twelve months to the day of notice.",
        (
            "Child Unique ID", "Due", "Completed", "Auditor’s grade", "Moderated", "Grade after moderation",
            "Actions", "Actions still open",
        ),
    )  # fmt: skip


def recording(snapshot: Snapshot, window: Window) -> Tracked:
    return _tracked(
        snapshot, window, "recording", "Recording",
        "Entries written or changed from the day of notice on, and those of the six months signed over five days late.",
        ("Child Unique ID", "Kind of entry", "Happened", "Written", "Changed", "Days later", "Why it is here"),
    )  # fmt: skip


def _tracked(
    snapshot: Snapshot, window: Window, statement: str, title: str, scope: str, columns: tuple[str, ...]
) -> Tracked:
    sql = _read(statement)
    try:
        return Tracked(title, scope, columns, tuple(snapshot.query(sql, window.asked(sql))))
    except MissingTable as problem:
        return Tracked(title, scope, columns, problem=str(problem))


@cache
def _read(name: str) -> str:
    return (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
