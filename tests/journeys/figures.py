"""Figures that journeys prove, kept in docs/reference/proof.json beside those of the long proofs."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

from .pages_visited import REWRITE

KEPT = Path(__file__).resolve().parents[2] / "docs" / "reference" / "proof.json"


def same_as_kept(key: str, value: int, *, unit: str) -> None:
    figures = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    if os.environ.get(REWRITE):
        day = f"{datetime.now(UTC):%Y-%m-%d}"
        figures[key] = {"command": "pytest tests/journeys", "date": day, "unit": unit, "value": value}
        KEPT.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", "utf-8")
    assert figures.get(key, {}).get("value") == value, f"{key} is {value} now: run “make docs”."
