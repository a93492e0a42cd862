"""The tables of a list that hold nothing, each with the reason that the record gives: an empty list is explained."""

from dataclasses import dataclass

from throughline.exchange.publish.unfilled import UNFILLED
from throughline.measures.snapshots import Snapshot
from throughline.measures.steps import relations
from throughline.measures.tables import by_name
from throughline.packs.annex_a.shape import AnnexList

HOLDS = "select count(*) from (select 1 from {table} limit 1) as one"


@dataclass(frozen=True, slots=True)
class Empty:
    table: str
    meaning: str
    why: str


def empty(about: AnnexList, snapshot: Snapshot) -> list[Empty]:
    """Only of tables that these figures have: where one is missing, the list itself says so."""
    _, tables = relations(about.sql)
    wanted = sorted(table for table in tables & UNFILLED.keys() if snapshot.has(table))
    return [
        Empty(name, by_name(name).meaning, UNFILLED[name])
        for name in wanted
        if _holds_nothing(name, snapshot)
    ]


def _holds_nothing(table: str, snapshot: Snapshot) -> bool:
    return snapshot.query(HOLDS.format(table=table), {}) == [(0,)]
