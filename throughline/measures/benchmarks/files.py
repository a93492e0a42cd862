"""Where the published figures lie, and how their small tables are read."""

import csv
from pathlib import Path

ROOM = Path(__file__).parent
DATA = ROOM / "data"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
