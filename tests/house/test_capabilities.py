"""The table of capabilities says what marked journeys prove, and nothing else."""

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
MARK = re.compile(r"@pytest\.mark\.capability\(([^)]*)\)\s+def (test_\w+)")


def marked() -> dict[str, list[str]]:
    """Every marked journey, read from the source as a reader would."""
    found = {}
    for path in sorted((ROOT / "tests" / "journeys").glob("test_*.py")):
        for keys, name in MARK.findall(path.read_text("utf-8")):
            found[f"{path.stem}: {name}"] = sorted(re.findall(r'"([A-Z]\d+)"', keys))
    return found


def kept() -> dict[str, dict]:
    return json.loads((REFERENCE / "journeys.json").read_text("utf-8"))


def test_some_journeys_are_marked() -> None:
    assert len(marked()) >= 5


def test_every_marked_row_is_in_the_list() -> None:
    with (REFERENCE / "capabilities.csv").open(encoding="utf-8", newline="") as file:
        known = {row["id"] for row in csv.DictReader(file)}
    assert {key for keys in marked().values() for key in keys} <= known


def test_the_kept_journeys_are_those_that_are_marked() -> None:
    assert {name: one["capabilities"] for name, one in kept().items()} == marked()
    assert all(one["pages"] for one in kept().values())


def test_the_page_is_made_from_what_is_kept() -> None:
    made = subprocess.run(
        [sys.executable, "-c", "from tests.journeys.handbook import page; print(page(), end='')"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert (REFERENCE / "capabilities.md").read_text("utf-8") == made.stdout
