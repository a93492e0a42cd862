"""What is wrong with the taking itself: its faults against the standard, tables that are not there, and those that stay empty."""

from dataclasses import dataclass

from throughline.exchange.publish.unfilled import BY_REASON
from throughline.measures.conformance import faults
from throughline.measures.tables import TABLES
from throughline.web.scorecard.taking import Taking


@dataclass(frozen=True, slots=True)
class Faults:
    found: list[str]
    missing: list[str]
    empty: list[tuple[str, str]]
    """Why, and which tables."""


def faults_of(taking: Taking) -> Faults:
    return taking.once("faults", lambda: _read(taking))


def _read(taking: Taking) -> Faults:
    snapshot = taking.snapshot
    missing = [table.name for table in TABLES if not snapshot.has(table.name)]
    empty = [(", ".join(tables), reason) for reason, tables in BY_REASON.items()]
    return Faults([fault.sentence for fault in faults(snapshot)], missing, empty)
